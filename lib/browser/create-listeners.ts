/** Callbacks that hear of changes, or of events. */
export type Listeners<Event = void> = Readonly<{
  /** Calls back after each change; the function it returns ends it. A function that is added twice is told twice. */
  subscribe: (listener: (event: Event) => void) => () => void;
  tell: (event: Event) => void;
  clear: () => void;
}>;

/**
 * An empty list of listeners. `onError` hears of one that throws, which then stops neither the others nor the teller; without
 * it the error goes to the teller.
 */
export function createListeners<Event = void>(onError?: (error: unknown) => void): Listeners<Event> {
  const listeners = new Map<object, (event: Event) => void>();
  return {
    subscribe(listener) {
      const place = {};
      listeners.set(place, listener);
      return () => listeners.delete(place);
    },
    tell(event) {
      // A listener that subscribes meanwhile hears of the next one.
      for (const listener of [...listeners.values()]) {
        try {
          listener(event);
        } catch (error) {
          if (onError === undefined) throw error;
          onError(error);
        }
      }
    },
    clear: () => listeners.clear(),
  };
}
