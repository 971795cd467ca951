/**
 * Actors whose every request to the bucket waits for its turn, and a seed that decides whose turn it is: tens of thousands of
 * orders in seconds. The same seed gives the same order, so a failure can be looked at again.
 */

/** A source of numbers, 0 to below `limit`. */
export type Pick = (limit: number) => number;

export type Interleaver = Readonly<{
  pick: Pick;
  /** The function an actor calls before and after each request; once the actor is killed it never resolves. */
  stepOf: (actor: string) => () => Promise<void>;
  /** From its step of this number on, counted from 0, an actor does nothing any more. */
  kill: (actor: string, atStep: number) => void;
  /** Lets the actors run, in a random order, until each is done or killed. Rejects where one fails. */
  run: (actors: Readonly<Record<string, () => Promise<unknown>>>) => Promise<void>;
}>;

/** How long one actor sleeps, on average, in steps of the others. */
const SLEEP_STEPS = 30;

/** Creates an order of steps from a seed. */
export function createInterleaver(seed: number): Interleaver {
  const pick = createPick(seed);
  const waiting: { actor: string; resolve: () => void }[] = [];
  let asleep = '';
  const killedAt = new Map<string, number>();
  const steps = new Map<string, number>();
  const dead = new Map<string, () => void>();

  /** Mostly anyone; but one actor sleeps for a while, as a frozen function does, and others come far meanwhile. */
  function takeNext(): (() => void) | undefined {
    if (pick(SLEEP_STEPS) === 0) asleep = waiting[pick(Math.max(1, waiting.length))]?.actor ?? '';
    const awake = waiting.filter(({ actor }) => actor !== asleep);
    const candidates = awake.length > 0 ? awake : waiting;
    const next = candidates[pick(Math.max(1, candidates.length))];
    if (next === undefined) return undefined;
    waiting.splice(waiting.indexOf(next), 1);
    return next.resolve;
  }

  return {
    pick,
    stepOf: (actor) => () => {
      const step = steps.get(actor) ?? 0;
      steps.set(actor, step + 1);
      if (step >= (killedAt.get(actor) ?? Number.POSITIVE_INFINITY)) {
        dead.get(actor)?.();
        return new Promise<void>(() => undefined);
      }
      return new Promise<void>((resolve) => {
        waiting.push({ actor, resolve });
      });
    },
    kill: (actor, atStep) => void killedAt.set(actor, atStep),
    async run(actors) {
      let left = 0;
      const failures: unknown[] = [];
      for (const [actor, act] of Object.entries(actors)) {
        left += 1;
        const died = new Promise<void>((resolve) => {
          dead.set(actor, resolve);
        });
        void Promise.race([act(), died])
          .catch((error: unknown) => failures.push(error))
          .finally(() => {
            left -= 1;
          });
      }
      while (left > 0 || waiting.length > 0) {
        // Everybody goes as far as the next request before one is chosen.
        await new Promise((resolve) => setImmediate(resolve));
        takeNext()?.();
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** Mulberry32. */
function createPick(seed: number): Pick {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
