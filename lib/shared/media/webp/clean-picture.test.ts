import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { concat, fromAscii, fromUint32le, isSameBytes } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { holdsText, pixelsOf } from '@/lib/shared/media/testing/make-images';
import { findWebpMetadata } from './find-webp-metadata';
import { readChunks } from './read-chunks';
import { riffChunk } from './riff-chunk';
import { stripWebp } from './strip-webp';
import { cleanVp8 } from './vp8/clean-vp8';
import { COEFFICIENT_CHANGES, COEFFICIENT_DEFAULTS } from './vp8/vp8-probabilities';

const PICTURES = /^(VP8 |VP8L|ALPH)$/;

function riff(...parts: Uint8Array[]): Uint8Array {
  const body = concat([fromAscii('WEBP'), ...parts]);
  return concat([fromAscii('RIFF'), fromUint32le(body.length), body]);
}

/** The same file with a text behind the data of each picture. */
function withHidden(bytes: Uint8Array): Uint8Array {
  return riff(
    ...readChunks(bytes).map(({ type, start, contentStart, contentEnd, end }) =>
      PICTURES.test(type)
        ? riffChunk(type, concat([bytes.subarray(contentStart, contentEnd), fromAscii('hidden')]))
        : bytes.subarray(start, end),
    ),
  );
}

/** Noise, a slope and a plain side, transparent in places. */
function makePixels(width: number, height: number): Buffer {
  return Buffer.from(
    Array.from({ length: width * height * 4 }, (_, index) => {
      const x = Math.floor(index / 4) % width;
      if (index % 4 === 3) return x % 7 === 0 ? 100 : 255;
      return x < width / 3 ? (index * index * 31) % 251 : x < width / 2 ? x * 3 : 200;
    }),
  );
}

describe.each([
  ['lossy', {}],
  ['lossy of low quality', { quality: 5 }],
  ['lossy of high quality', { quality: 100, effort: 6 }],
  ['lossy with rough transparency', { alphaQuality: 10 }],
  ['lossless', { lossless: true }],
  ['quick lossless', { lossless: true, effort: 0 }],
  ['thorough lossless', { lossless: true, effort: 6 }],
  ['nearly lossless', { nearLossless: true, quality: 40 }],
] as const)('a picture that is %s', (_, options) => {
  test.each([
    [1, 1],
    [3, 40],
    [17, 16],
    [120, 90],
    [200, 150],
  ])('of %i by %i pixels ends where its data does', async (width, height) => {
    for (const hasAlpha of [true, false]) {
      const image = sharp(makePixels(width, height), { raw: { width, height, channels: 4 } });
      const made = await (hasAlpha ? image : image.removeAlpha()).webp(options).toBuffer();
      const bytes = new Uint8Array(made);
      expect(stripWebp(bytes)).toBe(bytes);
      const hidden = withHidden(bytes);
      expect(findWebpMetadata(hidden)).toContain('other');
      const stripped = stripWebp(hidden);
      expect(holdsText(stripped, 'hidden')).toBe(false);
      expect(findWebpMetadata(stripped)).toEqual([]);
      expect(stripWebp(stripped)).toBe(stripped);
      expect(isSameBytes(await pixelsOf(stripped), await pixelsOf(bytes))).toBe(true);
    }
  });
});

test('palettes of every size, which put several pixels in one, end where their data does', async () => {
  for (const colours of [2, 4, 9, 16, 60, 256]) {
    const pixels = Buffer.from(
      Array.from({ length: 50 * 41 * 3 }, (_, index) => (Math.floor(index / 3) * 7) % colours),
    );
    const image = sharp(pixels, { raw: { width: 50, height: 41, channels: 3 } });
    const bytes = new Uint8Array(await image.webp({ lossless: true }).toBuffer());
    expect(stripWebp(bytes)).toBe(bytes);
    expect(holdsText(stripWebp(withHidden(bytes)), 'hidden')).toBe(false);
  }
});

test.each([{ lossless: true }, { lossless: false }])(
  'data that is cut off is damage or stays what it is',
  async (options) => {
    const image = sharp(makePixels(60, 50), { raw: { width: 60, height: 50, channels: 4 } });
    const bytes = new Uint8Array(await image.removeAlpha().webp(options).toBuffer());
    const [chunk] = readChunks(bytes);
    const content = bytes.subarray(chunk?.contentStart, chunk?.contentEnd);
    for (let length = 0; length < content.length; length += 7) {
      const cut = riff(riffChunk(chunk?.type ?? '', content.subarray(0, length)));
      try {
        expect(stripWebp(stripWebp(cut))).toEqual(stripWebp(cut));
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedImageError);
      }
    }
  },
);

test.each([{ lossless: true }, { lossless: false }, { lossless: false, alphaQuality: 50 }])(
  'data that has zeros in it, is there twice or is missing is found out: %j',
  async (options) => {
    const image = sharp(makePixels(200, 150), { raw: { width: 200, height: 150, channels: 4 } });
    const bytes = new Uint8Array(await image.webp(options).toBuffer());
    const largest = readChunks(bytes).toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
    const content = bytes.subarray(largest?.contentStart, largest?.contentEnd);
    const [middle, length] = [content.length >> 1, 300];
    const [before, behind] = [content.subarray(0, middle), content.subarray(middle + length)];
    const part = content.subarray(middle, middle + length);
    for (const damaged of [
      concat([before, new Uint8Array(length), behind]),
      concat([before, part, part, behind]),
      concat([before, behind]),
    ]) {
      const chunks = readChunks(bytes).map((chunk) =>
        chunk.start === largest?.start
          ? riffChunk(chunk.type, damaged)
          : bytes.subarray(chunk.start, chunk.end),
      );
      expect(() => stripWebp(riff(...chunks))).toThrow(DamagedImageError);
    }
  },
);

/** Writes decisions as RFC 6386 section 7 codes them. */
class BoolWriter {
  private low = 0n;
  private range = 255;
  private bits = 0;

  write(bit: number, probability: number): void {
    const split = 1 + (((this.range - 1) * probability) >> 8);
    if (bit) this.low += BigInt(split);
    this.range = bit ? this.range - split : split;
    for (; this.range < 128; this.range *= 2) {
      this.low *= 2n;
      this.bits += 1;
    }
  }

  writeNumber(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit -= 1) this.write((value >> bit) & 1, 128);
  }

  /** Eight bits more than were shifted out, up to a whole byte. */
  finish(): Uint8Array {
    const length = Math.ceil((this.bits + 8) / 8);
    let rest = this.low << BigInt(length * 8 - this.bits - 8);
    const bytes = new Uint8Array(length);
    for (let index = length - 1; index >= 0; index -= 1, rest >>= 8n) bytes[index] = Number(rest & 255n);
    return bytes;
  }
}

const ROWS = 5;

type Frame = Readonly<{ hasFilterChanges?: boolean; skips?: (row: number) => boolean; hidden?: string }>;

/** A key frame of one macroblock a row, whose coefficients lie in several partitions. */
function makePartitions(
  log2: number,
  { hasFilterChanges = false, skips, hidden = '' }: Frame = {},
): Uint8Array {
  const modes = new BoolWriter();
  // Colours, no segments, no filter, partitions, one quantizer, no refresh.
  modes.writeNumber(0, 2);
  modes.writeNumber(0, 1);
  modes.writeNumber(0, 10);
  modes.writeNumber(hasFilterChanges ? 3 : 0, hasFilterChanges ? 2 : 1);
  if (hasFilterChanges) {
    // Of eight changes every other one, with its seven bits.
    for (let index = 0; index < 8; index += 1)
      modes.writeNumber(index % 2 ? 0x80 | 85 : 0, index % 2 ? 8 : 1);
  }
  modes.writeNumber(log2, 2);
  modes.writeNumber(60, 7);
  modes.writeNumber(0, 6);
  for (const index of COEFFICIENT_DEFAULTS.keys()) modes.write(0, COEFFICIENT_CHANGES.get(index) ?? 255);
  modes.writeNumber(skips ? 1 : 0, 1);
  if (skips) modes.writeNumber(200, 8);
  const writers = Array.from({ length: 1 << log2 }, () => new BoolWriter());
  for (let row = 0; row < ROWS; row += 1) {
    if (skips) modes.write(skips(row) ? 1 : 0, 200);
    // One mode for the whole of a macroblock, and one for its colours.
    for (const [bit, probability] of [
      [1, 145],
      [0, 156],
      [0, 163],
      [0, 142],
    ] as const)
      modes.write(bit, probability);
    if (skips?.(row)) continue;
    const tokens = writers[row % writers.length];
    // No block has a coefficient: the means, sixteen of brightness, eight of colour.
    const first = (type: number, band: number) => COEFFICIENT_DEFAULTS[(type * 8 + band) * 33] ?? 0;
    tokens?.write(0, first(1, 0));
    for (let block = 0; block < 16; block += 1) tokens?.write(0, first(0, 1));
    for (let block = 0; block < 8; block += 1) tokens?.write(0, first(2, 0));
  }
  const end = fromAscii(hidden);
  const first = concat([modes.finish(), end]);
  const partitions = writers.map((writer) => concat([writer.finish(), end]));
  const sizes = partitions.slice(0, -1).map(({ length }) => Uint8Array.of(length, 0, 0));
  const tag = fromUint32le((first.length << 5) | 0x10).subarray(0, 3);
  const sides = Uint8Array.of(0x9d, 0x01, 0x2a, 16, 0, 16 * ROWS, 0);
  return concat([tag, sides, first, ...sizes, ...partitions]);
}

test.each<[string, number, Frame]>([
  ...[0, 1, 2, 3].map((log2): [string, number, Frame] => [`2 to the ${log2} partitions`, log2, {}]),
  ['two partitions and a filter that is changed', 1, { hasFilterChanges: true }],
  ['a partition, of whose macroblocks some are passed over', 0, { skips: (row) => row % 2 === 1 }],
  ['two partitions, of whose macroblocks some are passed over', 1, { skips: (row) => row > 2 }],
])('of %s each ends where its data does', async (_, log2, frame) => {
  const plain = makePartitions(log2, frame);
  const cleaned = cleanVp8(makePartitions(log2, { ...frame, hidden: 'hidden' }));
  expect(holdsText(cleaned, 'hidden')).toBe(false);
  expect(cleanVp8(cleaned)).toBe(cleaned);
  // No more than an encoder flushes, which is zeros.
  expect(holdsText(cleanVp8(makePartitions(log2, { ...frame, hidden: 'hid' })), 'hid')).toBe(false);
  const [before, after] = [riff(riffChunk('VP8 ', plain)), riff(riffChunk('VP8 ', cleaned))];
  expect(await pixelsOf(after)).toEqual(await pixelsOf(before));
});

test('partitions that reach beyond the picture are damage', () => {
  const bytes = makePartitions(1);
  const first = ((bytes[0] ?? 0) >> 5) | ((bytes[1] ?? 0) << 3);
  bytes[10 + first] = 255;
  expect(() => cleanVp8(bytes)).toThrow('ends within its picture');
});
