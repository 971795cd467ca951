/**
 * The one place that waits and tries again, for presigning, sending and completing alike.
 *
 * Example: a bucket that is overloaded answers 503 to every attempt.
 *
 *     attempt 1    fails; waits 0 to 0.5 s
 *     attempt 2    fails; waits 0 to 1 s
 *     attempt 3    fails with `Retry-After: 10`; waits 10 to 12 s
 *     attempt 4    fails; waits 0 to 4 s
 *     attempt 5    fails; waits 0 to 8 s
 *     attempt 6    fails: five retries are over, and its error is the result
 *
 * Chance decides each wait, so that a thousand browsers do not come back at once (`decide-retry.ts`). No retry begins later than five minutes
 * after the first attempt, but time offline does not count: a train in a tunnel waits for the network, not for its turn.
 * A failure that a person has to end, such as the sign-in page of a hotel, is tried for the whole five minutes.
 */
import { type Clock, sleep } from '@/lib/browser/clock';
import { UploadError } from '../failure/upload-error';
import { type OnlineSource, whenOnline } from '../online-source';
import { decideRetry } from './decide-retry';

/** Runs a task until it succeeds, fails permanently, or the retry policy gives up; then rejects with the last error. */
export type Retrier = <T>(
  task: () => Promise<T>,
  options: Readonly<{
    signal: AbortSignal;
    onWait?: (reason: 'retry' | 'offline', error: UploadError) => void;
  }>,
) => Promise<T>;

/**
 * The one place that waits and tries again. Only an `UploadError` with a retry hint is tried again. Being offline
 * is looked at after a failure, never before an attempt: a server on this machine answers without any network.
 */
export function createRetrier({
  clock,
  random,
  online,
}: Readonly<{ clock: Clock; random: () => number; online: OnlineSource }>): Retrier {
  return async (task, { signal, onWait }) => {
    let startedMs = clock.nowMs();
    let failures = 0;
    for (;;) {
      try {
        return await task();
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof UploadError) || error.retry === undefined) throw error;
        if (error.code === 'network' && !online.isOnline()) {
          const sinceMs = clock.nowMs();
          onWait?.('offline', error);
          await whenOnline(online, signal);
          startedMs += clock.nowMs() - sinceMs;
          continue;
        }
        failures++;
        const elapsedMs = clock.nowMs() - startedMs;
        const decision = decideRetry({ failures, elapsedMs, hint: error.retry }, random);
        if (decision.kind === 'give_up') throw error;
        onWait?.('retry', error);
        await sleep(clock, decision.delayMs, signal);
      }
    }
  };
}
