/**
 * Decides which clients may send or read at the door at the same time. Each request holds two connections and an open file of the bucket for as long as its
 * client likes, so there is a bounded number of places, and no client may hold more of them than it leaves free.
 *
 * Example with 512 places: one client alone gets 256. A second one then gets to 128 of the rest, and while ten hold what they can, the
 * next one still finds some. A client that finds no place waits for one, a few seconds at most.
 */
export type DoorLine = Readonly<{
  /**
   * Resolves with the function that gives the place back, as soon as the client may have one; with null where it waited in vain, where
   * too much waits already, and when the signal ends the wait.
   */
  enter(client: string, signal: AbortSignal): Promise<(() => void) | null>;
}>;

export type DoorLineOptions = Readonly<{
  places: number;
  maxWaiting: number;
  /** Longest wait, in milliseconds: shorter than a browser waits for an upload that does not move. */
  waitMs?: number;
}>;

type Waiting = Readonly<{ client: string; answer: (mayEnter: boolean) => void }>;

const WAIT_MS = 10_000;

/** Creates a line with all places free. */
export function createDoorLine({ places, maxWaiting, waitMs = WAIT_MS }: DoorLineOptions): DoorLine {
  const inside = createShares(places);
  const outside = createShares(maxWaiting);
  /** In the order in which they came. */
  const waiting = new Set<Waiting>();

  function letIn(): void {
    for (const entry of waiting) {
      if (!inside.hasRoomFor(entry.client)) continue;
      inside.add(entry.client);
      entry.answer(true);
    }
  }

  function waitFor(client: string, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const entry: Waiting = {
        client,
        answer: (mayEnter) => {
          waiting.delete(entry);
          outside.remove(client);
          clearTimeout(timer);
          signal.removeEventListener('abort', giveUp);
          resolve(mayEnter);
        },
      };
      const giveUp = () => entry.answer(false);
      const timer = setTimeout(giveUp, waitMs).unref();
      signal.addEventListener('abort', giveUp, { once: true });
      waiting.add(entry);
      outside.add(client);
    });
  }

  return {
    async enter(client, signal) {
      if (signal.aborted) return null;
      if (inside.hasRoomFor(client)) inside.add(client);
      else if (!outside.hasRoomFor(client) || !(await waitFor(client, signal))) return null;
      let isInside = true;
      return () => {
        if (!isInside) return;
        isInside = false;
        inside.remove(client);
        letIn();
      };
    },
  };
}

/** Counts what each client holds of something, of which it may never have more than is left for others. */
function createShares(most: number) {
  const held = new Map<string, number>();
  let all = 0;
  const of = (client: string) => held.get(client) ?? 0;
  return {
    hasRoomFor: (client: string) => of(client) + 1 <= most - (all + 1),
    add(client: string): void {
      held.set(client, of(client) + 1);
      all += 1;
    },
    remove(client: string): void {
      const left = of(client) - 1;
      if (left > 0) held.set(client, left);
      else held.delete(client);
      all -= 1;
    },
  };
}
