import { createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { GOOGLE_PUBLIC_KEY, SIGNED_GET, SIGNED_POLICY } from './google-vectors';
import { isSignedPolicy, isSignedUrl } from './verify-google-signature';

const publicKey = createPublicKey(GOOGLE_PUBLIC_KEY);

test("what Google's published vectors sign is accepted", () => {
  expect(isSignedUrl(new URL(SIGNED_GET), publicKey)).toBe(true);
  expect(isSignedPolicy(SIGNED_POLICY.policy, SIGNED_POLICY.signature, publicKey)).toBe(true);
});

test.each([
  ['another object', SIGNED_GET.replace('test-object', 'test-objecu')],
  ['a longer life', SIGNED_GET.replace('Expires=10', 'Expires=11')],
  ['another time', SIGNED_GET.replace('T090000Z', 'T090001Z')],
  ['another host', SIGNED_GET.replace('storage.googleapis.com', 'storage.example.com')],
  ['another parameter', `${SIGNED_GET}&generation=1`],
])('%s than was signed is refused', (_, url) => {
  expect(isSignedUrl(new URL(url), publicKey)).toBe(false);
});

test('another policy than was signed is refused', () => {
  const other = Buffer.from('{"conditions":[]}').toString('base64');
  expect(isSignedPolicy(other, SIGNED_POLICY.signature, publicKey)).toBe(false);
});
