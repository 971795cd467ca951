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
