/** At least so often a client hears how far the work is. */
const PROGRESS_MS = 200;
/** Lines that wait for the client; who makes them waits then as well. */
const MAX_WAITING = 2_000;

/** Where work under way leaves its lines. */
export type Lines<T> = Readonly<{
  /** Resolves when there is room for more. */
  push(lines: readonly T[]): Promise<void>;
  /** Raised when nobody listens any more. */
  signal: AbortSignal;
}>;

/**
 * The lines that some work makes, in batches as they come, with a line of progress in between. The work is told when the
 * client has gone, and its failure is the failure of the last batch.
 */
export async function* streamProgress<T>(
  work: (lines: Lines<T>) => Promise<void>,
  progress: () => T,
  outer: AbortSignal,
): AsyncGenerator<readonly T[]> {
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, outer]);
  let waiting: T[] = [];
  let wake = () => {};
  let makeRoom = () => {};
  let isDone = false;
  const done = work({
    signal,
    async push(lines) {
      waiting.push(...lines);
      wake();
      if (waiting.length > MAX_WAITING && !signal.aborted) {
        const earlier = makeRoom;
        await new Promise<void>((resolve) => {
          makeRoom = () => {
            earlier();
            resolve();
          };
        });
      }
    },
  }).finally(() => {
    isDone = true;
    wake();
  });
  // The failure is met below, after what came before it.
  done.catch(() => {});
  try {
    let toldMs = performance.now();
    while (!isDone || waiting.length > 0) {
      if (waiting.length === 0) await sleepUntil((resolve) => (wake = resolve), PROGRESS_MS);
      const batch = waiting;
      waiting = [];
      makeRoom();
      makeRoom = () => {};
      if (isDone && batch.length === 0) break;
      const isDue = performance.now() - toldMs >= PROGRESS_MS;
      if (isDue) toldMs = performance.now();
      if (batch.length > 0 || isDue) yield isDue ? [...batch, progress()] : batch;
    }
    await done;
  } finally {
    gone.abort();
    makeRoom();
  }
}

function sleepUntil(register: (resolve: () => void) => void, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    register(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
