import { describe, expect, test } from 'vitest';
import { ERROR_CODES, type ErrorCode, type ErrorDetails } from '../../errors/error-codes';
import { wireError } from '../../errors/wire-error';
import { errorText } from './errors';

const CODES = Object.keys(ERROR_CODES) as ErrorCode[];

const FULL: ErrorDetails = {
  field: 'files.3.size',
  problem: 'must be a whole number',
  limitBytes: 10_485_760,
  actualBytes: 12_582_912,
  limitPixels: 100_000_000,
  actualPixels: 280_000_000,
  declaredType: 'image/jpeg',
  actualType: 'ZIP archive',
  retryAfterSeconds: 65,
};

describe.each(CODES)('%s', (code) => {
  test.each([
    ['without details', {}],
    ['with all details', FULL],
    ['with a type only', { actualType: 'SVG drawing' }],
    ['with a limit only', { limitBytes: 1, limitPixels: 1 }],
    ['with what was sent only', { actualBytes: 2, actualPixels: 2 }],
  ])('has sentences for people %s', (_, details) => {
    const text = errorText(code, details);
    expect(text).toMatch(/^[A-Z][^\n]*\.$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}<>$_]|\s\s|\.\./);
    expect(text.length).toBeLessThan(200);
  });
});

test.each<[ErrorCode, ErrorDetails, string]>([
  ['file_too_large', FULL, 'The file is 12 MB; the limit is 10 MB. Choose a smaller one.'],
  [
    'file_too_large',
    { actualBytes: 10_485_761, limitBytes: 10_485_760 },
    'The file is 10,485,761 bytes; the limit is 10,485,760 bytes. Choose a smaller one.',
  ],
  ['too_many_pixels', FULL, 'The image has 280 megapixels; the limit is 100 megapixels. Resize it first.'],
  [
    'type_mismatch',
    FULL,
    'The file’s name says it’s a JPEG image, but its content is a ZIP archive. Save it again as its real type.',
  ],
  [
    'unsupported_type',
    { actualType: 'animated AVIF image', declaredType: 'image/avif' },
    'This file is an animated AVIF image, which can’t be uploaded here. Save it as an animated WebP or GIF, then choose that.',
  ],
  [
    'not_an_image',
    { actualType: 'HTML document' },
    'This file is an HTML document, not an image. Choose a JPEG, PNG, WebP, GIF, or AVIF image.',
  ],
  [
    'size_mismatch',
    FULL,
    'The upload was incomplete: 12,582,912 bytes arrived instead of 10,485,760 bytes. Upload the file again.',
  ],
  ['invalid_request', FULL, 'The field files.3.size must be a whole number. Correct it and try again.'],
  ['rate_limited', FULL, 'Too many uploads at once. Try again in 1 min 5 s.'],
  [
    'rate_limited',
    { limitedBy: 'client', period: 'hour', retryAfterSeconds: 1_200 },
    'Too many uploads from your connection in the last hour. Try again in 20 min.',
  ],
  [
    'rate_limited',
    { limitedBy: 'network', period: 'day', retryAfterSeconds: 7_200 },
    'Too many uploads from your network today. Try again in 2 h.',
  ],
  [
    'rate_limited',
    { limitedBy: 'total', period: 'hour', retryAfterSeconds: 60 },
    'This site can’t take more uploads this hour. Try again in 1 min.',
  ],
  [
    'rate_limited',
    { limitedBy: 'unverified', retryAfterSeconds: 60 },
    'Too many uploads are still being checked. Try again in 1 min.',
  ],
])('%s names the numbers', (code, details, text) => {
  expect(errorText(code, details)).toBe(text);
});

test('the wire form carries code, text and request id, and details only when there are some', () => {
  expect(wireError('not_found', 'r1')).toEqual({
    code: 'not_found',
    message: errorText('not_found'),
    requestId: 'r1',
  });
  expect(wireError('busy', 'r2', { retryAfterSeconds: 5 })).toMatchObject({
    message: 'The server is busy. Try again in 5 s.',
    details: { retryAfterSeconds: 5 },
  });
});
