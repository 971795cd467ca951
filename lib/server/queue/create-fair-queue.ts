/**
 * A queue that takes turns between clients, so that one with a thousand files does not stand before one with a single file.
 *
 * Example: two places, of which one client may hold one. A brings three works, then B brings one, then C brings one.
 *
 *     running a1, b1    A's others wait although they came before B's: A holds its one place
 *     a1 ends           a2 runs: A is first in the order of turns, and is now last in it
 *     b1 ends           c1 runs
 *     a2 ends           a3 runs
 *
 * When too much waits in all, a newcomer takes the place of the last work of the client with the most waiting, provided that this
 * has more waiting than the newcomer would have with it; else the newcomer is told `busy`.
 */
import { ApiError } from '../errors/api-error';
import { AbandonedError } from './abandoned-error';

/** Lets a bounded number of works run at once, by turns between clients; the rest waits. */
export type FairQueue = Readonly<{
  /**
   * Runs the work when the client's turn has come. Throws `busy` where too much waits already or the queue is closed, and
   * AbandonedError when the signal ends the wait; work that has begun is not stopped by it.
   */
  run<T>(client: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
  stats(): Readonly<{ running: number; waiting: number; clients: number }>;
  /** From now on everything is `busy`, what waits included. Resolves when what runs has ended. */
  close(): Promise<void>;
}>;

export type FairQueueOptions = Readonly<{
  /** Works at once. */
  places: number;
  /** The most of these that one client may hold; fewer than all leave one for the next client. */
  placesPerClient: number;
  maxWaiting: number;
  maxWaitingPerClient: number;
}>;

/** The time that a client that finds the queue full is told to wait, in seconds. */
const RETRY_SECONDS = 5;

type Waiting = Readonly<{ enter: () => void; refuse: (error: Error) => void }>;

/**
 * Creates a queue that takes turns: of each client one work at a time, however many another has waiting. When too much waits
 * in all, the last that came of the client with the most makes room, so that nobody fills the queue against others.
 */
export function createFairQueue(options: FairQueueOptions): FairQueue {
  const { places, placesPerClient, maxWaiting, maxWaitingPerClient } = options;
  // A Map keeps the order of insertion: the first is the client whose turn is next.
  const queues = new Map<string, Waiting[]>();
  const runningOf = new Map<string, number>();
  let running = 0;
  let waiting = 0;
  let isClosed = false;
  let onIdle = () => {};

  function letIn(): void {
    while (running < places) {
      const next = nextClient();
      if (next === undefined) return;
      const [client, queue] = next;
      const first = queue.shift();
      queues.delete(client);
      if (queue.length > 0) queues.set(client, queue);
      waiting -= 1;
      running += 1;
      runningOf.set(client, (runningOf.get(client) ?? 0) + 1);
      first?.enter();
    }
  }

  function nextClient(): [string, Waiting[]] | undefined {
    for (const entry of queues) if ((runningOf.get(entry[0]) ?? 0) < placesPerClient) return entry;
    return undefined;
  }

  function leave(client: string): void {
    const left = (runningOf.get(client) ?? 1) - 1;
    if (left > 0) runningOf.set(client, left);
    else runningOf.delete(client);
    running -= 1;
    letIn();
    if (running === 0) onIdle();
  }

  function remove(client: string, entry: Waiting): boolean {
    const queue = queues.get(client) ?? [];
    const at = queue.indexOf(entry);
    if (at < 0) return false;
    queue.splice(at, 1);
    if (queue.length === 0) queues.delete(client);
    waiting -= 1;
    return true;
  }

  /** Makes room for one of this client, or throws `busy`. */
  function makeRoom(client: string): void {
    const own = queues.get(client)?.length ?? 0;
    if (isClosed || own >= maxWaitingPerClient) throw busy();
    if (waiting < maxWaiting) return;
    let most: [string, Waiting[]] | undefined;
    for (const entry of queues) if (entry[1].length > (most?.[1].length ?? own + 1)) most = entry;
    const last = most?.[1].at(-1);
    if (most === undefined || last === undefined) throw busy();
    remove(most[0], last);
    last.refuse(busy());
  }

  return {
    async run(client, signal, work) {
      if (signal.aborted) throw new AbandonedError();
      makeRoom(client);
      await new Promise<void>((resolve, reject) => {
        const abandon = () => {
          if (remove(client, entry)) reject(new AbandonedError());
        };
        const entry: Waiting = {
          enter: () => {
            signal.removeEventListener('abort', abandon);
            resolve();
          },
          refuse: (error) => {
            signal.removeEventListener('abort', abandon);
            reject(error);
          },
        };
        signal.addEventListener('abort', abandon, { once: true });
        const queue = queues.get(client) ?? [];
        queue.push(entry);
        queues.set(client, queue);
        waiting += 1;
        letIn();
      });
      try {
        return await work();
      } finally {
        leave(client);
      }
    },
    stats: () => ({ running, waiting, clients: new Set([...queues.keys(), ...runningOf.keys()]).size }),
    close() {
      isClosed = true;
      for (const [client, queue] of [...queues]) {
        for (const entry of [...queue]) {
          remove(client, entry);
          entry.refuse(busy());
        }
      }
      return running === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            onIdle = resolve;
          });
    },
  };
}

function busy(): ApiError {
  return new ApiError('busy', { retryAfterSeconds: RETRY_SECONDS });
}
