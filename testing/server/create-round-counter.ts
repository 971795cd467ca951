/** Counts how many requests have to wait for one another. */
export type RoundCounter = Readonly<{
  rounds(): number;
  /** Makes a request with all others that are made at the same time, a moment later. */
  answer<T>(request: () => Promise<T>): Promise<T>;
}>;

/** A bucket's time: requests that are made at once are answered at once, in one round. */
export function createRoundCounter(): RoundCounter {
  let rounds = 0;
  let waiting: (() => void)[] = [];
  const release = () => {
    const released = waiting;
    waiting = [];
    rounds += 1;
    for (const go of released) go();
  };
  return {
    rounds: () => rounds,
    async answer<T>(request: () => Promise<T>): Promise<T> {
      if (waiting.length === 0) setTimeout(release);
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
      return request();
    },
  };
}
