import type { Clock } from '@/lib/browser/clock';

/** A clock that stands still until a test moves it. */
export type FakeClock = Clock &
  Readonly<{
    /** Lets time pass, running each timer at its moment and letting promises settle in between. */
    advance: (ms: number) => Promise<void>;
    /** Advances until a condition holds; fails the test after an hour of fake time. */
    until: (condition: () => boolean, stepMs?: number) => Promise<void>;
    pendingTimers: () => number;
  }>;

/** Starts at a fixed moment in 2026. */
export function createFakeClock(startMs = Date.UTC(2026, 0, 1)): FakeClock {
  let nowMs = startMs;
  let nextId = 0;
  const timers = new Map<number, { atMs: number; run: () => void }>();

  async function advance(ms: number) {
    const endMs = nowMs + ms;
    await nextTurns();
    for (;;) {
      const due = [...timers]
        .filter(([, { atMs }]) => atMs <= endMs)
        .sort((a, b) => a[1].atMs - b[1].atMs)[0];
      if (!due) break;
      timers.delete(due[0]);
      nowMs = Math.max(nowMs, due[1].atMs);
      due[1].run();
      await nextTurns();
    }
    nowMs = endMs;
  }

  return {
    nowMs: () => nowMs,
    after: (delayMs, run) => {
      const id = nextId++;
      timers.set(id, { atMs: nowMs + delayMs, run });
      return () => timers.delete(id);
    },
    advance,
    until: async (condition, stepMs = 20) => {
      for (let passedMs = 0; !condition(); passedMs += stepMs) {
        if (passedMs > 3_600_000) throw new Error('An hour passed in vain.');
        await advance(stepMs);
        // Digests and test timers take real time, of which a busy machine has less.
        if (passedMs % 1_000 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    pendingTimers: () => timers.size,
  };
}

/** Promises, blobs and digests settle in later turns of the real event loop. */
async function nextTurns() {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
