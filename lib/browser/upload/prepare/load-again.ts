import { type Clock, sleep } from '@/lib/browser/clock';
import { type OnlineSource, whenOnline } from '../online-source';
import { LoadError } from './compressor';

/** Failed loads in a row, while there is a connection, before it is given up. */
const MAX_LOADS = 3;
const FIRST_DELAY_MS = 1_000;

/**
 * Runs what may throw `LoadError` until its parts could be fetched: without a connection it waits for one, however long; with
 * one it tries three times. Throws the last `LoadError`, any other error at once, or the signal's reason.
 */
export async function loadAgain<Result>(
  run: () => Promise<Result>,
  { online, clock, signal }: Readonly<{ online: OnlineSource; clock: Clock; signal: AbortSignal }>,
): Promise<Result> {
  for (let loads = 1; ; loads += 1) {
    try {
      return await run();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof LoadError)) throw error;
      if (!online.isOnline()) {
        await whenOnline(online, signal);
        loads = 0;
      } else if (loads >= MAX_LOADS) throw error;
      else await sleep(clock, FIRST_DELAY_MS * 2 ** (loads - 1), signal);
    }
  }
}
