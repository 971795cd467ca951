import type { Clock } from '../clock';

/**
 * Keeps a process from calling again and again what is down. After failures of several different things in a row, nobody calls for
 * a while; then one call tries, and the pause doubles for as long as that fails. One success ends it.
 *
 * Example, with three failures and one second: a, b, c fail → a second of rest → d tries and fails → two seconds → e succeeds →
 * everybody calls again.
 */
export type Breaker = Readonly<{
  /** Zero where a call may be made now; otherwise how many milliseconds to leave it alone. */
  enter(): number;
  /** The same, and no call is meant. */
  waitMs(): number;
  succeeded(): void;
  /**
   * `key`: whom the call was about. The same one over and over counts once, so that one that always fails does not stop the others.
   * `pauseMs`: how long the other side asks to be left alone, at most an hour.
   */
  failed(key: string, pauseMs?: number): void;
}>;

export type BreakerOptions = Readonly<{
  clock: Clock;
  /** 0 to below 1. */
  random: () => number;
  /** Different things that fail in a row before there is a pause. Default 5. */
  failures?: number;
  /** The first pause, which doubles up to `longestMs`. Defaults: 1,000 and 60,000. */
  firstMs?: number;
  longestMs?: number;
}>;

/** Longest pause that the other side can ask for. */
const MOST_ASKED_MS = 3_600_000;
/** So long others wait for the one call that tries. */
const TRIAL_MS = 20_000;

/** Creates the breaker of one process. */
export function createBreaker({
  clock,
  random,
  failures = 5,
  firstMs = 1_000,
  longestMs = 60_000,
}: BreakerOptions): Breaker {
  const failedKeys = new Set<string>();
  let pauses = 0;
  let untilMs = 0;
  let isTrial = false;

  function pause(lengthMs: number): void {
    pauses += 1;
    isTrial = false;
    failedKeys.clear();
    untilMs = clock().getTime() + lengthMs;
  }

  const waitMs = () => {
    const leftMs = untilMs - clock().getTime();
    // No pause is longer: the clock was set back.
    return leftMs > MOST_ASKED_MS ? 0 : Math.max(0, leftMs);
  };

  return {
    waitMs,
    enter() {
      const leftMs = waitMs();
      if (leftMs === 0 && pauses > 0) {
        isTrial = true;
        untilMs = clock().getTime() + TRIAL_MS;
      }
      return leftMs;
    },
    succeeded() {
      failedKeys.clear();
      pauses = 0;
      untilMs = 0;
      isTrial = false;
    },
    failed(key, pauseMs) {
      if (pauseMs !== undefined) {
        pause(Math.min(MOST_ASKED_MS, pauseMs));
        return;
      }
      // One that was under way when the pause began says nothing new.
      if (pauses > 0 && !isTrial) return;
      failedKeys.add(key);
      if (pauses === 0 && failedKeys.size < failures) return;
      const mostMs = Math.min(longestMs, firstMs * 2 ** pauses);
      // Between half and whole, so that machines that failed together do not come back together.
      pause(mostMs * (0.5 + random() / 2));
    },
  };
}
