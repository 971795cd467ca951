/** Time as the engine sees it, so that tests decide when it passes. */
export type Clock = Readonly<{
  /** Milliseconds since 1970, UTC. */
  nowMs: () => number;
  /** Runs once after a delay; the answer cancels it, and may be called any number of times. */
  after: (delayMs: number, run: () => void) => () => void;
}>;

/** The clock of the running browser. */
export function createSystemClock(): Clock {
  return {
    nowMs: () => Date.now(),
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  };
}

/** Runs again and again, the first time after a delay; the function it returns ends it. */
export function every(clock: Clock, delayMs: number, run: () => void): () => void {
  let stop = () => {};
  const wait = () => {
    stop = clock.after(delayMs, () => {
      wait();
      run();
    });
  };
  wait();
  return () => stop();
}

/** Resolves after a delay; rejects with the signal's reason as soon as that is aborted. */
export function sleep(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = clock.after(delayMs, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    function onAbort() {
      stop();
      reject(signal.reason);
    }
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
