import type { Clock } from '@/lib/browser/clock';

/** The result for one member of a batch. */
export type Outcome<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: unknown }>;

/** Collects single requests of the same moment into one call. */
export type Batcher<I, O> = Readonly<{
  /** Answers this member's own outcome; rejects with the signal's reason when aborted, which drops it from a batch not yet sent. */
  add: (input: I, signal: AbortSignal) => Promise<O>;
}>;

type BatcherOptions<I, O> = Readonly<{
  clock: Clock;
  /** How long the first of a batch waits for others. A function is asked for each member, and the shortest time counts. */
  windowMs: number | (() => number);
  /** A full batch leaves at once. */
  maxItems: number;
  /** Calls at once; who comes meanwhile waits for the next to end. Default: any number. */
  maxCalls?: number;
  /** Makes the call; outcomes in the order of the inputs. Its rejection is every member's. */
  run: (inputs: readonly I[]) => Promise<readonly Outcome<O>[]>;
}>;

type Member<I, O> = Readonly<{ input: I; answer: (outcome: Outcome<O>) => void }>;

/** A batcher over one call. */
export function createBatcher<I, O>({
  clock,
  windowMs,
  maxItems,
  maxCalls = Number.POSITIVE_INFINITY,
  run,
}: BatcherOptions<I, O>): Batcher<I, O> {
  const pending = new Set<Member<I, O>>();
  let cancelTimer: (() => void) | null = null;
  let flushAtMs = 0;
  let calls = 0;

  function planFlush() {
    const waitMs = typeof windowMs === 'number' ? windowMs : windowMs();
    const atMs = clock.nowMs() + waitMs;
    if (cancelTimer !== null && flushAtMs <= atMs) return;
    cancelTimer?.();
    flushAtMs = atMs;
    cancelTimer = clock.after(waitMs, () => void flush());
  }

  async function flush() {
    cancelTimer?.();
    cancelTimer = null;
    if (calls >= maxCalls) return;
    const members = [...pending].slice(0, maxItems);
    if (members.length === 0) return;
    for (const member of members) pending.delete(member);
    calls++;
    let outcomes: readonly Outcome<O>[];
    try {
      outcomes = await run(members.map(({ input }) => input));
    } catch (error) {
      outcomes = members.map(() => ({ ok: false, error }));
    }
    calls--;
    members.forEach((member, i) => {
      member.answer(outcomes[i] ?? { ok: false, error: new Error('The batch answered too few members.') });
    });
    if (pending.size > 0 && cancelTimer === null) void flush();
  }

  return {
    add: (input, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const member: Member<I, O> = {
          input,
          answer: (outcome) => {
            signal.removeEventListener('abort', onAbort);
            if (outcome.ok) resolve(outcome.value);
            else reject(outcome.error);
          },
        };
        function onAbort() {
          pending.delete(member);
          reject(signal.reason);
        }
        signal.addEventListener('abort', onAbort, { once: true });
        pending.add(member);
        if (pending.size >= maxItems) void flush();
        else planFlush();
      }),
  };
}
