import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { declaredChecksum } from './checksum';
import { CHECKSUM_DIGESTS } from './checksum-digests';

const headersOf = (headers: Record<string, string>) => (name: string) => headers[name];

async function checkAll(headers: Record<string, string>, text: string, trailers: [string, string][] = []) {
  const checksum = declaredChecksum(headersOf(headers));
  async function* pieces() {
    for (const character of text) yield Buffer.from(character);
  }
  for await (const _ of checksum?.watch(pieces()) ?? []);
  const sha256Base64 = createHash('sha256').update(text).digest('base64');
  checksum?.check({ sha256Base64 }, new Map(trailers));
}

/** The check values of https://reveng.sourceforge.io/crc-catalogue/ for the digits 1 to 9, and `sha1sum`’s. */
test.each([
  ['crc32', 'cbf43926'],
  ['crc32c', 'e3069283'],
  ['crc64nvme', 'ae8b14860a799888'],
  ['sha1', 'f7c3bc1d808e04732adf679965ccc34ca7ae3441'],
  ['md5', '25f9e794323b453885f5181f1b624d0b'],
  [
    'sha512',
    'd9e6762dd1c8eaf6d61b3c6192fc408d4d6d5f1176d0c29169bc24e71c3f274ad27fcd5811b313d681f7e55ec02d73d499c95455b6b5bb503acf574fba8ffe85',
  ],
])('%s of the digits is the published one', (algorithm, hex) => {
  const digest = CHECKSUM_DIGESTS.get(algorithm)?.create();
  digest?.update(Buffer.from('1234'));
  digest?.update(Buffer.from('56789'));
  expect(Buffer.from(digest?.base64() ?? '', 'base64').toString('hex')).toBe(hex);
});

test('AWS’s own example of a checksum is right: 66,560 letters', () => {
  const digest = CHECKSUM_DIGESTS.get('crc32c')?.create();
  digest?.update(Buffer.alloc(66_560, 'a'));
  expect(digest?.base64()).toBe('sOO8/Q==');
});

describe('a promise', () => {
  const crc = 'y/Q5Jg==';
  test('that is kept', async () => {
    await checkAll({}, '123456789');
    await checkAll({ 'x-amz-checksum-crc32': crc }, '123456789');
    await checkAll({ 'x-amz-trailer': 'x-amz-checksum-crc32' }, '123456789', [['x-amz-checksum-crc32', crc]]);
    const sha256 = createHash('sha256').update('1').digest('base64');
    await checkAll({ 'x-amz-checksum-sha256': sha256 }, '1');
  });

  test.each<[string, Record<string, string>, [string, string][], string]>([
    ['of other bytes', { 'x-amz-checksum-crc32': 'AAAAAA==' }, [], 'BadDigest'],
    [
      'of other bytes, by SHA-256',
      { 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') },
      [],
      'BadDigest',
    ],
    [
      'of other bytes, behind them',
      { 'x-amz-trailer': 'x-amz-checksum-crc32' },
      [['x-amz-checksum-crc32', 'AAAAAA==']],
      'BadDigest',
    ],
    ['that never comes', { 'x-amz-trailer': 'x-amz-checksum-crc32' }, [], 'MalformedTrailerError'],
    ['that is none', { 'x-amz-checksum-crc32': 'AA==' }, [], 'InvalidRequest'],
    ['by an unknown algorithm', { 'x-amz-trailer': 'x-amz-checksum-md9' }, [], 'InvalidRequest'],
    ['of something else', { 'x-amz-trailer': 'crc32' }, [], 'InvalidRequest'],
    ['by an algorithm that is not checked here', { 'x-amz-checksum-xxhash3': 'AA==' }, [], 'NotImplemented'],
    [
      'beside another, of which one would go unchecked',
      { 'x-amz-checksum-crc32': crc, 'x-amz-checksum-sha1': Buffer.alloc(20).toString('base64') },
      [],
      'InvalidRequest',
    ],
  ])('%s is refused', async (_title, headers, trailers, code) => {
    await expect(checkAll(headers, '123456789', trailers)).rejects.toMatchObject({ code });
  });
});
