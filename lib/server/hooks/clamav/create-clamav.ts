import type { Clock } from '../../clock';
import type { Logger } from '../../log/logger';
import type { InspectContext, InspectDecision } from '../../seam/sluice-options';
import { createBreaker } from '../create-breaker';
import type { ScanAnswer } from './parse-scan-answer';
import type { ScanBytes } from './scan-bytes';

/** The fate of an image that nobody could look at. */
export type WhenUnseen = 'refuse' | 'hold';

export type ClamavOptions = Readonly<{
  scan: ScanBytes;
  /** `refuse`: the upload fails for now and may be tried again; `hold`: an admin decides. */
  whenUnseen: WhenUnseen;
  log: Logger;
  clock: Clock;
  /** 0 to below 1. */
  random: () => number;
}>;

/** An image was not looked at, and so it is not published. */
export class UnseenError extends Error {
  override readonly name = 'UnseenError';
}

/** The longest that nobody is asked while clamd is down: it may be back at any moment. */
const LONGEST_PAUSE_MS = 10_000;

const INFECTED: InspectDecision = {
  decision: 'refuse',
  reason: 'A virus scanner found malware in this file.',
};

/**
 * Creates an `inspect` that asks clamd about an image: its bytes as they arrived, and as they would be published where stripping made
 * others of them. Malware hides behind the end of a picture and in its metadata, which are gone from the second; the person who
 * sent the file should hear of it. Throws UnseenError where nobody looked and nothing is to be held.
 */
export function createClamav({ scan, whenUnseen, log, clock, random }: ClamavOptions) {
  const breaker = createBreaker({ clock, random, failures: 3, longestMs: LONGEST_PAUSE_MS });

  async function look(bytes: Uint8Array, id: string, signal: AbortSignal): Promise<ScanAnswer> {
    const waitMs = breaker.enter();
    if (waitMs > 0) return { kind: 'unseen', reason: 'clamd was down a moment ago.', isDown: true };
    const answer = await scan(bytes, signal);
    if (answer.kind === 'unseen' && answer.isDown) breaker.failed(id);
    else breaker.succeeded();
    return answer;
  }

  return async ({
    image: { id },
    arrivedBytes,
    bytes,
    signal,
  }: Pick<InspectContext, 'image' | 'arrivedBytes' | 'bytes' | 'signal'>): Promise<InspectDecision> => {
    const streams = Buffer.compare(arrivedBytes, bytes) === 0 ? [bytes] : [arrivedBytes, bytes];
    let missed: string | undefined;
    // One after the other: malware in the first ends it, and a clamd with few threads is not taken up by one upload.
    for (const stream of streams) {
      const answer = await look(stream, id, signal);
      if (answer.kind === 'found') {
        log.warn('clamav.found', { id, signature: answer.signature });
        return INFECTED;
      }
      if (answer.kind === 'unseen') {
        missed = answer.reason;
        break;
      }
    }
    if (missed === undefined) return { decision: 'accept' };
    log.warn('clamav.not_seen', { id, reason: missed, whenUnseen });
    if (whenUnseen === 'hold') return { decision: 'hold', reason: 'The virus scanner could not look at it.' };
    throw new UnseenError(missed);
  };
}
