import { ApiError } from '@/lib/server/http/api-error';

/** Lets work through as long as its weights together stay within a capacity; the rest waits in order. */
export type Gate = Readonly<{
  /** Runs the work when there is room. Throws `busy` at once when too many wait already. */
  run<T>(weight: number, work: () => Promise<T>): Promise<T>;
}>;

/** Creates a gate. A weight above the capacity counts as the whole of it: such work runs alone. */
export function createGate(options: Readonly<{ capacity: number; maxWaiting: number }>): Gate {
  const { capacity, maxWaiting } = options;
  const waiting: { weight: number; enter: () => void }[] = [];
  let inside = 0;
  const letIn = () => {
    for (let next = waiting[0]; next && inside + next.weight <= capacity; next = waiting[0]) {
      waiting.shift();
      inside += next.weight;
      next.enter();
    }
  };
  return {
    async run(weight, work) {
      const counted = Math.min(weight, capacity);
      if (waiting.length >= maxWaiting) throw new ApiError('busy');
      await new Promise<void>((enter) => {
        waiting.push({ weight: counted, enter });
        letIn();
      });
      try {
        return await work();
      } finally {
        inside -= counted;
        letIn();
      }
    },
  };
}
