import type { Clock } from '../clock';
import type { Logger } from '../log/logger';
import type { CounterStore } from './counter-store';

/** How long the shared store is left alone after it has failed: requests must not wait for it one by one. */
const PAUSE_MS = 5_000;
/** How long one answer is waited for. A server that stands still keeps its connections and returns nothing. */
const TIMEOUT_MS = 700;
/** How often a failure that lasts is logged. */
const LOG_EVERY_MS = 60_000;
/** The share that one process may spend by itself of a shared budget: up to four together keep within it. */
const SHARE = 1 / 4;

/**
 * Counts in a shared store, and where that fails in the memory of this process with a quarter of each limit: never without a
 * limit, and without making anyone wait. Says so in the log, and goes back by itself.
 */
export function createSafeStore(
  options: Readonly<{ shared: CounterStore; memory: CounterStore; clock: Clock; log: Logger }>,
): CounterStore {
  const { shared, memory, clock, log } = options;
  let pausedUntilMs = 0;
  let loggedAtMs = Number.NEGATIVE_INFINITY;
  let hasFailed = false;

  async function ask<T>(work: (store: CounterStore) => Promise<T>, spare: () => Promise<T>): Promise<T> {
    const leftMs = pausedUntilMs - clock().getTime();
    // No pause is longer: the clock was set back.
    if (leftMs > 0 && leftMs <= PAUSE_MS) return spare();
    try {
      const answer = await inTime(work(shared));
      if (hasFailed) log.info('budget.redis_back');
      hasFailed = false;
      return answer;
    } catch {
      const nowMs = clock().getTime();
      pausedUntilMs = nowMs + PAUSE_MS;
      hasFailed = true;
      // Never the error itself: it may name the address of Redis with its password.
      if (nowMs - loggedAtMs >= LOG_EVERY_MS) {
        loggedAtMs = nowMs;
        const cause = new Error(
          'Redis does not answer. This process counts alone, with a quarter of each budget.',
        );
        log.error('budget.redis_unavailable', cause);
      }
      return spare();
    }
  }

  return {
    add: (key, amount, { limit, endsAtMs }) => {
      const share = limit >= Number.MAX_SAFE_INTEGER ? limit : Math.floor(limit * SHARE);
      return ask(
        (store) => store.add(key, amount, { limit, endsAtMs }),
        () => memory.add(key, amount, { limit: share, endsAtMs }),
      );
    },
    subtract: (key, amount) =>
      ask(
        (store) => store.subtract(key, amount),
        () => memory.subtract(key, amount),
      ),
    get: (key) =>
      ask(
        (store) => store.get(key),
        () => memory.get(key),
      ),
    put: (key, note, endsAtMs) =>
      ask(
        (store) => store.put(key, note, endsAtMs),
        () => memory.put(key, note, endsAtMs),
      ),
    peek: (key) =>
      ask(
        (store) => store.peek(key),
        () => memory.peek(key),
      ),
    take: (key) =>
      ask(
        (store) => store.take(key),
        () => memory.take(key),
      ),
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer in time.')), TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
