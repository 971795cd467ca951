import { createHmac } from 'node:crypto';

/** A message of one event. */
export type WebhookMessage = Readonly<{
  /** The same at every attempt, so that a receiver knows what it has seen: letters, digits, `-` and `_`. */
  id: string;
  /** When this attempt is made, in whole seconds since 1970. */
  timestampSeconds: number;
  body: string;
}>;

/**
 * The three headers of Standard Webhooks: HMAC-SHA-256 of `id.timestamp.body`, one signature for each secret
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md, "Signature scheme").
 */
export function signWebhook(
  { id, timestampSeconds, body }: WebhookMessage,
  secrets: readonly Uint8Array[],
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const signed = `${id}.${timestampSeconds}.${body}`;
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`,
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': signatures.join(' '),
  };
}
