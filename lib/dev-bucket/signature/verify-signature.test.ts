/**
 * The signatures AWS publishes as examples:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html and sigv4-query-string-auth.html
 */

import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { parseRequestTarget } from '../http/request-target';
import { parseAmzDate } from './amz-date';
import { type SignedRequestInput, verifySignature } from './verify-signature';

const CREDENTIALS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const TIME = '20130524T000000Z';

type Example = Readonly<{
  method: string;
  url: string;
  headers: Record<string, string>;
  signedHeaders?: string;
  signature?: string;
}>;

function inputOf(
  { method, url, headers, signedHeaders, signature }: Example,
  nowMs = parseAmzDate(TIME) ?? 0,
): SignedRequestInput {
  const all: Record<string, string> = { host: 'examplebucket.s3.amazonaws.com', ...headers };
  if (signature) {
    all.authorization = `AWS4-HMAC-SHA256 Credential=${CREDENTIALS.accessKeyId}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${signedHeaders},Signature=${signature}`;
  }
  return {
    ...parseRequestTarget(url),
    method,
    headers: (name) => (all[name] === undefined ? [] : [all[name]]),
    headerNames: Object.keys(all),
    nowMs,
    region: 'us-east-1',
    credentials: CREDENTIALS,
  };
}

const GET_OBJECT: Example = {
  method: 'GET',
  url: '/test.txt',
  headers: { range: 'bytes=0-9', 'x-amz-content-sha256': EMPTY, 'x-amz-date': TIME },
  signedHeaders: 'host;range;x-amz-content-sha256;x-amz-date',
  signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
};
const PUT_OBJECT: Example = {
  method: 'PUT',
  url: '/test%24file.text',
  headers: {
    date: 'Fri, 24 May 2013 00:00:00 GMT',
    'x-amz-date': TIME,
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
  },
  signedHeaders: 'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
  signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
};
const GET_LIFECYCLE: Example = {
  method: 'GET',
  url: '/?lifecycle',
  headers: { 'x-amz-date': TIME, 'x-amz-content-sha256': EMPTY },
  signedHeaders: 'host;x-amz-content-sha256;x-amz-date',
  signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
};
const LIST_OBJECTS: Example = {
  method: 'GET',
  url: '/?max-keys=2&prefix=J',
  headers: { 'x-amz-date': TIME, 'x-amz-content-sha256': EMPTY },
  signedHeaders: 'host;x-amz-content-sha256;x-amz-date',
  signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
};
const PRESIGNED =
  '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404';

const PRESIGNED_GET: Example = { method: 'GET', url: PRESIGNED, headers: {} };

/** Replaces one character at or after an index. */
type Change = (text: string, from: number) => string;

function isSameRequest(a: Example, b: Example): boolean {
  try {
    const parts = (example: Example) => JSON.stringify([parseRequestTarget(example.url), example.headers]);
    return parts(a) === parts(b);
  } catch {
    return false;
  }
}

const codeOf = (input: SignedRequestInput | (() => SignedRequestInput)) => {
  try {
    return verifySignature(typeof input === 'function' ? input() : input).kind;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('AWS’s published examples are accepted', () => {
  test.each([
    ['GET an object with a range', GET_OBJECT],
    ['PUT an object with a dollar in its key', PUT_OBJECT],
    ['GET the lifecycle', GET_LIFECYCLE],
    ['list with parameters', LIST_OBJECTS],
  ])('%s', (_title, example) => {
    expect(codeOf(inputOf(example))).toBe('signed');
  });

  test('a presigned URL, until it expires', () => {
    const example = { method: 'GET', url: PRESIGNED, headers: {} };
    const signedAt = parseAmzDate(TIME) ?? 0;
    expect(codeOf(inputOf(example, signedAt + 86_399_000))).toBe('signed');
    expect(codeOf(inputOf(example, signedAt + 86_400_000))).toBe('AccessDenied');
    expect(codeOf(inputOf(example, signedAt - 16 * 60_000))).toBe('AccessDenied');
  });
});

describe('what was signed cannot be changed', () => {
  test.each<[string, Example]>([
    ['another method', { ...GET_OBJECT, method: 'DELETE' }],
    ['another key', { ...GET_OBJECT, url: '/test2.txt' }],
    ['another header', { ...GET_OBJECT, headers: { ...GET_OBJECT.headers, range: 'bytes=0-10' } }],
    [
      'another body',
      { ...GET_OBJECT, headers: { ...GET_OBJECT.headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } },
    ],
    ['another parameter', { ...LIST_OBJECTS, url: '/?max-keys=3&prefix=J' }],
    ['a parameter more', { ...LIST_OBJECTS, url: '/?max-keys=2&prefix=J&start-after=a' }],
    ['a presigned expiry', { method: 'GET', headers: {}, url: PRESIGNED.replace('86400', '86401') }],
  ])('%s', (_title, example) => {
    expect(codeOf(inputOf(example))).toBe('SignatureDoesNotMatch');
  });

  test('any character of anything that is signed', () => {
    const parts: readonly (readonly [Example, (example: Example, change: Change) => Example])[] = [
      [GET_OBJECT, (example, change) => ({ ...example, url: change(example.url, 1) })],
      [PUT_OBJECT, (example, change) => ({ ...example, url: change(example.url, 1) })],
      [LIST_OBJECTS, (example, change) => ({ ...example, url: change(example.url, 2) })],
      [PRESIGNED_GET, (example, change) => ({ ...example, url: change(example.url, 1) })],
      ...Object.keys(PUT_OBJECT.headers).map(
        (name) =>
          [
            PUT_OBJECT,
            (example: Example, change: Change) => ({
              ...example,
              headers: { ...example.headers, [name]: change(example.headers[name] ?? '', 0) },
            }),
          ] as const,
      ),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...parts),
        fc.nat(),
        fc.constantFrom(...'abcXYZ019-_~.%2F'),
        ([example, apply], at, character) => {
          const change: Change = (text, from) => {
            const index = from + (at % (text.length - from));
            return text.slice(0, index) + character + text.slice(index + 1);
          };
          const changed = apply(example, change);
          // The same request written differently, with %2f for %2F, is the same request.
          fc.pre(!isSameRequest(changed, example));
          expect(codeOf(() => inputOf(changed))).not.toBe('signed');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('any other signature', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (signature) => {
        fc.pre(signature !== GET_OBJECT.signature);
        expect(codeOf(inputOf({ ...GET_OBJECT, signature }))).toBe('SignatureDoesNotMatch');
      }),
    );
  });
});

describe('refusals', () => {
  test('an x-amz header added on the way', () => {
    const example = { ...GET_OBJECT, headers: { ...GET_OBJECT.headers, 'x-amz-acl': 'public-read' } };
    expect(codeOf(inputOf(example))).toBe('AccessDenied');
    const presigned = { method: 'GET', url: PRESIGNED, headers: { 'x-amz-acl': 'public-read' } };
    expect(codeOf(inputOf(presigned))).toBe('AccessDenied');
  });

  test('a host that is not among the signed headers', () => {
    expect(codeOf(inputOf({ ...GET_OBJECT, signedHeaders: 'range;x-amz-content-sha256;x-amz-date' }))).toBe(
      'AccessDenied',
    );
  });

  test('a clock that is wrong by more than fifteen minutes', () => {
    const signedAt = parseAmzDate(TIME) ?? 0;
    expect(codeOf(inputOf(GET_OBJECT, signedAt + 15 * 60_000))).toBe('signed');
    expect(codeOf(inputOf(GET_OBJECT, signedAt + 15 * 60_000 + 1))).toBe('RequestTimeTooSkewed');
    expect(codeOf(inputOf(GET_OBJECT, signedAt - 15 * 60_000 - 1))).toBe('RequestTimeTooSkewed');
  });

  test.each([
    [
      'another access key',
      { credentials: { ...CREDENTIALS, accessKeyId: 'AKIAOTHER' } },
      'InvalidAccessKeyId',
    ],
    [
      'another secret',
      { credentials: { ...CREDENTIALS, secretAccessKey: 'other' } },
      'SignatureDoesNotMatch',
    ],
    ['another region', { region: 'eu-central-1' }, 'AuthorizationHeaderMalformed'],
  ])('%s', (_title, changed, code) => {
    expect(codeOf({ ...inputOf(GET_OBJECT), ...changed })).toBe(code);
  });

  test.each([
    ['another service', { 'us-east-1/s3': 'us-east-1/ec2' }],
    ['another region', { 'us-east-1': 'eu-west-1' }],
    ['another day', { '/20130524/': '/20130525/' }],
  ])('a credential for %s', (_title, changed) => {
    const { headers } = GET_OBJECT;
    let authorization = `AWS4-HMAC-SHA256 Credential=${CREDENTIALS.accessKeyId}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${GET_OBJECT.signedHeaders},Signature=${GET_OBJECT.signature}`;
    for (const [from, to] of Object.entries(changed)) authorization = authorization.replace(from, to);
    const input = inputOf({ method: 'GET', url: '/test.txt', headers: { ...headers, authorization } });
    expect(codeOf(input)).toBe('AuthorizationHeaderMalformed');
  });

  test.each([
    ['0', 'AuthorizationQueryParametersError'],
    ['604801', 'AuthorizationQueryParametersError'],
    ['1e3', 'AuthorizationQueryParametersError'],
    ['', 'AuthorizationQueryParametersError'],
  ])('a presigned expiry of %j', (expires, code) => {
    const url = PRESIGNED.replace('X-Amz-Expires=86400', `X-Amz-Expires=${expires}`);
    expect(codeOf(inputOf({ method: 'GET', url, headers: {} }))).toBe(code);
  });

  test.each(['AWS AKIA:sig', 'AWS4-HMAC-SHA256 nonsense', 'Bearer x'])(
    'an Authorization header of %j',
    (authorization) => {
      const input = inputOf({ method: 'GET', url: '/k', headers: { authorization } });
      expect(['InvalidRequest', 'AuthorizationHeaderMalformed']).toContain(codeOf(input));
    },
  );

  test('nothing signed at all is anonymous, a second mechanism beside the first is not', () => {
    expect(codeOf(inputOf({ method: 'GET', url: '/k', headers: {} }))).toBe('anonymous');
    expect(codeOf(inputOf({ ...GET_OBJECT, url: PRESIGNED }))).toBe('InvalidArgument');
  });
});
