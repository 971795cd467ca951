/** Lets in what fits together; first come, first served. */
export type WeightedGate = Readonly<{
  /**
   * Runs `task` once there is room for its weight; rejects with the signal's reason when that is aborted before. A task that
   * takes long may step aside: the next come in while it continues. One at a time may, so that what is held stays bounded.
   */
  run: <Result>(
    weight: number,
    signal: AbortSignal,
    task: (stepAside: () => void) => Promise<Result>,
  ) => Promise<Result>;
}>;

type Waiting = Readonly<{ weight: number; enter: () => void }>;

/** At most `maxWeight` at once, and at most `maxCount` tasks; what is heavier than all of it goes alone. */
export function createWeightedGate(maxWeight: number, maxCount: number): WeightedGate {
  const waiting: Waiting[] = [];
  let weightInside = 0;
  let countInside = 0;
  let isAnyoneAside = false;

  function leave(weight: number) {
    weightInside -= weight;
    countInside -= 1;
    admit();
  }

  function admit() {
    for (;;) {
      const [next] = waiting;
      const hasRoom = countInside === 0 || (next !== undefined && weightInside + next.weight <= maxWeight);
      if (!next || !hasRoom || countInside >= maxCount) return;
      waiting.shift();
      weightInside += next.weight;
      countInside += 1;
      next.enter();
    }
  }

  function wait(weight: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const entry = {
        weight,
        enter: () => {
          signal.removeEventListener('abort', onAbort);
          resolve();
        },
      };
      function onAbort() {
        waiting.splice(waiting.indexOf(entry), 1);
        reject(signal.reason);
        admit();
      }
      signal.addEventListener('abort', onAbort, { once: true });
      waiting.push(entry);
      admit();
    });
  }

  return {
    run: async (weight, signal, task) => {
      await wait(weight, signal);
      let isAside = false;
      const stepAside = () => {
        if (isAnyoneAside) return;
        isAside = isAnyoneAside = true;
        leave(weight);
      };
      try {
        return await task(stepAside);
      } finally {
        if (isAside) isAnyoneAside = false;
        else leave(weight);
      }
    },
  };
}
