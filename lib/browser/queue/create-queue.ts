/** Runs tasks in order, a bounded number at once. */
export type Queue = Readonly<{
  /**
   * Runs the task when its turn comes. One abort serves both: a waiting task is dropped and never runs, a running one
   * sees it on its signal. A slot is free again only when the task has settled, so the bound holds while tasks wind down.
   */
  add: <T>(task: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) => Promise<T>;
}>;

/** A queue of at least one task at once; tasks start in the order they were added. */
export function createQueue(concurrency: number): Queue {
  const limit = Math.max(1, Math.floor(concurrency));
  // A set keeps insertion order and drops any member at once: cancelling two thousand waiting files stays linear.
  const waiting = new Set<() => void>();
  let running = 0;

  function next() {
    for (const start of waiting) {
      if (running >= limit) return;
      waiting.delete(start);
      running++;
      start();
    }
  }

  return {
    add: (task, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const onAbort = () => {
          waiting.delete(start);
          reject(signal.reason);
        };
        const start = () => {
          signal.removeEventListener('abort', onAbort);
          void settle();
        };
        const settle = async () => {
          try {
            resolve(await task(signal));
          } catch (error) {
            reject(error);
          } finally {
            running--;
            next();
          }
        };
        signal.addEventListener('abort', onAbort, { once: true });
        waiting.add(start);
        next();
      }),
  };
}
