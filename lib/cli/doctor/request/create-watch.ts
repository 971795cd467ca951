import type { BucketAdmin, ObjectStorage } from '@/lib/storage';
import { StorageError } from '@/lib/storage';
import type { DoctorLimits } from './limits';
import { formatSeconds, NoAnswerError, toNoAnswer } from './no-answer';

/** How long one answer took. */
export type Timing = Readonly<{
  /** Such as `PUT` or `list`. */
  what: string;
  ms: number;
}>;

/** Watches over every request of an examination: none waits without a limit, and each is timed. */
export type Watch = Readonly<{
  /**
   * As the global one, with a limit of time (`init.signal` may set another), redirects told and not followed, and the body
   * read when it answers. Throws `NoAnswerError`.
   */
  fetch: typeof globalThis.fetch;
  /** The same storage or admin, each call with a limit of time. Throws `StorageError` of the code `unavailable` past it. */
  watch<T extends ObjectStorage | BucketAdmin>(of: T): T;
  timings: readonly Timing[];
  /** Why nothing more is asked; null while there is time and the store answers. */
  whyOver(): string | null;
}>;

/** Of a body no more is kept: the doctor looks at small documents. */
const MAX_BODY_BYTES = 2 ** 21;

/** Statuses whose answers have no body; a Response refuses one. */
const EMPTY_STATUSES = [204, 205, 304];

/** Creates the watch over one examination; its time begins now. */
export function createWatch(limits: DoctorLimits, fetch: typeof globalThis.fetch = globalThis.fetch): Watch {
  const startedMs = performance.now();
  const timings: Timing[] = [];
  let unanswered = 0;

  function whyOver(): string | null {
    if (unanswered >= limits.unanswered) {
      return `${unanswered} requests stayed without an answer for ${formatSeconds(limits.requestMs)} each.`;
    }
    const passedMs = performance.now() - startedMs;
    return passedMs > limits.wholeMs ? `It took longer than ${formatSeconds(limits.wholeMs)}.` : null;
  }

  async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
    const before = performance.now();
    const answer = await run();
    timings.push({ what, ms: performance.now() - before });
    return answer;
  }

  async function bounded(...[input, init]: Parameters<typeof globalThis.fetch>): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input);
    const over = whyOver();
    if (over !== null) throw new NoAnswerError('over', '', over);
    const before = performance.now();
    const signal = init?.signal ?? AbortSignal.timeout(limits.requestMs);
    try {
      // A larger upload has a limit of its own and says nothing of how fast the store is.
      const ask = async () => withBody(await fetch(input, { redirect: 'manual', ...init, signal }));
      return await (init?.signal ? ask() : timed(init?.method ?? 'GET', ask));
    } catch (error) {
      const waitedMs = init?.signal ? performance.now() - before : limits.requestMs;
      const reason = toNoAnswer(error, url, waitedMs);
      if (reason.reason === 'timeout') unanswered += 1;
      throw reason;
    }
  }

  return {
    fetch: bounded,
    timings,
    whyOver,
    watch<T extends ObjectStorage | BucketAdmin>(of: T): T {
      return new Proxy(of, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== 'function') return member;
          return async (...args: readonly unknown[]) => {
            const over = whyOver();
            if (over !== null) throw new NoAnswerError('over', '', over);
            return timed(String(name), () =>
              withinTime(Promise.resolve(member.apply(target, args)), limits.requestMs, () => {
                unanswered += 1;
                return `The bucket's server did not answer within ${formatSeconds(limits.requestMs)} (${String(name)}).`;
              }),
            );
          };
        },
      });
    },
  };
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

function withinTime<T>(result: Promise<T>, limitMs: number, textOf: () => string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageError('unavailable', textOf())), limitMs);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
