import type { Clock } from '@/lib/browser/clock';
import type { WatchedPage } from './watch-page';

/** With the way to the server, well below the ten seconds within which people see what is new. */
const EVERY_MS = 4_000;
/** After failures it is asked ever more rarely. */
const MOST_MS = 60_000;
/** Coming back to a window tells twice: it is seen, and it has the focus. */
const SOON_MS = 1_000;

type PollOptions = Readonly<{
  /** Asks once. Where it rejects, the next time comes later; with `isSignedOut` on the error there is none. */
  ask: () => Promise<void>;
  clock: Clock;
  page: WatchedPage;
}>;

/**
 * Asks at once, every four seconds, and whenever the person comes back to the page; never while nobody looks, nor twice at once. The
 * function it returns ends it.
 */
export function startPoll({ ask, clock, page }: PollOptions): () => void {
  let stopTimer = () => {};
  let isAsking = false;
  let isEnded = false;
  let failures = 0;
  let askedMs = Number.NEGATIVE_INFINITY;

  async function run(): Promise<void> {
    stopTimer();
    if (isEnded || isAsking || !page.isLookedAt()) return;
    isAsking = true;
    askedMs = clock.nowMs();
    try {
      await ask();
      failures = 0;
    } catch (error) {
      failures += 1;
      isEnded ||= error instanceof Error && 'isSignedOut' in error && error.isSignedOut === true;
    }
    isAsking = false;
    if (!isEnded && page.isLookedAt()) {
      stopTimer = clock.after(Math.min(EVERY_MS * 2 ** failures, MOST_MS), () => void run());
    }
  }

  const stopLooks = page.onLook(() => {
    if (!page.isLookedAt()) stopTimer();
    else if (clock.nowMs() - askedMs >= SOON_MS) void run();
  });
  void run();
  return () => {
    isEnded = true;
    stopTimer();
    stopLooks();
  };
}
