import type { JsonValue } from '@/lib/shared/json';
import type { Clock } from '../../clock';
import { ApiError } from '../../errors/api-error';
import { type ItemNeeds, toImageItem } from '../../images/to-image-item';
import type { Logger } from '../../log/logger';
import { createFairQueue } from '../../queue/create-fair-queue';
import { createSingleFlight } from '../../queue/create-single-flight';
import { callHook } from '../../seam/call-hook';
import type { Seam } from '../../seam/seam';
import type { Telemetry } from '../../telemetry/telemetry';
import type { TicketClaims } from '../../tickets/tickets';
import type { Promoted } from '../../upload/promote-image';
import { createBreaker } from '../create-breaker';
import { HookError } from '../hook-error';
import { createUnsettledLimit } from '../limit-unsettled';
import { createRecentAnswers } from './create-recent-answers';
import type { Outbox } from './outbox';
import { parseHookData } from './parse-hook-data';

/** Tells the host of published images. */
export type PublishedHook = Readonly<{
  outbox: Outbox;
  /**
   * Calls the hook for a published image, and takes it out of the outbox once that has succeeded; returns its answer. Called again
   * within ten minutes the answer is the one from before. Joins a call that is under way for the same image. Throws `hook_failed`
   * where it fails or is left alone for a while because it failed before.
   */
  tell(claims: TicketClaims, image: Promoted): Promise<JsonValue>;
  /** Milliseconds for which the hook is left alone; 0 where it may be called. */
  pauseMs(): number;
}>;

export type PublishedHookOptions = Readonly<{
  onPublished: NonNullable<Seam['onPublished']>;
  outbox: Outbox;
  /** Makes the image as the hook sees it. */
  items: ItemNeeds;
  log: Logger;
  telemetry: Telemetry;
  clock: Clock;
  /** 0 to below 1. */
  random: () => number;
}>;

/** Calls at once. A hook that takes its time holds back no upload's verification, only its answer. */
const CALLS = { places: 32, placesPerClient: 32, maxWaiting: 2_000, maxWaitingPerClient: 2_000 };
/** Each call holds only an image's facts in memory. */
const MAX_UNSETTLED = 500;
const NOBODYS = new AbortController().signal;

/** Creates the hook of one process. */
export function createPublishedHook(options: PublishedHookOptions): PublishedHook {
  const { onPublished, outbox, items, log, telemetry, clock, random } = options;
  const breaker = createBreaker({ clock, random });
  const queue = createFairQueue(CALLS);
  const flights = createSingleFlight<JsonValue>();
  const recent = createRecentAnswers(clock);
  const limit = createUnsettledLimit(MAX_UNSETTLED);

  async function call({ id, ...claims }: TicketClaims, promoted: Promoted): Promise<JsonValue> {
    const pauseMs = breaker.enter();
    if (pauseMs > 0) throw pausedFor(pauseMs);
    const image = await toImageItem(items, promoted);
    const { identity = null, metadata = null } = claims;
    try {
      const data = await callHook(
        'onPublished',
        (signal) => limit(() => onPublished({ image, identity, metadata, signal })),
        parseHookData,
      );
      breaker.succeeded();
      telemetry.count('sluice.hooks', 1, { hook: 'onPublished', result: 'ok' });
      return data;
    } catch (error) {
      const asked = pauseAskedBy(error);
      breaker.failed(id, asked);
      telemetry.count('sluice.hooks', 1, { hook: 'onPublished', result: 'failed' });
      log.error('hook.failed', error instanceof ApiError ? error.cause : error, { hook: 'onPublished', id });
      throw asked === undefined ? error : pausedFor(asked);
    }
  }

  async function tellOnce(claims: TicketClaims, image: Promoted): Promise<JsonValue> {
    const { id } = claims;
    const known = recent.get(id);
    const data = known ? known.data : await queue.run('published', NOBODYS, () => call(claims, image));
    recent.set(id, data);
    // Where it stays the hook is called once more, which it must bear.
    await outbox.settle([id]).catch((error: unknown) => log.error('hook.not_settled', error, { id }));
    return data;
  }

  return {
    outbox,
    pauseMs: breaker.waitMs,
    tell: (claims, image) => flights.join(claims.id, NOBODYS, () => tellOnce(claims, image)),
  };
}

function pausedFor(pauseMs: number): ApiError {
  return new ApiError('hook_failed', { retryAfterSeconds: Math.ceil(pauseMs / 1_000) });
}

/** How long the hook wants to be left alone. It stands at the end of the causes. */
function pauseAskedBy(error: unknown): number | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof HookError) return cause.pauseMs;
  }
  return undefined;
}
