/** How many may be under way at the same time; the others wait in their order. */
export type Lane = Readonly<{
  /** Runs when there is room. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Lets fewer through from now on; those that are under way continue. */
  narrow(to: number): void;
  width(): number;
}>;

/** Creates a lane of so many. */
export function createLane(width: number): Lane {
  let room = width;
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const next = () => {
    while (underWay < room && waiting.length > 0) {
      underWay += 1;
      waiting.shift()?.();
    }
  };
  return {
    async run(work) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        next();
      });
      try {
        return await work();
      } finally {
        underWay -= 1;
        next();
      }
    },
    narrow(to) {
      room = Math.min(room, to);
    },
    width: () => room,
  };
}
