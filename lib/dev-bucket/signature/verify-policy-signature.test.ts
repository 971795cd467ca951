/** The example of https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-post-example.html */
import { describe, expect, test } from 'vitest';
import { parseAmzDate } from './amz-date';
import { verifyPolicySignature } from './verify-policy-signature';

/** As published: lines end in CRLF and one line is empty. */
const POLICY = Buffer.from(
  [
    '{ "expiration": "2015-12-30T12:00:00.000Z",',
    '  "conditions": [',
    '    {"bucket": "sigv4examplebucket"},',
    '    ["starts-with", "$key", "user/user1/"],',
    '    {"acl": "public-read"},',
    '    {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},',
    '    ["starts-with", "$Content-Type", "image/"],',
    '    {"x-amz-meta-uuid": "14365123651274"},',
    '    {"x-amz-server-side-encryption": "AES256"},',
    '    ["starts-with", "$x-amz-meta-tag", ""],',
    '',
    '    {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},',
    '    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},',
    '    {"x-amz-date": "20151229T000000Z" }',
    '  ]',
    '}',
  ].join('\r\n'),
).toString('base64');

const FIELDS: Record<string, string> = {
  policy: POLICY,
  'x-amz-algorithm': 'AWS4-HMAC-SHA256',
  'x-amz-credential': 'AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request',
  'x-amz-date': '20151229T000000Z',
  'x-amz-signature': '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
};
const SIGNED_AT = parseAmzDate('20151229T000000Z') ?? 0;
const WEEK_MS = 7 * 86_400_000;

function codeOf(changed: Record<string, string | undefined>, nowMs = SIGNED_AT): string | undefined {
  const fields = { ...FIELDS, ...changed };
  const credentials = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  };
  try {
    verifyPolicySignature((name) => fields[name], { region: 'us-east-1', credentials }, nowMs);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test('AWS’s published example is accepted, for seven days', () => {
  expect(codeOf({})).toBeUndefined();
  expect(codeOf({}, SIGNED_AT + WEEK_MS - 1)).toBeUndefined();
  expect(codeOf({}, SIGNED_AT + WEEK_MS)).toBe('AccessDenied');
});

describe('refused', () => {
  test.each<[string, Record<string, string | undefined>, string]>([
    ['another policy', { policy: POLICY.replace('e', 'f') }, 'SignatureDoesNotMatch'],
    ['the same policy, encoded otherwise', { policy: `${POLICY}=` }, 'SignatureDoesNotMatch'],
    ['another signature', { 'x-amz-signature': '0'.repeat(64) }, 'SignatureDoesNotMatch'],
    ['a short signature', { 'x-amz-signature': '8afd' }, 'SignatureDoesNotMatch'],
    ['no policy', { policy: undefined }, 'AccessDenied'],
    ['no signature', { 'x-amz-signature': undefined }, 'InvalidArgument'],
    ['no credential', { 'x-amz-credential': undefined }, 'InvalidArgument'],
    ['another algorithm', { 'x-amz-algorithm': 'AWS4-HMAC-SHA1' }, 'InvalidArgument'],
    ['a date of another day', { 'x-amz-date': '20151230T000000Z' }, 'InvalidArgument'],
    [
      'another access key',
      { 'x-amz-credential': 'AKIAOTHER/20151229/us-east-1/s3/aws4_request' },
      'InvalidAccessKeyId',
    ],
    [
      'another region',
      { 'x-amz-credential': 'AKIAIOSFODNN7EXAMPLE/20151229/eu-west-1/s3/aws4_request' },
      'InvalidArgument',
    ],
    [
      'another service',
      { 'x-amz-credential': 'AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/ec2/aws4_request' },
      'InvalidArgument',
    ],
  ])('%s', (_title, changed, code) => {
    expect(codeOf(changed)).toBe(code);
  });
});
