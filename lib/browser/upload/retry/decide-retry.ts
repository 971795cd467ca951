import type { RetryHint } from '../failure/upload-error';

/** Retries after the first attempt, of what is not waited for patiently. */
export const MAX_RETRIES = 5;

/** No retry starts later than this after the first attempt; time spent offline is not counted. */
export const MAX_RETRY_TIME_MS = 5 * 60_000;

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;

/** Says what to do after a failure that may pass. */
export type RetryDecision = Readonly<{ kind: 'retry'; delayMs: number }> | Readonly<{ kind: 'give_up' }>;

/**
 * Full jitter: anything between zero and a ceiling that doubles, so that a thousand browsers do not come back at once
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). Retry-After is a floor under it.
 *
 * `failures` counts this one; `random` is 0 to below 1.
 */
export function decideRetry(
  { failures, elapsedMs, hint }: Readonly<{ failures: number; elapsedMs: number; hint: RetryHint }>,
  random: () => number,
): RetryDecision {
  if (failures > MAX_RETRIES && !hint.isPatient) return { kind: 'give_up' };
  const ceilingMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1));
  const delayMs = Math.round((hint.retryAfterMs ?? 0) + random() * ceilingMs);
  return elapsedMs + delayMs > MAX_RETRY_TIME_MS ? { kind: 'give_up' } : { kind: 'retry', delayMs };
}

/** True for the statuses that may pass by themselves: 408, 429 and every 5xx; never another 4xx. */
export function isRetryableStatus(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status <= 599);
}

/**
 * Retry-After in milliseconds: seconds or an HTTP date (RFC 9110, section 10.2.3); null when absent or malformed.
 */
export function parseRetryAfter(value: string | null, nowMs: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const atMs = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}
