import type { Clock } from '@/lib/browser/clock';

/** Measures how fast bytes leave. */
export type SpeedMeter = Readonly<{
  /** Bytes sent since the last call. */
  add: (bytes: number) => void;
  /** Over the last five seconds; 0 when nothing moved in them. */
  bytesPerSecond: () => number;
}>;

const WINDOW_MS = 5_000;

/** Samples closer together than this are one: a hundred thousand progress events make fifty of them. */
const BUCKET_MS = 100;

/** Below a second of measuring, the first chunk that fits a socket's buffer would look like a gigabit. */
const MIN_SPAN_MS = 1_000;

/** A moving average over the last five seconds. */
export function createSpeedMeter(clock: Clock): SpeedMeter {
  let buckets: { atMs: number; bytes: number }[] = [];
  let startedMs = 0;

  function prune(nowMs: number) {
    buckets = buckets.filter(({ atMs }) => atMs > nowMs - WINDOW_MS);
  }

  return {
    add: (bytes) => {
      if (bytes <= 0) return;
      const nowMs = clock.nowMs();
      const last = buckets.at(-1);
      if (last && nowMs >= last.atMs && nowMs - last.atMs < BUCKET_MS) {
        last.bytes += bytes;
        return;
      }
      prune(nowMs);
      if (buckets.length === 0) startedMs = nowMs;
      buckets.push({ atMs: nowMs, bytes });
    },
    bytesPerSecond: () => {
      const nowMs = clock.nowMs();
      prune(nowMs);
      if (buckets.length === 0) return 0;
      const bytes = buckets.reduce((sum, bucket) => sum + bucket.bytes, 0);
      const spanMs = Math.min(WINDOW_MS, Math.max(MIN_SPAN_MS, nowMs - startedMs));
      return (bytes / spanMs) * 1_000;
    },
  };
}
