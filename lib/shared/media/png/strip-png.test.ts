import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { holdsText, makeImage, pixelsOf } from '@/testing/media/make-images';
import { greyRows, makePng } from '@/testing/media/make-structures';
import { concat, fromAscii, fromUint32 } from '../bytes';
import { orientationTiff } from '../exif/orientation';
import { crc32 } from './crc32';
import { findPngMetadata } from './find-png-metadata';
import { pngChunk } from './png-chunk';
import { readPngHeader } from './read-png-header';
import { stripPng } from './strip-png';

const IHDR_END = 33;
let clean = new Uint8Array();
beforeAll(async () => {
  clean = new Uint8Array(stripPng(await makeImage('image/png')));
});

function chunk(type: string, content: string): Uint8Array {
  const body = fromAscii(type + content);
  return concat([fromUint32(content.length), body, fromUint32(crc32(body))]);
}
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
/** Behind the header, or before the end. */
const withChunk = (added: Uint8Array) =>
  concat([clean.subarray(0, IHDR_END), added, clean.subarray(IHDR_END)]);
const withLateChunk = (added: Uint8Array) => concat([clean.subarray(0, -12), added, clean.subarray(-12)]);

test.each([
  ['tEXt', 'Comment\0hidden', 'comment'],
  ['zTXt', 'Comment\0\0hidden', 'comment'],
  ['iTXt', 'Comment\0\0\0\0\0hidden', 'comment'],
  ['iTXt', 'XML:com.adobe.xmp\0\0\0\0\0hidden', 'xmp'],
  ['eXIf', 'MM\0*hidden', 'exif'],
  ['tIME', 'hidden!', 'other'],
  ['sPLT', 'hidden\0', 'other'],
  ['iDOT', 'hidden', 'other'],
  ['prVt', 'hidden', 'other'],
] as const)('%s with %j goes', (type, content, kind) => {
  for (const loaded of [withChunk(chunk(type, content)), withLateChunk(chunk(type, content))]) {
    expect(findPngMetadata(loaded)).toEqual([kind]);
    const stripped = stripPng(loaded);
    expect(holdsText(stripped, 'hidden')).toBe(false);
    expect(stripped).toEqual(clean);
  }
});

const bare = makePng({ width: 3, height: 2, frames: 1 });
const inBare = (...added: Uint8Array[]) =>
  concat([bare.subarray(0, IHDR_END), ...added, bare.subarray(IHDR_END)]);
/** Primaries of BT.709 and D65, 1,000 and 0.0001 cd/m2. */
const LUMINANCE = '\x82\xc8\x80\xe8\x3a\x98\x75\x30\x1d\x4c\x0b\xb8\x3d\x13\x40\x42\0\x98\x96\x80\0\0\0\x01';

test.each([
  ['gAMA', ['gAMA', '\0\0\xb1\x8f']],
  ['cHRM', ['cHRM', '\0\0\x7a\x26\0\0\x80\x84'.repeat(4)]],
  ['sRGB', ['sRGB', '\0']],
  ['cICP', ['cICP', '\x0c\x0d\0\x01']],
  ['mDCV beside cICP', ['cICP', '\x0c\x10\0\x01'], ['mDCV', LUMINANCE]],
  ['cLLI beside cICP', ['cICP', '\x0c\x10\0\x01'], ['cLLI', '\0\x98\x96\x80\0\x98\x96\x80']],
  ['sBIT', ['sBIT', '\x05']],
  ['pHYs', ['pHYs', '\0\0\x0b\x13\0\0\x0b\x13\x01']],
  ['a transparent grey', ['tRNS', '\0\xff']],
] as const)('%s stays', (_, ...chunks) => {
  const loaded = inBare(...chunks.map(([type = '', content = '']) => chunk(type, content)));
  expect(stripPng(loaded)).toBe(loaded);
  expect(findPngMetadata(loaded)).toEqual([]);
});

test.each([
  ['gAMA that is longer than a number', ['gAMA', '\0\0\xb1\x8fhidden']],
  ['gAMA that is no gamma', ['gAMA', 'hide']],
  ['gAMA beside sRGB', ['sRGB', '\0'], ['gAMA', '\0\0\xb1\x8f']],
  ['cHRM of text', ['cHRM', 'hidden, and of the right length.']],
  ['a second sRGB', ['sRGB', '\0'], ['sRGB', '\x01']],
  ['sRGB of no intent', ['sRGB', 'h']],
  ['cICP of no known curve', ['cICP', 'hide']],
  ['mDCV without cICP', ['mDCV', LUMINANCE]],
  ['mDCV of text', ['cICP', '\x0c\x10\0\x01'], ['mDCV', 'hidden, of right length.']],
  ['cLLI of text', ['cICP', '\x0c\x10\0\x01'], ['cLLI', 'hiddens.']],
  ['sBIT beyond the depth', ['sBIT', 'h']],
  ['pHYs of text', ['pHYs', 'hiddens.\x01']],
  ['bKGD, which browsers do not heed', ['bKGD', '\0\xff']],
  ['hIST', ['hIST', 'hidden']],
  ['PLTE of a grey picture', ['PLTE', 'hidden']],
  ['tRNS that is longer than a grey', ['tRNS', '\0\xffhidden']],
  ['iCCP that is no profile', ['iCCP', 'hidden\0\0hidden']],
] as const)('%s goes', (_, ...chunks) => {
  const added = chunks.map(([type = '', content = '']) => chunk(type, content));
  const loaded = inBare(...added);
  expect(findPngMetadata(loaded)).toEqual(['other']);
  expect(stripPng(loaded)).toEqual(inBare(...added.slice(0, -1)));
});

test.each([
  ['gAMA behind the picture', ['gAMA', '\0\0\xb1\x8f']],
  ['tRNS behind the picture', ['tRNS', '\0\xff']],
  ['an animation that begins behind the picture', ['acTL', '\0\0\0\x01\0\0\0\0']],
] as const)('%s goes', (_, [type, content]) => {
  const loaded = concat([bare.subarray(0, -12), chunk(type, content), bare.subarray(-12)]);
  expect(findPngMetadata(loaded)).toEqual(['other']);
  expect(stripPng(loaded)).toEqual(bare);
});

test('a chunk that fails its CRC goes, as decoders pass over it', () => {
  const gamma = chunk('gAMA', '\0\0\xb1\x8f');
  gamma.set(fromAscii('hide'), gamma.length - 4);
  expect(findPngMetadata(inBare(gamma))).toEqual(['other']);
  expect(stripPng(inBare(gamma))).toEqual(bare);
});

/** A picture of 3 by 2 pixels, their data given as it stands in the file, in as many chunks. */
const withData = (...data: Uint8Array[]) =>
  concat([bare.subarray(0, IHDR_END), ...data.map((piece) => pngChunk('IDAT', piece)), bare.subarray(-12)]);
const rows = greyRows(3, 2);
const empty = new Uint8Array();

test.each([
  ['behind the data, in its chunk', withData(concat([rows, fromAscii('hidden')]))],
  ['behind the data, in chunks of its own', withData(rows, fromAscii('hid'), fromAscii('den'))],
  [
    'behind data in two chunks',
    withData(rows.subarray(0, 5), concat([rows.subarray(5), fromAscii('hidden')])),
  ],
  ['as chunks of nothing', withData(empty, rows, empty, empty)],
])('what stands %s goes', (_, loaded) => {
  expect(findPngMetadata(loaded)).toContain('other');
  const stripped = stripPng(loaded);
  expect(holdsText(stripped, 'hid')).toBe(false);
  expect(findPngMetadata(stripped)).toEqual([]);
});

test.each([
  ['a row more than it has', withData(greyRows(3, 3)), 'longer than what it is for'],
  ['a row less than it has', withData(greyRows(3, 1)), 'too few rows'],
  ['a row of an unknown filter', withData(deflate([5, 0, 0, 0, 0, 0, 0, 0])), 'unknown filter'],
  [
    'its picture in two places',
    concat([
      withData(rows.subarray(0, 5)).subarray(0, -12),
      chunk('tEXt', 'x'),
      chunk('IDAT', 'y'),
      bare.subarray(-12),
    ]),
    'several places',
  ],
])('a PNG with %s is damaged', (_, bytes, reason) => {
  expect(() => stripPng(bytes)).toThrow(reason);
  expect(() => findPngMetadata(bytes)).toThrow(reason);
});

test.each([
  ['an interlaced picture of every kind', { progressive: true }],
  ['a picture', { progressive: false }],
])('%s is read to its end', async (_, options) => {
  for (const [width, height] of [
    [1, 1],
    [2, 3],
    [5, 5],
    [9, 17],
    [64, 33],
  ] as const) {
    const pixels = Buffer.from(Array.from({ length: width * height * 4 }, (__, index) => (index * 37) % 256));
    const image = sharp(pixels, { raw: { width, height, channels: 4 } });
    for (const made of [
      image.clone(),
      image.clone().removeAlpha(),
      image.clone().toColourspace('b-w'),
      image.clone().removeAlpha().toColourspace('grey16'),
      image.clone().toColourspace('rgb16'),
    ]) {
      const bytes = new Uint8Array(await made.png(options).toBuffer());
      const stripped = stripPng(bytes);
      expect(await pixelsOf(stripped)).toEqual(await pixelsOf(bytes));
      expect(findPngMetadata(stripped)).toEqual([]);
    }
    for (const colours of [2, 4, 16, 200]) {
      const bytes = new Uint8Array(
        await image
          .clone()
          .png({ ...options, palette: true, colours })
          .toBuffer(),
      );
      const stripped = stripPng(bytes);
      expect(await pixelsOf(stripped)).toEqual(await pixelsOf(bytes));
      expect(findPngMetadata(stripped)).toEqual([]);
    }
  }
});

/** Four pixels of two bits: the colours 0 to 3, filtered in each way that there is. */
const inPalette = (filter: number, pixels: number, palette: string, ...more: Uint8Array[]) =>
  concat([
    bare.subarray(0, 8),
    chunk('IHDR', '\0\0\0\x04\0\0\0\x01\x02\x03\0\0\0'),
    chunk('PLTE', palette),
    ...more,
    pngChunk('IDAT', deflate([filter, pixels])),
    bare.subarray(-12),
  ]);

test.each([0, 1, 2, 3, 4])('colours that no pixel has become black, filter %i', (filter) => {
  const shown = inPalette(filter, 0b00_01_00_01, 'redgrnhidden', chunk('tRNS', '\xff\x80hi'));
  const stripped = stripPng(shown);
  expect(stripped).toEqual(
    inPalette(filter, 0b00_01_00_01, 'redgrn\0\0\0\0\0\0', chunk('tRNS', '\xff\x80\0\0')),
  );
  expect(findPngMetadata(shown)).toEqual(['other', 'other']);
  expect(findPngMetadata(stripped)).toEqual([]);
  const all = inPalette(filter, 0b00_01_10_11, 'redgrnhidden');
  expect(stripPng(all)).toBe(all);
});

test('a picture of a colour that its palette lacks is damaged: readers differ in what they show', () => {
  expect(() => stripPng(inPalette(0, 0b00_01_10_11, 'redgrnblu'))).toThrow('palette');
  expect(() => stripPng(inPalette(0, 0b00_01_10_10, 'redgrnblu'))).not.toThrow();
});

test('alphas beyond what the depth can tell go, and those before them stay', () => {
  const long = inPalette(0, 0b00_01_10_11, 'redgrnbluall', chunk('tRNS', '\xff\x80\x40\x20more'));
  const stripped = inPalette(0, 0b00_01_10_11, 'redgrnbluall', chunk('tRNS', '\xff\x80\x40\x20'));
  expect(findPngMetadata(long)).toEqual(['other']);
  expect(stripPng(long)).toEqual(stripped);
});

test('what stands on the wrong side of the palette goes', () => {
  const [colours, alphas] = [chunk('sRGB', '\0'), chunk('tRNS', '\xff\x80\x40\x20')];
  const rest = inPalette(0, 0b00_01_10_11, 'redgrnbluall');
  const late = inPalette(0, 0b00_01_10_11, 'redgrnbluall', colours);
  expect(findPngMetadata(late)).toEqual(['other']);
  expect(stripPng(late)).toEqual(rest);
  const early = concat([rest.subarray(0, IHDR_END), alphas, rest.subarray(IHDR_END)]);
  expect(findPngMetadata(early)).toEqual(['other']);
  expect(stripPng(early)).toEqual(rest);
});

test('what stands behind the picture makes nothing before it mean anything', () => {
  const late = concat([
    inBare(chunk('mDCV', LUMINANCE)).subarray(0, -12),
    chunk('cICP', '\x0c\x10\0\x01'),
    bare.subarray(-12),
  ]);
  expect(findPngMetadata(late)).toEqual(['other', 'other']);
  expect(stripPng(late)).toEqual(bare);
});

test('an end that holds something ends empty', () => {
  const loaded = concat([bare.subarray(0, -12), chunk('IEND', 'hidden')]);
  expect(findPngMetadata(loaded)).toEqual(['other']);
  expect(stripPng(loaded)).toEqual(bare);
});

test('an animation begins once', () => {
  const moving = makePng({ width: 3, height: 2, frames: 3 });
  const again = concat([
    moving.subarray(0, IHDR_END + 20),
    chunk('acTL', '\0\0\0\x09\0\0\0\x09'),
    moving.subarray(IHDR_END + 20),
  ]);
  expect(findPngMetadata(again)).toEqual(['other']);
  expect(stripPng(again)).toEqual(moving);
});

test('an orientation is written in one way', () => {
  const other = 'II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0';
  expect(stripPng(withChunk(chunk('eXIf', other)))).toEqual(
    withChunk(chunk('eXIf', latin1(orientationTiff(6)))),
  );
});

test('an animation with data behind a frame loses it, and its numbers stay in order', async () => {
  const moving = makePng({ width: 3, height: 2, frames: 3 });
  expect(stripPng(moving)).toBe(moving);
  expect(findPngMetadata(moving)).toEqual([]);
  const hidden = makePng({ width: 3, height: 2, frames: 3, afterData: 'hidden', hasEmptyData: true });
  expect(findPngMetadata(hidden)).toContain('other');
  expect(stripPng(hidden)).toEqual(moving);
});

test.each([
  ['as many frames as it says', { claimedFrames: 2 }, 'as many frames'],
  ['a frame inside its canvas', { frameWidth: 4 }, 'beyond its canvas'],
  ['its numbers in order', { firstSequence: 1 }, 'out of order'],
] as const)('an animation without %s is damaged', (_, options, reason) => {
  const bytes = makePng({ width: 3, height: 2, frames: 3, ...options });
  expect(() => stripPng(bytes)).toThrow(reason);
});

test('an orientation before the picture stays', () => {
  const loaded = withChunk(chunk('eXIf', `${latin1(orientationTiff(6))}hidden`));
  expect(findPngMetadata(loaded)).toEqual(['exif']);
  expect(stripPng(loaded)).toEqual(withChunk(chunk('eXIf', latin1(orientationTiff(6)))));
});

const turned = (orientation: number) => chunk('eXIf', latin1(orientationTiff(orientation)));
const broken = (bytes: Uint8Array) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1);

test.each([
  ['behind the picture', () => withLateChunk(turned(6))],
  ['with a wrong checksum', () => withChunk(broken(turned(6)))],
  [
    'that begins like the EXIF of a JPEG',
    () => withChunk(chunk('eXIf', `Exif\0\0${latin1(orientationTiff(6))}`)),
  ],
])('an orientation %s, which no browser heeds, turns nothing and goes', (_, load) => {
  const loaded = load();
  expect(readPngHeader(loaded)).toMatchObject({ header: { orientation: 1 } });
  expect(stripPng(loaded)).toEqual(clean);
});

test('the first orientation that is whole counts', () => {
  const loaded = withChunk(concat([broken(turned(3)), turned(6), turned(8)]));
  expect(readPngHeader(loaded)).toMatchObject({ header: { orientation: 6 } });
  expect(stripPng(loaded)).toEqual(withChunk(turned(6)));
});

function deflate(data: readonly number[]): Uint8Array {
  return new Uint8Array(deflateSync(Uint8Array.from(data)));
}

test('the number of frames of an animation is told', () => {
  const animation = chunk('acTL', '\0\0\0\x07\0\0\0\0');
  const loaded = withChunk(concat([animation, chunk('fcTL', '\0'.repeat(26))]));
  expect(readPngHeader(loaded.subarray(0, -40))).toMatchObject({ header: { frames: 7, isAnimated: true } });
  // Its default image is no frame, and one more picture.
  expect(readPngHeader(withChunk(animation))).toMatchObject({ header: { frames: 8, isAnimated: true } });
});

test('a picture chunk that fails its CRC is damage; a chunk that goes anyway is not', () => {
  const broken = (bytes: Uint8Array) =>
    bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte));
  const data = clean.subarray(0, -12);
  // The data has a checksum of its own, and browsers heed that alone.
  const shown = concat([broken(data), clean.subarray(-12)]);
  expect(findPngMetadata(shown)).toEqual(['other']);
  expect(stripPng(shown)).toEqual(clean);
  const wrong = data.with(data.length - 5, (data.at(-5) ?? 0) ^ 1);
  expect(() => stripPng(concat([wrong, clean.subarray(-12)]))).toThrow('fails its checksum');
  const seen = concat([
    clean.subarray(0, IHDR_END),
    broken(chunk('tRNS', '\0\0\0\0\0\0')),
    clean.subarray(IHDR_END),
  ]);
  expect(() => stripPng(seen)).toThrow('tRNS chunk of the PNG is damaged');
  // Behind it nothing comes that could be lost.
  const ended = concat([data, broken(clean.subarray(-12))]);
  expect(findPngMetadata(ended)).toEqual(['other']);
  expect(stripPng(ended)).toEqual(clean);
  expect(stripPng(withChunk(broken(chunk('tEXt', 'hidden'))))).toEqual(clean);
});

// Found by mutation (seed 20875): decoders disagree about whether such a picture moves.
test('an animation whose beginning fails its CRC is damage', () => {
  const moving = makePng({ width: 3, height: 2, frames: 3 });
  const broken = moving.slice();
  const crc = broken.subarray(IHDR_END + 16, IHDR_END + 20);
  crc.fill(0);
  expect(() => stripPng(broken)).toThrow('acTL chunk of the PNG is damaged');
  expect(() => findPngMetadata(broken)).toThrow('acTL chunk of the PNG is damaged');
});

test('a PNG that depends on a chunk of its own is refused', () => {
  expect(() => stripPng(withChunk(chunk('CgBI', '\0\0\0\0')))).toThrow('depends on an unknown chunk, CgBI');
});

test('a PNG without its header first is invalid', () => {
  expect(readPngHeader(fromAscii('\x89PNG\r\n\x1a\n\0\0\0\0IDAT')).kind).toBe('invalid');
});
