/** Lets so much work run at once; the rest waits its turn, the first first. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** Creates a gate. */
export function createGate(atOnce: number): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // Its place goes to the next one.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
