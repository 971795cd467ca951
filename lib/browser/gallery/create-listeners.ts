/** Callbacks that hear of changes. */
export type Listeners = Readonly<{
  /** Calls back after each change; the answer ends it. */
  subscribe: (listener: () => void) => () => void;
  tell: () => void;
}>;

/** An empty list of listeners. */
export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell() {
      for (const listener of [...listeners]) listener();
    },
  };
}
