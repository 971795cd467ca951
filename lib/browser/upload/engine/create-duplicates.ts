/** Knows which files on the list have the same bytes, by the sha-256 of what is sent. */
export type Duplicates = Readonly<{
  /** Returns the file that has these bytes already, and makes this one wait for it; null for the first of them. */
  claim: (id: string, sha256: string) => string | null;
  /** The files that wait for a file, in the order they came. */
  followersOf: (id: string) => readonly string[];
  /** Forgets a file, and returns those that waited for it; they wait no longer. */
  release: (id: string) => readonly string[];
}>;

/** Creates a record that knows no file yet. */
export function createDuplicates(): Duplicates {
  const leaders = new Map<string, string>();
  const hashes = new Map<string, string>();
  const followers = new Map<string, Set<string>>();
  const following = new Map<string, string>();

  return {
    claim: (id, sha256) => {
      const leader = leaders.get(sha256);
      if (leader !== undefined && leader !== id) {
        followers.get(leader)?.add(id);
        following.set(id, leader);
        return leader;
      }
      leaders.set(sha256, id);
      hashes.set(id, sha256);
      if (!followers.has(id)) followers.set(id, new Set());
      return null;
    },
    followersOf: (id) => [...(followers.get(id) ?? [])],
    release: (id) => {
      const leader = following.get(id);
      if (leader !== undefined) followers.get(leader)?.delete(id);
      following.delete(id);
      const waited = [...(followers.get(id) ?? [])];
      for (const one of waited) following.delete(one);
      followers.delete(id);
      const sha256 = hashes.get(id);
      if (sha256 !== undefined && hashes.delete(id)) leaders.delete(sha256);
      return waited;
    },
  };
}
