import { setMaxListeners } from 'node:events';
import { AbandonedError } from './abandoned-error';

/** One work at a time for each key: who comes while it is under way gets its result. */
export type SingleFlight<T> = Readonly<{
  /**
   * Joins the work under way for the key, or begins it. Its signal ends when everybody who waits for it has gone. Throws
   * AbandonedError as soon as the caller's own signal ends; the others keep waiting.
   */
  join(key: string, signal: AbortSignal, begin: (signal: AbortSignal) => Promise<T>): Promise<T>;
}>;

type Flight<T> = { result: Promise<T>; controller: AbortController; waiting: number };

/** Creates a single flight; nothing is kept of a work that has ended. */
export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Flight<T>>();

  function begin(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = { controller, waiting: 0, result: work(controller.signal) };
    flights.set(key, flight);
    const end = () => void (flights.get(key) === flight && flights.delete(key));
    flight.result.then(end, end);
    return flight;
  }

  async function wait(flight: Flight<T>, signal: AbortSignal): Promise<T> {
    flight.waiting += 1;
    let leave = () => {};
    try {
      return await Promise.race([
        flight.result,
        new Promise<never>((_, reject) => {
          leave = () => reject(new AbandonedError());
          signal.addEventListener('abort', leave, { once: true });
        }),
      ]);
    } finally {
      signal.removeEventListener('abort', leave);
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.controller.abort();
    }
  }

  return {
    async join(key, signal, work) {
      // A batch is many waiters of one request; that is no leak.
      setMaxListeners(0, signal);
      for (;;) {
        if (signal.aborted) throw new AbandonedError();
        try {
          return await wait(flights.get(key) ?? begin(key, work), signal);
        } catch (error) {
          // Its waiters had all gone before this one came, so it was dropped: begun again, for this one.
          if (!(error instanceof AbandonedError) || signal.aborted) throw error;
        }
      }
    },
  };
}
