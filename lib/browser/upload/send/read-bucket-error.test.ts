import { describe, expect, it } from 'vitest';
import { GrantExpiredError, readBucketError } from './read-bucket-error';

const xml = (code: string, message = 'x') =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message><Signature>s3cr3t</Signature></Error>`;
const FACTS = { nowMs: 0, isPastExpiry: false, sentBytes: 99, host: 'bucket.test' };

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
    [200, '<html>Sign in</html>', 'intercepted', true],
    [403, '<!DOCTYPE html><h1>Blocked</h1>', 'intercepted', true],
    [403, 'Access denied by policy', 'intercepted', true],
    [404, '<html>', 'intercepted', true],
    [407, '', 'intercepted', true],
    [511, '', 'intercepted', true],
    [502, '<html><h1>502 Bad Gateway</h1>', 'intercepted', true],
    [413, '<html><h1>413 Request Entity Too Large</h1>', 'proxy_limit', true],
    [413, '', 'proxy_limit', true],
    [413, xml('EntityTooLarge'), 'file_too_large', false],
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

  it('names the host, and of a proxy’s limit the size that was refused', () => {
    const details = { status: 413, host: 'bucket.test', actualBytes: 99 };
    expect(readBucketError({ status: 413, body: '', retryAfter: null }, FACTS)).toMatchObject({ details });
    expect(readBucketError({ status: 503, body: '', retryAfter: null }, FACTS)).toMatchObject({
      details: { host: 'bucket.test' },
    });
  });

  it('keeps what Retry-After says', () => {
    expect(readBucketError({ status: 503, body: '', retryAfter: '2' }, FACTS)).toMatchObject({
      retry: { retryAfterMs: 2_000 },
    });
  });
});
