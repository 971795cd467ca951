import type { Readable } from 'node:stream';

/** The least that a body has to bring in each window of time. */
export type Pace = Readonly<{ windowMs: number; minBytes: number }>;

/** A kilobyte a second, which a telephone line of the nineties sends. */
const PACE: Pace = { windowMs: 30_000, minBytes: 32_768 };

/**
 * Calls `onTooSlow` once where a body that is being read brings less than the least of it in a window of time. A window in which the
 * reader had to wait for the bucket says nothing of the sender.
 */
export function watchPace(
  source: Readable,
  onTooSlow: () => void,
  { windowMs, minBytes }: Pace = PACE,
): void {
  let bytes = 0;
  let hasWaited = false;
  source.on('data', (chunk: Uint8Array) => {
    bytes += chunk.byteLength;
  });
  source.on('pause', () => {
    hasWaited = true;
  });
  const timer = setInterval(() => {
    const isTooSlow = bytes < minBytes && !hasWaited && !source.isPaused();
    bytes = 0;
    hasWaited = false;
    if (!isTooSlow) return;
    stop();
    onTooSlow();
  }, windowMs).unref();
  const stop = () => clearInterval(timer);
  source.once('end', stop);
  source.once('close', stop);
}
