/** The example of https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html: 66,560 letters in two chunks. */
import { describe, expect, test } from 'vitest';
import { signingKey } from './credential-scope';
import { decodeChunked, type Trailers } from './decode-chunked';

const scope = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', date: '20130524', region: 'us-east-1', service: 's3' };
const SEED = {
  key: signingKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', scope),
  scope,
  timestamp: '20130524T000000Z',
  signature: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
};
const FIRST = 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648';
const SECOND = '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497';
const LAST = 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9';

const body = (first = 'a'.repeat(65_536), signature = SECOND) =>
  `10000;chunk-signature=${FIRST}\r\n${first}\r\n400;chunk-signature=${signature}\r\n${'a'.repeat(1_024)}\r\n0;chunk-signature=${LAST}\r\n\r\n`;

async function decode(text: string, pieceBytes: number, seed: typeof SEED | null = SEED): Promise<string> {
  const bytes = Buffer.from(text, 'latin1');
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const trailers: Trailers = new Map();
  let decoded = '';
  for await (const chunk of decodeChunked(pieces(), seed, trailers)) decoded += chunk.toString('latin1');
  return decoded + [...trailers].map(([name, value]) => `|${name}=${value}`).join('');
}

test.each([1_000_000, 4_096, 7])(
  'AWS’s example decodes, arriving in pieces of %i bytes',
  async (pieceBytes) => {
    expect(await decode(body(), pieceBytes)).toBe('a'.repeat(66_560));
  },
);

describe('refusals', () => {
  test('a chunk that was changed', async () => {
    await expect(decode(body(`b${'a'.repeat(65_535)}`), 4_096)).rejects.toMatchObject({
      code: 'SignatureDoesNotMatch',
    });
  });
  test('a chunk signature that was changed', async () => {
    await expect(decode(body(undefined, FIRST), 4_096)).rejects.toMatchObject({
      code: 'SignatureDoesNotMatch',
    });
  });
  test('a body that ends early', async () => {
    await expect(decode(body().slice(0, 1_000), 4_096)).rejects.toMatchObject({ code: 'IncompleteBody' });
    await expect(decode(body().slice(0, 65_700), 4_096)).rejects.toThrow();
  });
  test.each(['nonsense\r\n', 'ffffffff\r\n', '-1\r\n', 'x'.repeat(20_000)])('framing of %j', async (text) => {
    await expect(decode(text, 4_096, null)).rejects.toMatchObject({ code: 'InvalidRequest' });
  });
});

/** The example of https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html */
describe('AWS’s example with a signed trailer', () => {
  const seed = { ...SEED, signature: '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e' };
  const signed = (trailers: string) =>
    [
      '10000;chunk-signature=b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2',
      'a'.repeat(65_536),
      '400;chunk-signature=1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7',
      'a'.repeat(1_024),
      '0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992',
      `${trailers}\r\n\r\n`,
    ].join('\r\n');
  const signature = 'd81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435';

  test('decodes', async () => {
    const text = signed(`x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:${signature}`);
    expect(await decode(text, 4_096, seed)).toContain('a|x-amz-checksum-crc32c=sOO8/Q==|');
  });

  test.each([
    ['a trailer that was changed', `x-amz-checksum-crc32c:wdBDMA==\r\nx-amz-trailer-signature:${signature}`],
    ['a trailer without its signature', 'x-amz-checksum-crc32c:sOO8/Q=='],
  ])('is refused with %s', async (_title, trailers) => {
    await expect(decode(signed(trailers), 4_096, seed)).rejects.toMatchObject({
      code: 'SignatureDoesNotMatch',
    });
  });
});

test.each([
  ['a chunk under 8 KiB that another follows', [8_191, 10], 'InvalidChunkSizeError'],
  ['an end behind a chunk under 8 KiB', [8_192, 10], null],
  ['only a short chunk', [10], null],
  ['nothing', [], null],
])('%s', async (_title, sizes, code) => {
  const chunks = sizes.map((size) => `${size.toString(16)}\r\n${'a'.repeat(size)}\r\n`);
  const decoding = decode(`${chunks.join('')}0\r\n\r\n`, 4_096, null);
  if (code) await expect(decoding).rejects.toMatchObject({ code });
  else expect((await decoding).length).toBe(sizes.reduce((sum, size) => sum + size, 0));
});

test('trailers are told', async () => {
  const text = '3\r\nabc\r\n0\r\nx-amz-checksum-crc32: NSRBwg==\r\n\r\n';
  expect(await decode(text, 5, null)).toBe('abc|x-amz-checksum-crc32=NSRBwg==');
});
