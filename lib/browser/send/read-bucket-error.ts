import { UploadError } from '@/lib/browser/failure/upload-error';
import { isRetryableStatus, parseRetryAfter } from '@/lib/browser/retry/decide-retry';

/** A bucket's refusal as far as the browser may read it. */
export type BucketAnswer = Readonly<{
  status: number;
  /** S3's error document, or '' where CORS or the bucket gives none. */
  body: string;
  retryAfter: string | null;
}>;

/** A grant's time is over: a new one may do. */
export class GrantExpiredError extends Error {
  override readonly name = 'GrantExpiredError';
}

/**
 * The error an answer other than 2xx means. `<Code>` is S3's (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html);
 * neither it nor `<Message>` is ever shown.
 */
export function readBucketError(
  { status, body, retryAfter }: BucketAnswer,
  { nowMs, isPastExpiry, sentBytes }: Readonly<{ nowMs: number; isPastExpiry: boolean; sentBytes: number }>,
): UploadError | GrantExpiredError {
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
    const retryAfterMs = parseRetryAfter(retryAfter, nowMs);
    return new UploadError('storage_unavailable', undefined, retryAfterMs === null ? {} : { retryAfterMs });
  }
  return new UploadError('upload_refused');
}

/** The document is two levels deep and flat; a parser would cost more than it reads. */
function tagOf(xml: string, tag: 'Code' | 'Message'): string {
  return new RegExp(`<${tag}>([^<]{1,500})</${tag}>`).exec(xml)?.[1] ?? '';
}
