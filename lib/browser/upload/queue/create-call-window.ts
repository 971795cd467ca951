import type { Clock } from '@/lib/browser/clock';

/** A request after so long without one is the first of a new drop. */
const FIRST_AFTER_MS = 1_000;

/**
 * Says how long a request waits for others to share its call: `shortMs` for the first, and where no other file waits to be prepared;
 * in between `longMs`, since work continues meanwhile. A call for each photo would cost page and server as much as sending it.
 */
export function createCallWindow({
  clock,
  shortMs,
  longMs,
  isMoreComing,
}: Readonly<{ clock: Clock; shortMs: number; longMs: number; isMoreComing: () => boolean }>): () => number {
  let askedMs = Number.NEGATIVE_INFINITY;
  return () => {
    const nowMs = clock.nowMs();
    const isFirst = nowMs - askedMs > FIRST_AFTER_MS;
    askedMs = nowMs;
    return isFirst || !isMoreComing() ? shortMs : longMs;
  };
}
