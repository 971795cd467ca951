import type { Clock } from '@/lib/browser/clock';

/**
 * Resolves at the next wave: at once for the first, and for a caller within `everyMs` of one, together at the next. Each picture
 * that is shown by itself makes the browser draw a frame of its own, which takes as long as sending a photo.
 */
export function createWaves({
  clock,
  everyMs,
}: Readonly<{ clock: Clock; everyMs: number }>): () => Promise<void> {
  let lastMs = Number.NEGATIVE_INFINITY;
  let waiting: (() => void)[] = [];

  function release() {
    const released = waiting;
    waiting = [];
    lastMs = clock.nowMs();
    for (const one of released) one();
  }

  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) clock.after(Math.max(0, lastMs + everyMs - clock.nowMs()), release);
    });
}
