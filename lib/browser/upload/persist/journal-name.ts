/** The name of the journal's database and, in front of a colon, of its locks. */
export const JOURNAL_NAME = 'sluice-uploads';

/** The locks that keep two tabs from taking up the same files; undefined where this browser can keep no journal: that wants a secure context. */
export function journalLocks(): LockManager | undefined {
  if (typeof indexedDB === 'undefined' || typeof navigator === 'undefined') return undefined;
  return (navigator as Partial<Navigator>).locks;
}

/** False where it is sure that no earlier visit wrote anything down. Rejects where the browser does not tell. */
export async function mayHoldEntries(): Promise<boolean> {
  if (journalLocks() === undefined) return false;
  return (await indexedDB.databases()).some(({ name }) => name === JOURNAL_NAME);
}
