import { ApiError } from '@/lib/server/http/api-error';

/** Runs a few pieces of work at once; of those that wait the one of least rank goes first, then the one that came first. */
export type Line = Readonly<{
  /** Throws `busy` where the line is full and everybody in it goes before this one. */
  run<T>(rank: number, work: () => Promise<T>): Promise<T>;
}>;

type Waiting = Readonly<{ rank: number; enter: () => void; leave: (error: ApiError) => void }>;

/** Creates a line; where it is full, the last in it makes room for whoever goes before it. */
export function createLine({ atOnce, maxWaiting }: Readonly<{ atOnce: number; maxWaiting: number }>): Line {
  /** In the order in which they go. */
  const waiting: Waiting[] = [];
  let running = 0;

  const enqueue = (entry: Waiting) => {
    const at = waiting.findIndex(({ rank }) => rank > entry.rank);
    waiting.splice(at < 0 ? waiting.length : at, 0, entry);
    if (waiting.length > maxWaiting) waiting.pop()?.leave(new ApiError('busy'));
  };

  return {
    async run(rank, work) {
      if (running >= atOnce) {
        await new Promise<void>((enter, leave) => enqueue({ rank, enter, leave }));
      } else {
        running += 1;
      }
      try {
        return await work();
      } finally {
        // The place is handed on, so that nobody who comes now gets in between.
        const next = waiting.shift();
        if (next) next.enter();
        else running -= 1;
      }
    },
  };
}
