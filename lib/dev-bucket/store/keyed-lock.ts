/** Runs work one at a time for each key; work on different keys runs side by side. */
export type KeyedLock = Readonly<{
  /** Holds all `keys` while `work` runs. Keys are taken in sorted order, so two callers never wait for each other. */
  hold<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result>;
}>;

/** Creates a lock that remembers a key only while somebody holds or awaits it. */
export function createKeyedLock(): KeyedLock {
  const tails = new Map<string, Promise<void>>();

  async function take(key: string): Promise<() => void> {
    const before = tails.get(key);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    tails.set(key, held);
    await before;
    return () => {
      if (tails.get(key) === held) tails.delete(key);
      release();
    };
  }

  return {
    async hold(keys, work) {
      const releases: (() => void)[] = [];
      for (const key of [...new Set(keys)].sort(byCodeUnits)) releases.push(await take(key));
      try {
        return await work();
      } finally {
        for (const release of releases) release();
      }
    },
  };
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
