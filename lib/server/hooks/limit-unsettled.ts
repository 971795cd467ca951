/** Begins a call of a host's function, unless too many earlier ones have never ended. */
export type UnsettledLimit = <T>(call: () => T | Promise<T>) => Promise<T>;

/**
 * Creates a limit of calls that have not ended. A time limit stops the waiting and not the function: one that never ends keeps the
 * bytes it was given in memory permanently. Past `max` of those no further call is begun. Throws an Error then, and whatever the
 * function throws.
 */
export function createUnsettledLimit(max: number): UnsettledLimit {
  let unsettled = 0;
  return async (call) => {
    if (unsettled >= max) {
      throw new Error(`${unsettled} earlier calls have not ended yet, so no further one was begun.`);
    }
    unsettled += 1;
    try {
      return await call();
    } finally {
      unsettled -= 1;
    }
  };
}
