import type { JsonValue } from '@/lib/shared/json';
import type { Clock } from '../../clock';
import type { PublishedContext } from '../../seam/sluice-options';
import { HookError } from '../hook-error';
import { readBoundedText } from './read-bounded-text';
import { signWebhook } from './sign-webhook';

export type WebhookOptions = Readonly<{
  url: string;
  /** The newest first. */
  secrets: readonly Uint8Array[];
  /** Default: the platform's. */
  fetch?: typeof fetch | undefined;
  clock: Clock;
}>;

/** More of an answer is not read. */
const MAX_ANSWER_BYTES = 65_536;
/** A receiver that says 410 wants no more; it is asked again so seldom that it does not mind. */
const GONE_PAUSE_MS = 3_600_000;
/** Longest Retry-After that is believed. */
const MOST_RETRY_SECONDS = 3_600;

/**
 * Creates an `onPublished` that tells a receiver by a signed webhook (Standard Webhooks). The image's id is the message's id. It
 * returns the member `data` of the answer where that is a JSON object, else null: what a receiver says otherwise is not for the
 * browser. Throws HookError for every answer but 2xx, for a redirect as well, which could lead anywhere and is never followed. No
 * message holds the address, which may hold a key.
 */
export function createWebhook({ url, secrets, fetch: send = globalThis.fetch, clock }: WebhookOptions) {
  return async ({ image, identity, metadata, signal }: PublishedContext): Promise<JsonValue> => {
    const event = {
      type: 'image.published',
      timestamp: image.uploadedAt,
      data: { image, identity, metadata },
    };
    const body = JSON.stringify(event);
    const timestampSeconds = Math.floor(clock().getTime() / 1_000);
    const answer = await send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'user-agent': 'Sluice-Webhook/1',
        ...signWebhook({ id: image.id, timestampSeconds, body }, secrets),
      },
      body,
      redirect: 'manual',
      signal,
    });
    const text = await readBoundedText(answer, MAX_ANSWER_BYTES);
    if (!answer.ok) throw refusalOf(answer);
    return dataOf(answer, text);
  };
}

function refusalOf({ status, headers }: Response): HookError {
  const answered = `The webhook's receiver answered ${status}`;
  if (status >= 300 && status < 400) return new HookError(`${answered}: a redirect is not followed.`);
  if (status === 410) return new HookError(`${answered}: it wants no more webhooks.`, GONE_PAUSE_MS);
  const seconds = /^\d{1,9}$/.exec(headers.get('retry-after') ?? '')?.[0];
  const isAsked = (status === 429 || status === 503) && seconds !== undefined;
  const pauseMs = isAsked ? Math.min(MOST_RETRY_SECONDS, Number(seconds)) * 1_000 : undefined;
  return new HookError(`${answered}.`, pauseMs);
}

function dataOf({ headers }: Response, text: string | null): JsonValue {
  if (text === null || !/^application\/json\b/i.test(headers.get('content-type') ?? '')) return null;
  try {
    const parsed = JSON.parse(text) as JsonValue;
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject && Object.hasOwn(parsed, 'data')
      ? ((parsed as Record<string, JsonValue>).data ?? null)
      : null;
  } catch {
    return null;
  }
}
