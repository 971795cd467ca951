import { isWebPage } from '@/lib/shared/errors/foreign-answer';
import { foreignError } from '../failure/foreign-error';
import { UploadError } from '../failure/upload-error';
import { isRetryableStatus, parseRetryAfter } from '../retry/decide-retry';

/** A bucket's refusal as far as the browser may read it. */
export type BucketAnswer = Readonly<{
  status: number;
  /** S3's error document, or '' where CORS or the bucket gives none. */
  body: string;
  retryAfter: string | null;
}>;

/** True for what no bucket says: a page for people, a proxy's own refusal, words without S3's code. */
export function isForeignAnswer({ status, body }: BucketAnswer): boolean {
  if (status === 407 || status === 511 || isWebPage(body)) return true;
  const isRefusal = status >= 400 && status < 500 && tagOf(body, 'Code') === '';
  return isRefusal && (status === 413 || body.trim() !== '');
}

/** A grant's time is over: a new one may do. */
export class GrantExpiredError extends Error {
  override readonly name = 'GrantExpiredError';
}

/** The facts besides the answer. */
export type BucketFacts = Readonly<{
  nowMs: number;
  isPastExpiry: boolean;
  sentBytes: number;
  /** The bucket's name in the network. */
  host: string;
}>;

/**
 * The error an answer other than 2xx, or one that is foreign, means. `<Code>` is S3's (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html);
 * neither it nor `<Message>` is ever shown.
 */
export function readBucketError(
  answer: BucketAnswer,
  { nowMs, isPastExpiry, sentBytes, host }: BucketFacts,
): UploadError | GrantExpiredError {
  const { status, body, retryAfter } = answer;
  const retryAfterMs = parseRetryAfter(retryAfter, nowMs);
  if (isForeignAnswer(answer)) return foreignError({ status, host, actualBytes: sentBytes }, retryAfterMs);
  const code = tagOf(body, 'Code');
  const message = tagOf(body, 'Message');
  switch (code) {
    case 'EntityTooLarge':
      return new UploadError('file_too_large', { actualBytes: sentBytes });
    case 'EntityTooSmall':
    case 'IncompleteBody':
      return new UploadError('size_mismatch');
    case 'BadDigest':
    case 'InvalidDigest':
    case 'XAmzContentSHA256Mismatch':
      return new UploadError('checksum_mismatch');
    case 'ExpiredToken':
      return new GrantExpiredError();
    case 'RequestTimeout':
      // S3's name for a silent connection, sent as 400.
      return new UploadError('stalled', undefined, {});
  }
  if (status === 403 && (isPastExpiry || /expired/i.test(message))) return new GrantExpiredError();
  // Room is made by people and not within a retry's time.
  if (status === 507 || code === 'QuotaExceeded') return new UploadError('storage_full');
  if (isRetryableStatus(status)) {
    return new UploadError('storage_unavailable', { host }, retryAfterMs === null ? {} : { retryAfterMs });
  }
  return new UploadError('upload_refused');
}

/** The document is two levels deep and flat; a parser would cost more than it reads. */
function tagOf(xml: string, tag: 'Code' | 'Message'): string {
  return new RegExp(`<${tag}>([^<]{1,500})</${tag}>`).exec(xml)?.[1] ?? '';
}
