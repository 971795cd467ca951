import { expect, test } from 'vitest';
import { parseWebhookSecrets } from './parse-webhook-secrets';

const secretOf = (sizeBytes: number, fill = 7) => `whsec_${Buffer.alloc(sizeBytes, fill).toString('base64')}`;

test.each([24, 32, 64])('a secret of %i bytes is one', (sizeBytes) => {
  expect(parseWebhookSecrets(secretOf(sizeBytes))).toEqual([new Uint8Array(sizeBytes).fill(7)]);
});

test('several secrets stand with commas or spaces between', () => {
  const texts = [secretOf(32, 1), secretOf(32, 2), secretOf(32, 3)];
  expect(parseWebhookSecrets(`${texts[0]}, ${texts[1]} ${texts[2]}`)?.map(([first]) => first)).toEqual([
    1, 2, 3,
  ]);
});

test.each([
  '',
  ' , ',
  'a secret of our own making, long enough',
  Buffer.alloc(32).toString('base64'),
  secretOf(23),
  secretOf(65),
  'whsec_',
  `whsec_${'-_'.repeat(20)}`,
  `${secretOf(32)}, oops`,
  Array.from({ length: 6 }, () => secretOf(32)).join(' '),
])('%j is none', (text) => {
  expect(parseWebhookSecrets(text)).toBeNull();
});
