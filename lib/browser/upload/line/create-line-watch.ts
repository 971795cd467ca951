import type { Clock } from '@/lib/browser/clock';

/** Knows how busy the line is, and how fast it was. */
export type LineWatch = Readonly<{
  /** A file is ready to be sent; the function it returns says that it was, or that it will not be. */
  enter: (bytes: number) => (outcome: 'sent' | 'gone') => void;
  waitingBytes: () => number;
  waitingCount: () => number;
  /** Upstream over the last files; while none of this minute was sent, what the line has not managed tells at least how slow it is. Null: nothing tells. */
  bytesPerSecond: () => number | null;
  /** Whether a file was sent in the last minute. */
  isMeasured: () => boolean;
}>;

/** Files that the speed is measured over. */
const FILES = 8;
/** A phone may be in another network after that. */
const MAX_AGE_MS = 60_000;
/** An answer that comes faster says nothing about the line. */
const MIN_MS = 1;

type Sent = Readonly<{ atMs: number; bytes: number; busyMs: number }>;

/**
 * Measures by what the bucket has acknowledged: what a browser tells of its progress is what it has handed to the system, which takes a
 * whole photo at once. Only time in which files were waiting counts.
 */
export function createLineWatch(clock: Clock): LineWatch {
  let sent: Sent[] = [];
  let waitingBytes = 0;
  let waitingCount = 0;
  /** Since when the line is at the file that comes next. */
  let busySinceMs = 0;

  function recent(): Sent[] {
    const nowMs = clock.nowMs();
    sent = sent.filter(({ atMs }) => nowMs - atMs < MAX_AGE_MS).slice(-FILES);
    return sent;
  }

  return {
    enter: (bytes) => {
      if (waitingCount === 0) busySinceMs = clock.nowMs();
      waitingBytes += bytes;
      waitingCount += 1;
      let isIn = true;
      return (outcome) => {
        if (!isIn) return;
        isIn = false;
        waitingBytes -= bytes;
        waitingCount -= 1;
        if (outcome === 'gone') return;
        const atMs = clock.nowMs();
        sent.push({ atMs, bytes, busyMs: Math.max(MIN_MS, atMs - busySinceMs) });
        busySinceMs = atMs;
      };
    },
    waitingBytes: () => waitingBytes,
    waitingCount: () => waitingCount,
    bytesPerSecond: () => {
      const files = recent();
      const nowMs = clock.nowMs();
      const sum = (of: (file: Sent) => number) => files.reduce((total, file) => total + of(file), 0);
      const measured = files.length > 0 ? sum(({ bytes }) => bytes) / sum(({ busyMs }) => busyMs) : null;
      // Files that wait may all be sent in the next moment, but not faster than this.
      const busyMs = nowMs - busySinceMs;
      const atMost = waitingCount > 0 && busyMs > 0 ? waitingBytes / busyMs : null;
      if (measured === null) return atMost === null ? null : atMost * 1_000;
      return (atMost === null ? measured : Math.min(measured, atMost)) * 1_000;
    },
    isMeasured: () => recent().length > 0,
  };
}
