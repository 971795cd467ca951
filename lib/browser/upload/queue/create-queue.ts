/** Runs tasks in order, a bounded number at once. */
export type Queue = Readonly<{
  /**
   * Runs the task when its turn comes. One abort serves both: a waiting task is dropped and never runs, a running one
   * sees it on its signal. A slot is free again only when the task has settled, so the bound holds while tasks wind down.
   * Whenever a slot is free the task of the lowest `rank` runs, of equal ones the one added first; a rank may change while
   * it waits. Default 0.
   */
  add: <T>(task: (signal: AbortSignal) => Promise<T>, signal: AbortSignal, rank?: () => number) => Promise<T>;
  /** Tasks that wait for a slot. */
  waitingCount: () => number;
}>;

const NO_RANK = () => 0;

/** A queue of at least one task at once. A `concurrency` that is a function is asked whenever a task ends or is added. */
export function createQueue(concurrency: number | (() => number)): Queue {
  const limit = () => Math.max(1, Math.floor(typeof concurrency === 'number' ? concurrency : concurrency()));
  // A map keeps insertion order and drops any member at once: cancelling two thousand waiting files stays linear.
  const waiting = new Map<() => void, () => number>();
  let running = 0;

  function next() {
    while (running < limit()) {
      const start = firstOf(waiting);
      if (start === undefined) return;
      waiting.delete(start);
      running++;
      start();
    }
  }

  return {
    add: (task, signal, rank = NO_RANK) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const onAbort = () => {
          waiting.delete(start);
          reject(signal.reason);
        };
        const start = () => {
          signal.removeEventListener('abort', onAbort);
          void run();
        };
        const run = async () => {
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
        waiting.set(start, rank);
        next();
      }),
    waitingCount: () => waiting.size,
  };
}

function firstOf(waiting: ReadonlyMap<() => void, () => number>): (() => void) | undefined {
  let first: (() => void) | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [start, rank] of waiting) {
    const current = rank();
    if (current < lowest) {
      lowest = current;
      first = start;
    }
  }
  return first;
}
