import { describe, expect, it } from 'vitest';
import { GrantExpiredError, readBucketError } from '@/lib/browser/send/read-bucket-error';

const xml = (code: string, message = 'x') =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message><Signature>s3cr3t</Signature></Error>`;
const FACTS = { nowMs: 0, isPastExpiry: false, sentBytes: 99 };

describe('readBucketError', () => {
  it.each([
    [400, xml('EntityTooLarge'), 'file_too_large', false],
    [400, xml('EntityTooSmall'), 'size_mismatch', false],
    [400, xml('BadDigest'), 'checksum_mismatch', false],
    [400, xml('XAmzContentSHA256Mismatch'), 'checksum_mismatch', false],
    [400, xml('RequestTimeout'), 'stalled', true],
    [403, xml('AccessDenied'), 'upload_refused', false],
    [403, xml('SignatureDoesNotMatch'), 'upload_refused', false],
    [400, '', 'upload_refused', false],
    [404, xml('NoSuchBucket'), 'upload_refused', false],
    [507, xml('InsufficientStorage'), 'storage_full', false],
    [403, xml('QuotaExceeded'), 'storage_full', false],
    [501, xml('NotImplemented'), 'storage_unavailable', true],
    [503, xml('SlowDown'), 'storage_unavailable', true],
    [429, '', 'storage_unavailable', true],
    [500, 'not xml', 'storage_unavailable', true],
  ])('reads %i %s as %s', (status, body, code, isRetryable) => {
    const error = readBucketError({ status, body, retryAfter: null }, FACTS);
    expect(error).toMatchObject({ code });
    expect('retry' in error && error.retry !== undefined).toBe(isRetryable);
    expect(JSON.stringify(error) + error.message).not.toContain('s3cr3t');
  });

  it.each([
    [403, xml('AccessDenied'), true],
    [403, xml('AccessDenied', 'Invalid according to Policy: Policy expired.'), false],
    [403, xml('AccessDenied', 'Request has expired'), false],
    [400, xml('ExpiredToken'), false],
    [403, '', true],
  ])('takes %i %s (past expiry: %s) for an expired grant', (status, body, isPastExpiry) => {
    expect(readBucketError({ status, body, retryAfter: null }, { ...FACTS, isPastExpiry })).toBeInstanceOf(
      GrantExpiredError,
    );
  });

  it('keeps what Retry-After says', () => {
    expect(readBucketError({ status: 503, body: '', retryAfter: '2' }, FACTS)).toMatchObject({
      retry: { retryAfterMs: 2_000 },
    });
  });
});
