import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { ascii, concat, fromAscii, fromUint32le } from '@/lib/shared/media/bytes';
import { holdsText, makeImage, pixelsOf } from '@/lib/shared/media/testing/make-images';
import { findWebpMetadata } from './find-webp-metadata';
import { readChunks } from './read-chunks';
import { readWebpHeader } from './read-webp-header';
import { stripWebp } from './strip-webp';

let clean = new Uint8Array();
let animated = new Uint8Array();
beforeAll(async () => {
  clean = new Uint8Array(stripWebp(await makeImage('image/webp')));
  animated = new Uint8Array(stripWebp(await makeImage('image/webp', { frames: 3 })));
});

function chunk(type: string, content: Uint8Array): Uint8Array {
  const padding = new Uint8Array(content.length % 2);
  return concat([fromAscii(type), fromUint32le(content.length), content, padding]);
}
function riff(...parts: Uint8Array[]): Uint8Array {
  const body = concat([fromAscii('WEBP'), ...parts]);
  return concat([fromAscii('RIFF'), fromUint32le(body.length), body]);
}
const withChunk = (added: Uint8Array) => riff(clean.subarray(12), added);

test.each([
  ['EXIF', 'exif'],
  ['XMP ', 'xmp'],
  ['junk', 'other'],
] as const)('a chunk %s goes', (type, kind) => {
  const loaded = withChunk(chunk(type, fromAscii('hidden!')));
  expect(findWebpMetadata(loaded)).toEqual([kind]);
  expect(stripWebp(loaded)).toEqual(clean);
});

test('the flags announce no EXIF and no XMP any more', async () => {
  const loaded = await makeImage('image/webp');
  const flagsAt = 20;
  expect((loaded[flagsAt] ?? 0) & 0x0c).toBe(0x0c);
  expect((stripWebp(loaded)[flagsAt] ?? 0) & 0x0c).toBe(0);
  expect((stripWebp(await makeImage('image/webp', { orientation: 6 }))[flagsAt] ?? 0) & 0x0c).toBe(0x08);
});

test('a foreign chunk inside a frame goes; the frames stay', async () => {
  const parts = readChunks(animated).map(({ type, start, contentStart, contentEnd, end }) =>
    type === 'ANMF'
      ? chunk(
          'ANMF',
          concat([animated.subarray(contentStart, contentEnd), chunk('junk', fromAscii('hidden'))]),
        )
      : animated.subarray(start, end),
  );
  const loaded = riff(...parts);
  expect(findWebpMetadata(loaded)).toContain('other');
  const stripped = stripWebp(loaded);
  expect(holdsText(stripped, 'hidden')).toBe(false);
  expect(stripped).toEqual(animated);
  expect(await pixelsOf(stripped)).toEqual(await pixelsOf(loaded));
});

test('a simple file, which has no room for metadata, loses what follows its picture', async () => {
  const simple = new Uint8Array(
    await sharp({ create: { width: 3, height: 5, channels: 3, background: 'red' } })
      .webp()
      .toBuffer(),
  );
  expect(ascii(simple, 12, 4)).toBe('VP8 ');
  expect(stripWebp(simple)).toBe(simple);
  const loaded = riff(simple.subarray(12), chunk('EXIF', fromAscii('MM\0*')));
  expect(stripWebp(loaded)).toEqual(simple);
});

test('a file whose sizes do not add up is made good: its padding is put in', () => {
  const loaded = riff(clean.subarray(12), fromAscii('odd'));
  expect(findWebpMetadata(loaded)).toEqual(['other']);
  expect(stripWebp(loaded)).toEqual(clean);
});

test.each(['VP8 ', 'VP8L', 'VP8X'])(
  'the size of a %s file is told from its first 64 bytes or a clear request',
  async (type) => {
    const size = { width: 300, height: 7 };
    const image = sharp({ create: { ...size, channels: 3, background: 'red' } });
    const made =
      type === 'VP8X' ? image.withIccProfile('p3').webp() : image.webp({ lossless: type === 'VP8L' });
    const bytes = new Uint8Array(await made.toBuffer());
    expect(ascii(bytes, 12, 4)).toBe(type);
    const first = readWebpHeader(bytes.subarray(0, Math.min(29, bytes.length)));
    const reading = first.kind === 'more' ? readWebpHeader(bytes) : first;
    expect(reading).toMatchObject({ kind: 'header', header: { ...size, orientation: 1, frames: 1 } });
  },
);

test.each([
  ['an unknown first chunk', 'JUNK', 'unknown chunk'],
  ['no key frame', 'VP8 ', 'key frame'],
  ['no lossless signature', 'VP8L', 'lossless signature'],
] as const)('a WebP with %s is invalid', (_, type, reason) => {
  const reading = readWebpHeader(riff(chunk(type, new Uint8Array(20))));
  expect(reading).toMatchObject({ kind: 'invalid', reason: expect.stringContaining(reason) });
});
