import { describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '@/lib/shared/errors/error-codes';
import { failuresText } from '@/lib/shared/text/en/failures';
import type { UploadFailure } from '../upload-state';
import { describeFailure } from './describe-failure';
import { UploadError } from './upload-error';

const CLIENT_CODES: UploadFailure['code'][] = [
  'network',
  'stalled',
  'upload_refused',
  'source_too_large',
  'unreadable',
  'original_too_large',
  'conversion_interrupted',
  'unexpected_answer',
];

describe('describeFailure', () => {
  it.each([...(Object.keys(ERROR_CODES) as ErrorCode[]), ...CLIENT_CODES])(
    'has a sentence for %s',
    (code) => {
      const failure = describeFailure(new UploadError(code), failuresText);
      expect(failure.code).toBe(code);
      expect(failure.message).toMatch(/^[A-Z].{15,}[.]$/s);
    },
  );

  it.each([
    ['network', true],
    ['stalled', true],
    ['busy', true],
    ['storage_unavailable', true],
    ['sign_in_required', true],
    ['upload_missing', true],
    ['checksum_mismatch', true],
    ['unreadable', true],
    ['source_too_large', false],
    ['file_empty', false],
    ['unsupported_type', false],
    ['damaged_image', false],
    ['too_many_pixels', false],
    ['file_too_large', false],
    ['original_too_large', false],
  ] as const)('says whether another try may help after %s: %s', (code, canRetry) => {
    expect(describeFailure(new UploadError(code), failuresText).canRetry).toBe(canRetry);
  });

  it('names the sizes where they are known', () => {
    const error = new UploadError('source_too_large', {
      actualBytes: 3 * 1_048_576,
      limitBytes: 2 * 1_048_576,
    });
    expect(describeFailure(error, failuresText)).toMatchObject({
      message: expect.stringMatching(/3.* MB.*2.* MB/),
      details: error.details,
    });
  });

  it('calls what nobody foresaw an internal error, and keeps its text to itself', () => {
    const failure = describeFailure(new TypeError('s3cr3t is not a function'), failuresText);
    expect(failure).toMatchObject({ code: 'internal', canRetry: true });
    expect(JSON.stringify(failure)).not.toContain('s3cr3t');
  });
});
