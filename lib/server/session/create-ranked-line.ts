import { ApiError } from '../errors/api-error';

/**
 * Runs a few pieces of work at once; of those that wait the one of least rank goes first, then the one that came last: a crowd that
 * came at once makes those who come after it wait for nobody.
 */
export type RankedLine = Readonly<{
  /** Throws `busy` where the line is full and everybody in it goes before this one, and where the turn has not come in time. */
  run<T>(rank: number, work: () => Promise<T>): Promise<T>;
}>;

export type RankedLineOptions = Readonly<{
  atOnce: number;
  maxWaiting: number;
  /** The longest wait for a turn. */
  maxWaitMs: number;
}>;

type Waiting = Readonly<{ rank: number; enter: () => void; leave: () => void }>;

/** Creates a line; where it is full, the last in it makes room for an entry that goes before it. */
export function createRankedLine({ atOnce, maxWaiting, maxWaitMs }: RankedLineOptions): RankedLine {
  /** In the order in which they go. */
  const waiting: Waiting[] = [];
  let running = 0;

  const turn = (rank: number) =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        reject(new ApiError('busy'));
      };
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const entry: Waiting = { rank, enter, leave };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(entry), 1);
        leave();
      }, maxWaitMs);
      const at = waiting.findIndex((other) => other.rank >= rank);
      waiting.splice(at < 0 ? waiting.length : at, 0, entry);
      if (waiting.length > maxWaiting) waiting.pop()?.leave();
    });

  return {
    async run(rank, work) {
      if (running >= atOnce) await turn(rank);
      else running += 1;
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
