import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { holdsText, makeImage, pixelsOf } from '@/testing/media/make-images';
import { makeProfile } from '@/testing/media/make-profile';
import { ascii, concat, fromAscii, fromUint32le } from '../bytes';
import { orientationTiff } from '../exif/orientation';
import { findWebpMetadata } from './find-webp-metadata';
import { readChunks } from './read-chunks';
import { readWebpHeader } from './read-webp-header';
import { riffChunk } from './riff-chunk';
import { stripWebp } from './strip-webp';

let clean = new Uint8Array();
let animated = new Uint8Array();
beforeAll(async () => {
  clean = new Uint8Array(stripWebp(await makeImage('image/webp')));
  animated = new Uint8Array(stripWebp(await makeImage('image/webp', { frames: 3 })));
});

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
  const loaded = withChunk(riffChunk(type, fromAscii('hidden!')));
  expect(findWebpMetadata(loaded)).toEqual([kind]);
  expect(stripWebp(loaded)).toEqual(clean);
});

test('the flags announce no EXIF and no XMP any more', async () => {
  const loaded = await makeImage('image/webp');
  const flagsAt = 20;
  expect((loaded[flagsAt] ?? 0) & 0x0c).toBe(0x0c);
  expect((stripWebp(loaded)[flagsAt] ?? 0) & 0x0c).toBe(0);
});

test('a foreign chunk inside a frame goes; the frames stay', async () => {
  const parts = readChunks(animated).map(({ type, start, contentStart, contentEnd, end }) =>
    type === 'ANMF'
      ? riffChunk(
          'ANMF',
          concat([animated.subarray(contentStart, contentEnd), riffChunk('junk', fromAscii('hidden'))]),
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
  const loaded = riff(simple.subarray(12), riffChunk('EXIF', fromAscii('MM\0*')));
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
  const reading = readWebpHeader(riff(riffChunk(type, new Uint8Array(20))));
  expect(reading).toMatchObject({ kind: 'invalid', reason: expect.stringContaining(reason) });
});

/** Three red pixels with transparency, in an extended file. */
async function makeAlpha(): Promise<Uint8Array> {
  const pixels = Buffer.from([255, 0, 0, 90, 255, 0, 0, 10, 255, 0, 0, 255]);
  const image = sharp(pixels, { raw: { width: 3, height: 1, channels: 4 } });
  return new Uint8Array(await image.webp({ alphaQuality: 50 }).toBuffer());
}
/** Replaces what is in a chunk. */
const changed = (bytes: Uint8Array, wanted: string, change: (content: Uint8Array) => Uint8Array) =>
  riff(
    ...readChunks(bytes).map(({ type, start, contentStart, contentEnd, end }) =>
      type === wanted
        ? riffChunk(type, change(bytes.subarray(contentStart, contentEnd)))
        : bytes.subarray(start, end),
    ),
  );
const longer = (content: Uint8Array) => concat([content, fromAscii('hidden')]);

test.each(['ANIM', 'VP8X'])('what stands behind the content of %s goes', (type) => {
  const loaded = changed(animated, type, longer);
  expect(findWebpMetadata(loaded)).toContain('other');
  expect(stripWebp(loaded)).toEqual(animated);
});

test('nothing is found in a clean animation, and a picture beside its frames goes', () => {
  expect(findWebpMetadata(animated)).toEqual([]);
  const picture = Uint8Array.of(0x2f, 0, 0, 0, 0, 0x07, 0x10, 0xfd, 0x8f, 0xfe, 0x07, 0x22, 0xa2, 0xff, 0x01);
  const loaded = riff(animated.subarray(12), riffChunk('VP8L', picture));
  expect(findWebpMetadata(loaded)).toEqual(['other']);
  expect(stripWebp(loaded)).toEqual(animated);
});

test('an animation whose loop count is cut off is damaged', () => {
  const cut = changed(animated, 'ANIM', (content) => content.subarray(0, 5));
  expect(() => stripWebp(cut)).toThrow('cut off');
});

describe('in a file with a profile', () => {
  let ordered: readonly Uint8Array[] = [];
  beforeAll(async () => {
    const made = stripWebp(await makeImage('image/webp'));
    ordered = readChunks(made).map(({ start, end }) => made.subarray(start, end));
  });
  const typeOf = (chunk: Uint8Array) => ascii(chunk, 0, 4);

  test('nothing is found where all is in its place', () => {
    expect(ordered.map(typeOf)).toEqual(['VP8X', 'ICCP', expect.stringMatching('^VP8')]);
    expect(findWebpMetadata(riff(...ordered))).toEqual([]);
  });

  test.each([
    ['before', 2],
    ['behind', 3],
  ] as const)('an orientation %s the picture is found, and goes', (_, at) => {
    const exif = riffChunk('EXIF', orientationTiff(6));
    const loaded = riff(...ordered.slice(0, at), exif, ...ordered.slice(at));
    expect(findWebpMetadata(loaded)).toContain('exif');
    expect(stripWebp(loaded)).toEqual(riff(...ordered));
  });

  test('texts of the profile are found, and go', () => {
    const tags = { cprt: fromAscii('text\0\0\0\0hidden\0') };
    const loaded = changed(riff(...ordered), 'ICCP', () => makeProfile({ tags }));
    expect(findWebpMetadata(loaded)).toEqual(['other']);
    const stripped = stripWebp(loaded);
    expect(holdsText(stripped, 'hidden')).toBe(false);
    expect(findWebpMetadata(stripped)).toEqual([]);
  });
});

test('bits that are reserved, and flags of what is not there, are zeros', () => {
  const loaded = changed(animated, 'VP8X', (content) =>
    concat([Uint8Array.of((content[0] ?? 0) | 0xed), fromAscii('hid'), content.subarray(4)]),
  );
  expect(findWebpMetadata(loaded)).toContain('other');
  const stripped = stripWebp(loaded);
  expect(stripped.subarray(21, 24)).toEqual(new Uint8Array(3));
  expect((stripped[20] ?? 0) & 0xed).toBe((animated[20] ?? 0) & 0xed || 0x10);
  const frames = changed(animated, 'ANMF', (content) => {
    const copy = content.slice();
    copy[15] = (copy[15] ?? 0) | 0xfc;
    return copy;
  });
  expect(findWebpMetadata(frames)).toContain('other');
  expect(stripWebp(frames)).toEqual(animated);
});

test('transparency that is not compressed is as long as the picture has pixels', async () => {
  const raw = changed(await makeAlpha(), 'ALPH', () => Uint8Array.of(0, 90, 10, 255));
  expect(stripWebp(raw)).toBe(raw);
  const loaded = changed(raw, 'ALPH', (content) =>
    concat([Uint8Array.of(0xc0), longer(content.subarray(1))]),
  );
  expect(findWebpMetadata(loaded)).toEqual(['other']);
  expect(stripWebp(loaded)).toEqual(raw);
  expect(() => stripWebp(changed(raw, 'ALPH', (content) => content.subarray(0, 3)))).toThrow(
    'too little alpha',
  );
});

test('transparency of several rows takes a byte for each pixel, and its reserved bits are zeros', async () => {
  const pixels = Buffer.from(Array.from({ length: 3 * 5 * 4 }, (_, index) => (index * 37) % 256));
  const image = sharp(pixels, { raw: { width: 3, height: 5, channels: 4 } });
  const made = new Uint8Array(await image.webp().toBuffer());
  const alpha = Uint8Array.from({ length: 15 }, (_, index) => index * 17);
  const raw = changed(made, 'ALPH', () => concat([Uint8Array.of(0), alpha]));
  expect(stripWebp(raw)).toBe(raw);
  const reserved = changed(raw, 'ALPH', () => concat([Uint8Array.of(0xc0), alpha]));
  expect(findWebpMetadata(reserved)).toEqual(['other']);
  expect(stripWebp(reserved)).toEqual(raw);
  expect(() => stripWebp(changed(raw, 'ALPH', (content) => content.subarray(0, 15)))).toThrow(
    'too little alpha',
  );
});

test.each([
  ['a profile that is none', 'ICCP', 'hidden'],
  ['a second picture', 'VP8L', 'hidden'],
  ['transparency behind the picture', 'ALPH', 'hidden'],
  ['a frame of a file that does not move', 'ANMF', 'hidden'],
])('%s goes', async (_, type, content) => {
  const still = stripWebp(await makeAlpha());
  const loaded = riff(still.subarray(12), riffChunk(type, fromAscii(content)));
  expect(findWebpMetadata(loaded)).toEqual(['other']);
  expect(stripWebp(loaded)).toEqual(still);
});

test('padding is a zero', () => {
  const odd = riff(clean.subarray(12), riffChunk('EXIF', fromAscii('odd')));
  expect(stripWebp(odd)).toEqual(clean);
  const simple = riff(
    riffChunk(
      'VP8L',
      Uint8Array.of(0x2f, 0, 0, 0, 0, 0x07, 0x10, 0xfd, 0x8f, 0xfe, 0x07, 0x22, 0xa2, 0xff, 0x01),
    ),
  );
  const loaded = simple.slice();
  loaded[loaded.length - 1] = 0x68;
  expect(findWebpMetadata(loaded)).toEqual(['other']);
  expect(stripWebp(loaded)).toEqual(simple);
});

test.each([
  ['frames', changedFlags(0x02)],
  ['a picture', concat([fromAscii('RIFF\x0c\0\0\0WEBPVP8X\0\0\0\0')])],
])('a WebP without %s is damaged', (_, bytes) => {
  expect(() => stripWebp(bytes)).toThrow('The WebP has no');
});

/** A still extended file that says that it moves. */
function changedFlags(flags: number): Uint8Array {
  return riff(
    riffChunk('VP8X', Uint8Array.of(flags, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    riffChunk('VP8L', Uint8Array.of(0x2f, 0, 0, 0, 0, 0)),
  );
}
