import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BucketAdmin, ObjectStorage, UnfinishedUploads } from '@/lib/storage';
import { StorageError } from '@/lib/storage';
import { createLane } from './create-lane';
import type { DoctorLimits } from './limits';
import { formatSeconds, NoAnswerError, toNoAnswer } from './no-answer';

/** How long one answer took. */
export type Timing = Readonly<{
  /** Such as `PUT` or `list`. */
  what: string;
  ms: number;
}>;

type Watched = ObjectStorage | BucketAdmin | UnfinishedUploads;

/** Watches over every request of an examination: none waits without a limit, each is timed, and few are under way at once. */
export type Watch = Readonly<{
  /**
   * As the global one, with a limit of time (`init.signal` may set another), redirects told and not followed, and the body
   * read when it answers. Throws `NoAnswerError`.
   */
  fetch: typeof globalThis.fetch;
  /** The same storage or admin, each call with a limit of time. Throws `StorageError` of the code `unavailable` past it. */
  watch<T extends Watched>(of: T): T;
  timings: readonly Timing[];
  /** Why nothing more is asked; null while there is time and the store answers. */
  whyOver(): string | null;
  /** The status by which the store, or what stands before it, asked for fewer requests at once; null where it takes them. */
  crowdedBy(): number | null;
  /** Waits until what is under way has ended, and no longer than this. */
  settle(ms: number): Promise<void>;
}>;

export type WatchOptions = Readonly<{
  fetch?: typeof globalThis.fetch;
  /** Ends everything at once. */
  stop?: AbortSignal | undefined;
}>;

/** From a body no more is kept: the doctor looks at small documents. */
const MAX_BODY_BYTES = 2 ** 21;

/** Statuses whose answers have no body; a Response refuses one. */
const EMPTY_STATUSES = [204, 205, 304];

/** Statuses by which a server asks for fewer requests. */
const CROWDED_STATUSES = [429, 503];

/** So many addresses that were refused and taken a moment later were refused for their number. */
const CROWD = 2;

const STOPPED = 'The doctor was stopped.';

/** Creates the watch over one examination; its time begins now. */
export function createWatch(
  limits: DoctorLimits,
  { fetch = globalThis.fetch, stop }: WatchOptions = {},
): Watch {
  const startedMs = performance.now();
  // Each request listens to it.
  if (stop) setMaxListeners(0, stop);
  const timings: Timing[] = [];
  const lane = createLane(limits.atOnce);
  const underWay = new Set<Promise<unknown>>();
  let unanswered = 0;
  const crowded = new Set<string>();
  let crowdedBy: number | null = null;

  function whyOver(): string | null {
    if (stop?.aborted) return STOPPED;
    if (unanswered >= limits.unanswered) {
      return `${unanswered} requests got no response for ${formatSeconds(limits.requestMs)} each.`;
    }
    const passedMs = performance.now() - startedMs;
    return passedMs > limits.wholeMs ? `It took longer than ${formatSeconds(limits.wholeMs)}.` : null;
  }

  /** Nothing is asked once the time is over, also by who waited for room until then. */
  async function asked<T>(run: () => Promise<T>): Promise<T> {
    return lane.run(async () => {
      const over = whyOver();
      if (over !== null) throw new NoAnswerError('over', '', over);
      return run();
    });
  }

  function noted<T>(running: Promise<T>): Promise<T> {
    underWay.add(running);
    const forget = () => underWay.delete(running);
    running.then(forget, forget);
    return running;
  }

  async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
    const before = performance.now();
    const answer = await run();
    timings.push({ what, ms: performance.now() - before });
    return answer;
  }

  /** A server that asks for fewer requests gets fewer, and is asked once more. */
  async function bounded(...args: Parameters<typeof globalThis.fetch>): Promise<Response> {
    const width = lane.width();
    const answer = await once(...args);
    if (!CROWDED_STATUSES.includes(answer.status) || width <= limits.atOnceAtLeast) return answer;
    lane.narrow(limits.atOnceAtLeast);
    await sleep(limits.pauseMs);
    const second = await once(...args);
    // Refused all the same, it was not for the crowd; and a single one may be for what was asked (R2: one write of a key a second).
    if (second.status !== answer.status) crowded.add(pathOf(args[0]));
    if (crowded.size >= CROWD) crowdedBy ??= answer.status;
    return second;
  }

  async function once(...[input, init]: Parameters<typeof globalThis.fetch>): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input);
    return asked(async () => {
      const before = performance.now();
      const limit = init?.signal ?? AbortSignal.timeout(limits.requestMs);
      const signal = stop === undefined ? limit : AbortSignal.any([limit, stop]);
      try {
        // A larger upload has a limit of its own and says nothing of how fast the store is.
        const ask = async () => withBody(await noted(fetch(input, { redirect: 'manual', ...init, signal })));
        return await (init?.signal ? ask() : timed(init?.method ?? 'GET', ask));
      } catch (error) {
        if (stop?.aborted) throw new NoAnswerError('over', '', STOPPED);
        const waitedMs = init?.signal ? performance.now() - before : limits.requestMs;
        const reason = toNoAnswer(error, url, waitedMs);
        if (reason.reason === 'timeout') unanswered += 1;
        throw reason;
      }
    });
  }

  return {
    fetch: bounded,
    timings,
    whyOver,
    crowdedBy: () => crowdedBy,
    async settle(ms) {
      await Promise.race([Promise.allSettled(underWay), sleep(ms, undefined, { ref: false })]);
    },
    watch<T extends Watched>(of: T): T {
      return new Proxy(of, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== 'function') return member;
          return (...args: readonly unknown[]) =>
            asked(() =>
              timed(String(name), () =>
                withinTime(noted(Promise.resolve(member.apply(target, args))), {
                  limitMs: limits.requestMs,
                  stop,
                  onOver: () => {
                    unanswered += 1;
                    return `The bucket's server did not respond within ${formatSeconds(limits.requestMs)} (${String(name)}).`;
                  },
                }),
              ),
            );
        },
      });
    },
  };
}

function pathOf(input: Parameters<typeof globalThis.fetch>[0]): string {
  return new URL(input instanceof Request ? input.url : input).pathname;
}

async function withBody(response: Response): Promise<Response> {
  const { status, statusText, headers, body } = response;
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body) {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_BODY_BYTES) break;
    }
  }
  const bytes = EMPTY_STATUSES.includes(status) ? null : Buffer.concat(chunks);
  return new Response(bytes, { status, statusText, headers });
}

type TimeLimit = Readonly<{ limitMs: number; stop: AbortSignal | undefined; onOver: () => string }>;

function withinTime<T>(result: Promise<T>, { limitMs, stop, onOver }: TimeLimit): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageError('unavailable', onOver())), limitMs);
    const onStop = () => reject(new NoAnswerError('over', '', STOPPED));
    stop?.addEventListener('abort', onStop, { once: true });
    result.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      stop?.removeEventListener('abort', onStop);
    });
  });
}
