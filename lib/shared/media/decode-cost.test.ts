import { describe, expect, test } from 'vitest';
import { makeImage } from '@/testing/media/make-images';
import {
  codeTable,
  greyFrame,
  greyScan,
  JPEG_END,
  JPEG_START,
  quantisationTable,
} from '@/testing/media/make-jpeg';
import { makeGif, makePng, makeWebp } from '@/testing/media/make-structures';
import { countPasses } from '@/testing/shared/count-passes';
import { concat, fromAscii, fromUint32, fromUint32le } from './bytes';
import { DamagedImageError } from './damaged-image-error';
import { readDecodeCost } from './decode-cost';
import type { DecodeCost } from './decoding-cost';
import { MEDIA_TYPE_NAMES, MEDIA_TYPES, type MediaType } from './media-types';
import { pngChunk } from './png/png-chunk';
import { readImageHeader } from './read-image-header';
import { riffChunk } from './webp/riff-chunk';

const THOUSANDS = { width: 1, height: 1, frames: 3_000 };

test.each(MEDIA_TYPE_NAMES)('a still %s costs its pixels once', async (type) => {
  const cost = readDecodeCost(await makeImage(type), type);
  expect(cost).toMatchObject({ pixels: 40 * 24 });
  expect(cost.parts).toBeLessThanOrEqual(10);
});

describe('a frame costs the canvas it is drawn on', () => {
  test.each([
    ['image/png', makePng({ width: 100, height: 50, frames: 7 }), { pixels: 35_000, parts: 7 }],
    [
      'image/png',
      makePng({ width: 100, height: 50, frames: 7, isDefaultHidden: true }),
      { pixels: 40_000, parts: 8 },
    ],
    ['image/webp', makeWebp({ width: 100, height: 50, frames: 7 }), { pixels: 35_000, parts: 7 }],
    ['image/gif', makeGif({ width: 100, height: 50, frames: 7 }), { pixels: 35_000, parts: 7 }],
  ] as const satisfies (readonly [MediaType, Uint8Array, DecodeCost])[])('%s', (type, bytes, cost) => {
    expect(readDecodeCost(bytes, type)).toEqual(cost);
  });
});

describe('a JPEG', () => {
  const start = [JPEG_START, quantisationTable(), codeTable(0), codeTable(1)];
  const scans = (count: number) => Array.from({ length: count }, () => greyScan([0x3f]));
  const made = (...parts: Uint8Array[]) => concat([...start, ...parts, JPEG_END]);

  test.each([1, 100, 101, 3_000])('of %i scans has as many parts', (count) => {
    const cost = readDecodeCost(made(greyFrame(2), ...scans(count)), 'image/jpeg');
    expect(cost).toEqual({ pixels: 128, parts: count });
  });

  test.each([
    ['without a picture', made(...scans(1))],
    ['of two pictures', made(greyFrame(2), ...scans(1), greyFrame(2), ...scans(1))],
  ])('%s is damaged', (_, bytes) => {
    expect(() => readDecodeCost(bytes, 'image/jpeg')).toThrow(DamagedImageError);
  });
});

test.each([
  ['image/png', concat([makePng({ width: 1, height: 1, frames: 1 }), fromUint32(7)]).subarray(0, 40)],
  ['image/webp', riff(riffChunk('junk'))],
] as const)('a %s whose structure is broken is damaged, and not beyond counting', (type, bytes) => {
  expect(() => readDecodeCost(bytes, type)).toThrow(DamagedImageError);
});

test('frames that are announced before an APNG has its picture are counted too', () => {
  const control = pngChunk('fcTL', new Uint8Array(26));
  const still = makePng({ width: 1, height: 1, frames: 1 });
  const bytes = concat([still.subarray(0, 33), control, control, control, still.subarray(33)]);
  expect(readDecodeCost(bytes, 'image/png')).toEqual({ pixels: 3, parts: 3 });
});

test('frames of an APNG are counted, whatever it claims to have', () => {
  const honest = makePng({ width: 1, height: 1, frames: 50 });
  const claims = makePng({ width: 1, height: 1, frames: 50, claimedFrames: 2 });
  expect(readDecodeCost(claims, 'image/png')).toEqual(readDecodeCost(honest, 'image/png'));
});

test('a GIF whose picture reaches beyond its screen costs what it grows to', () => {
  const bytes = makeGif({ width: 1, height: 1, frames: 2, frameWidth: 300, frameHeight: 200 });
  expect(readDecodeCost(bytes, 'image/gif').pixels).toBe(300 * 200 * 2);
});

test.each([
  ['image/png', makePng({ width: 1, height: 1, frames: 50_000 })],
  ['image/webp', makeWebp({ width: 1, height: 1, frames: 50_000 })],
  ['image/gif', makeGif({ width: 1, height: 1, frames: 50_000 })],
  ['image/webp', makeWebp({ width: 1, height: 1, frames: 120_000 })],
  ['image/gif', makeGif({ width: 1, height: 1, frames: 120_000 })],
] as const)(
  'tens of thousands of frames of one pixel in a %s are more parts than are allowed',
  (type, bytes) => {
    expect(readDecodeCost(bytes, type).parts).toBeGreaterThan(MEDIA_TYPES[type].maxDecodeParts);
  },
);

describe('a picture in a WebP costs what its data makes, whatever is said of it', () => {
  const canvas = (flags: number) => riffChunk('VP8X', Uint8Array.of(flags, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  const still = (width: number, height: number) => {
    const sides = fromUint32le((width - 1) | ((height - 1) << 14));
    return riffChunk('VP8L', concat([Uint8Array.of(0x2f), sides]));
  };
  const lossy = riffChunk('VP8 ', concat([fromAscii('\0\0\0\x9d\x01\x2a'), Uint8Array.of(200, 0, 100, 0)]));
  const frame = (...parts: Uint8Array[]) => riffChunk('ANMF', concat([new Uint8Array(16), ...parts]));
  test.each([
    ['one larger than its canvas', [canvas(0), still(300, 200)], { pixels: 60_000, parts: 1 }],
    ['one behind the picture', [canvas(0), still(1, 1), still(300, 200)], { pixels: 60_001, parts: 2 }],
    ['a frame larger than it says', [canvas(2), frame(still(300, 200))], { pixels: 60_000, parts: 1 }],
    ['a lossy frame larger than it says', [canvas(2), frame(lossy)], { pixels: 20_000, parts: 1 }],
    [
      'a frame of two pictures',
      [canvas(2), frame(still(1, 1), still(300, 200))],
      { pixels: 60_001, parts: 2 },
    ],
    ['frames of a still', [canvas(0), still(1, 1), frame(still(300, 200))], { pixels: 60_001, parts: 2 }],
    ['frames of nothing', [canvas(2), frame(), frame(), frame(still(1, 1))], { pixels: 1, parts: 3 }],
  ])('%s', (_, parts, cost) => {
    expect(readDecodeCost(riff(...parts), 'image/webp')).toEqual(cost);
  });
});

test.each([
  ['a PNG', 'image/png', makePng({ width: 1, height: 1, frames: 3_000, isDefaultHidden: true })],
  ['a PNG whose frames are out of order', 'image/png', makePng({ ...THOUSANDS, firstSequence: 7 })],
  ['a PNG that claims one', 'image/png', makePng({ ...THOUSANDS, claimedFrames: 1 })],
  ['a PNG that says it does not move', 'image/png', withoutControl(makePng(THOUSANDS))],
] as const)('frames of %s that nobody shows are parts', (_, type, bytes) => {
  expect(readDecodeCost(bytes, type).parts).toBeGreaterThanOrEqual(3_000);
});

/** The same file without `acTL`, which announces an animation. */
function withoutControl(bytes: Uint8Array): Uint8Array {
  return concat([bytes.subarray(0, 33), bytes.subarray(33 + 20)]);
}

function riff(...parts: Uint8Array[]): Uint8Array {
  const body = concat([fromAscii('WEBP'), ...parts]);
  return concat([fromAscii('RIFF'), fromUint32le(body.length), body]);
}

const MANY = 10_000_000;
const times = (piece: Uint8Array) => {
  const whole = new Uint8Array(Math.floor(MANY / piece.length) * piece.length);
  whole.set(piece);
  for (let filled = piece.length; filled < whole.length; filled *= 2) whole.copyWithin(filled, 0, filled);
  return whole;
};
const png = makePng({ width: 1, height: 1, frames: 1 });
const gif = makeGif({ width: 1, height: 1, frames: 1 });
const webp = makeWebp({ width: 1, height: 1, frames: 1 });
/** Ten megabytes of the smallest pieces that each format knows. */
const CRUMBS = [
  ['image/png', 'empty chunks', concat([png.subarray(0, 33), times(pngChunk('teXt')), png.subarray(33)])],
  [
    'image/png',
    'empty picture chunks',
    concat([png.subarray(0, 33), times(pngChunk('IDAT')), png.subarray(33)]),
  ],
  [
    'image/png',
    'chunks of no length before a cut',
    concat([png.subarray(0, 33), times(concat([fromUint32(0), fromAscii('abcd\0\0\0\0')]))]),
  ],
  ['image/webp', 'empty chunks', riff(webp.subarray(12), times(riffChunk('junk')))],
  ['image/webp', 'empty chunks before the picture', riff(webp.subarray(12, 30), times(riffChunk('junk')))],
  [
    'image/webp',
    'empty chunks in a frame',
    riff(
      webp.subarray(12, 44),
      riffChunk('ANMF', concat([new Uint8Array(16), times(riffChunk('junk')), webp.subarray(-24)])),
    ),
  ],
  [
    'image/gif',
    'comments of nothing',
    concat([gif.subarray(0, 19), times(Uint8Array.of(0x21, 0xfe, 0)), gif.subarray(19)]),
  ],
  [
    'image/gif',
    'stray terminators',
    concat([gif.subarray(0, 19), times(Uint8Array.of(0)), gif.subarray(19)]),
  ],
  [
    'image/gif',
    'blocks of one byte',
    concat([
      gif.subarray(0, 19),
      Uint8Array.of(0x21, 0xfe),
      times(Uint8Array.of(1, 65)),
      Uint8Array.of(0),
      gif.subarray(19),
    ]),
  ],
] as const satisfies (readonly [MediaType, string, Uint8Array])[];

test.each(CRUMBS)(
  'ten megabytes of a %s made of %s are judged in a few passes over them',
  (type, _, bytes) => {
    // Once unmeasured: what is judged is the walk, not the compiler.
    judge(type, bytes);
    const passes = countPasses();
    judge(type, bytes);
    // Far more than it takes; what grows with the square takes thousands.
    expect(passes()).toBeLessThan(50);
  },
);

function judge(type: MediaType, bytes: Uint8Array) {
  expect(['header', 'more', 'invalid']).toContain(readImageHeader(bytes, type).kind);
  try {
    readDecodeCost(bytes, type);
  } catch (error) {
    expect(error).toBeInstanceOf(DamagedImageError);
  }
}
