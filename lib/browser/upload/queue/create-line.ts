/** The files that wait to be started, in order. */
export type Line = Readonly<{
  push: (id: string) => void;
  /** Brings one that waits to the front; the last one brought there is first. False for one that does not wait. */
  toFront: (id: string) => boolean;
  delete: (id: string) => void;
  /** Puts those that wait into this order; the others stay behind them. */
  arrange: (ids: readonly string[]) => void;
  /** Takes the first out. */
  shift: () => string | undefined;
}>;

/** An empty line; every step but `toFront` and `arrange` takes the same time however long it is. */
export function createLine(): Line {
  // Sets keep insertion order and drop any member at once.
  let front = new Set<string>();
  const rest = new Set<string>();

  function drop(id: string): boolean {
    return rest.delete(id) || front.delete(id);
  }

  return {
    push: (id) => {
      drop(id);
      rest.add(id);
    },
    toFront: (id) => {
      if (!drop(id)) return false;
      front = new Set([id, ...front]);
      return true;
    },
    delete: drop,
    arrange: (ids) => {
      const waiting = new Set([...front, ...rest]);
      const ordered = [...ids.filter((id) => waiting.has(id)), ...waiting];
      front = new Set();
      rest.clear();
      for (const id of ordered) rest.add(id);
    },
    shift: () => {
      for (const waiting of [front, rest]) {
        for (const id of waiting) {
          waiting.delete(id);
          return id;
        }
      }
      return undefined;
    },
  };
}
