import { describe, expect, test } from 'vitest';
import { StorageError, type StorageErrorCode } from '../object-storage';
import { toStorageError } from './map-error';

type Case = readonly [name: string, status: number | undefined, code: StorageErrorCode];

const CASES: readonly Case[] = [
  ['NoSuchKey', 404, 'not_found'],
  ['NotFound', 404, 'not_found'],
  ['UnknownError', 404, 'not_found'],
  ['NoSuchBucket', 404, 'invalid'],
  ['PermanentRedirect', 301, 'invalid'],
  ['AuthorizationHeaderMalformed', 400, 'invalid'],
  ['AccessDenied', 403, 'access_denied'],
  ['Unauthorized', 401, 'access_denied'],
  ['SignatureDoesNotMatch', 403, 'access_denied'],
  ['RequestTimeTooSkewed', 403, 'access_denied'],
  ['ExpiredToken', 400, 'access_denied'],
  ['CredentialsProviderError', undefined, 'access_denied'],
  ['PreconditionFailed', 412, 'precondition_failed'],
  ['UnknownError', 412, 'precondition_failed'],
  ['ConditionalRequestConflict', 409, 'unavailable'],
  ['EntityTooLarge', 400, 'too_large'],
  ['SlowDown', 503, 'throttled'],
  ['TooManyRequests', 429, 'throttled'],
  ['UnknownError', 429, 'throttled'],
  ['RequestTimeout', 400, 'unavailable'],
  ['TimeoutError', undefined, 'unavailable'],
  ['AbortError', undefined, 'unavailable'],
  ['InternalError', 500, 'unavailable'],
  ['ServiceUnavailable', 503, 'unavailable'],
  ['UnknownError', 502, 'unavailable'],
  ['NotImplemented', 501, 'unsupported'],
  ['InvalidArgument', 400, 'invalid'],
  ['SyntaxError', 200, 'unavailable'],
  ['TypeError', undefined, 'invalid'],
  ['toString', undefined, 'invalid'],
];

test.each(CASES)('%s with status %s is %s', (name, status, code) => {
  const thrown = Object.assign(new Error('secret details'), {
    name,
    $metadata: { httpStatusCode: status, requestId: 'REQ123' },
  });
  const error = toStorageError(thrown, 'read a/b');
  expect(error).toBeInstanceOf(StorageError);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(/^Could not read a\/b: [a-z].*\(.*request REQ123\)\.$/);
  expect(error.message).toContain(name);
});

test.each(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'CERT_HAS_EXPIRED'])(
  'a network failure %s is unavailable',
  (code) => {
    const error = toStorageError(Object.assign(new Error('connect'), { code }), 'list a/');
    expect(error).toMatchObject({ code: 'unavailable', message: expect.stringContaining(code) });
  },
);

test.each([
  ['5', 5],
  ['soon', undefined],
  [undefined, undefined],
])('Retry-After %s waits %s', (header, seconds) => {
  const thrown = { name: 'SlowDown', $response: { headers: { 'retry-after': header } } };
  expect(toStorageError(thrown, 'write a').retryAfterSeconds).toBe(seconds);
});

test('a StorageError passes as it is', () => {
  const error = new StorageError('too_large', 'too long');
  expect(toStorageError(error, 'read a')).toBe(error);
});

describe('nothing secret gets into an error', () => {
  const secrets = {
    AWSAccessKeyId: 'AKIDSECRET',
    StringToSign: 'AWS4-HMAC-SHA256 secret',
    SignatureProvided: 'abcdef',
    $response: { headers: { authorization: 'AWS4-HMAC-SHA256 Credential=AKIDSECRET' } },
  };
  test.each([
    Object.assign(new Error('https://b.s3.amazonaws.com/?X-Amz-Signature=abcdef'), secrets),
    { ...secrets, name: 'https://a/?X-Amz-Signature=abcdef', Code: 'a b' },
    { ...secrets, $metadata: { requestId: 'AKIDSECRET https://x' } },
    'X-Amz-Signature=abcdef',
    null,
    undefined,
  ])('whatever was thrown (%#)', (thrown) => {
    const error = toStorageError(thrown, 'read a');
    const everything = [error.message, error.stack, String(error.cause), JSON.stringify(error)].join();
    expect(everything).not.toMatch(/AKIDSECRET|abcdef|https?:\/\/b|X-Amz|AWS4/);
    expect(error.cause).toBeUndefined();
  });
});
