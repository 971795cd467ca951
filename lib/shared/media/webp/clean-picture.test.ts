import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { holdsText, pixelsOf } from '@/testing/media/make-images';
import { concat, fromAscii, fromUint32le, isSameBytes } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { findWebpMetadata } from './find-webp-metadata';
import { readChunks } from './read-chunks';
import { riffChunk } from './riff-chunk';
import { stripWebp } from './strip-webp';
import { cleanVp8 } from './vp8/clean-vp8';
import { COEFFICIENT_CHANGES, COEFFICIENT_DEFAULTS, MODE_PROBABILITIES } from './vp8/vp8-probabilities';

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

/** Per macroblock: whether its coefficients are passed over, its blocks predicted one by one, and the mean of its brightness coded. */
type Macroblock = Readonly<{ isSkipped?: boolean; isSplit?: boolean; hasMean?: boolean; segment?: number }>;

type Frame = Readonly<{
  hasFilterChanges?: boolean;
  /** One for each row; without coefficients and segments unless said. */
  macroblocks?: readonly Macroblock[];
  /** Whether it is said of each macroblock if it is passed over; else none is. */
  hasSkips?: boolean;
  /** Changes of what segments look like, and the three probabilities of a map that says which macroblock is in which; 255 is left unsaid. */
  segments?: Readonly<{ hasChanges: boolean; map?: readonly [number, number, number] }>;
  hidden?: string;
}>;

/** A key frame of one macroblock a row, whose coefficients lie in several partitions. */
function makePartitions(log2: number, frame: Frame = {}): Uint8Array {
  const { hasFilterChanges = false, hasSkips = false, segments, hidden = '' } = frame;
  const macroblocks = frame.macroblocks ?? Array.from({ length: ROWS }, (): Macroblock => ({}));
  const modes = new BoolWriter();
  // Colours, segments, no filter, partitions, one quantizer, no refresh.
  modes.writeNumber(0, 2);
  modes.writeNumber(segments ? 1 : 0, 1);
  if (segments) writeSegments(modes, segments);
  modes.writeNumber(0, 10);
  modes.writeNumber(hasFilterChanges ? 3 : 0, hasFilterChanges ? 2 : 1);
  if (hasFilterChanges) {
    // Among eight changes every other one, with its seven bits.
    for (let index = 0; index < 8; index += 1)
      modes.writeNumber(index % 2 ? 0x80 | 85 : 0, index % 2 ? 8 : 1);
  }
  modes.writeNumber(log2, 2);
  modes.writeNumber(60, 7);
  modes.writeNumber(0, 6);
  for (const index of COEFFICIENT_DEFAULTS.keys()) modes.write(0, COEFFICIENT_CHANGES.get(index) ?? 255);
  modes.writeNumber(hasSkips ? 1 : 0, 1);
  if (hasSkips) modes.writeNumber(200, 8);
  const writers = Array.from({ length: 1 << log2 }, () => new BoolWriter());
  // For the macroblocks above, the last one that says whether its mean is coded.
  let hadMean = false;
  for (const [
    row,
    { isSkipped = false, isSplit = false, hasMean = false, segment = 0 },
  ] of macroblocks.entries()) {
    if (segments?.map) {
      const [first, second, third] = segments.map;
      modes.write(segment >> 1, first);
      modes.write(segment & 1, segment >> 1 ? third : second);
    }
    if (hasSkips) modes.write(isSkipped ? 1 : 0, 200);
    writeModes(modes, isSplit);
    if (isSkipped) hadMean = isSplit && hadMean;
    else {
      writeTokens(writers[row % writers.length] ?? modes, { isSplit, hasMean, hadMean });
      hadMean = isSplit ? hadMean : hasMean;
    }
  }
  const end = fromAscii(hidden);
  const first = concat([modes.finish(), end]);
  const partitions = writers.map((writer) => concat([writer.finish(), end]));
  const sizes = partitions.slice(0, -1).map(({ length }) => Uint8Array.of(length, length >> 8, 0));
  const tag = fromUint32le((first.length << 5) | 0x10).subarray(0, 3);
  const height = 16 * macroblocks.length;
  const sides = Uint8Array.of(0x9d, 0x01, 0x2a, 16, 0, height, height >> 8);
  return concat([tag, sides, first, ...sizes, ...partitions]);
}

function writeSegments(writer: BoolWriter, { hasChanges, map }: NonNullable<Frame['segments']>): void {
  writer.writeNumber(map ? 1 : 0, 1);
  writer.writeNumber(hasChanges ? 1 : 0, 1);
  if (hasChanges) {
    // Instead of the picture's own; quantizers of the first and third, filter levels of the second and fourth.
    writer.writeNumber(1, 1);
    for (const bits of [7, 0, 7, 0, 0, 6, 0, 6])
      writer.writeNumber(bits === 0 ? 0 : (1 << (bits + 1)) | 20, bits === 0 ? 1 : bits + 2);
  }
  for (const probability of map ?? [])
    writer.writeNumber(probability === 255 ? 0 : 256 | probability, probability === 255 ? 1 : 9);
}

/** One mode for the whole of a macroblock, or one for each of its blocks, and one for its colours; all predict the mean. */
function writeModes(writer: BoolWriter, isSplit: boolean): void {
  const ofBlocks = Array.from({ length: 16 }, () => [0, MODE_PROBABILITIES[0] ?? 0] as const);
  const ofWhole = [
    [0, 156],
    [0, 163],
  ] as const;
  writer.write(isSplit ? 0 : 1, 145);
  for (const [bit, probability] of isSplit ? ofBlocks : ofWhole) writer.write(bit, probability);
  writer.write(0, 142);
}

/** The means, where there are such, then sixteen blocks of brightness and eight of colour, which have no coefficient. */
function writeTokens(
  writer: BoolWriter,
  { isSplit, hasMean, hadMean }: Readonly<{ isSplit: boolean; hasMean: boolean; hadMean: boolean }>,
): void {
  const probability = (type: number, band: number, context: number, at: number) =>
    COEFFICIENT_DEFAULTS[((type * 8 + band) * 3 + context) * 11 + at] ?? 0;
  if (!isSplit) {
    const context = hadMean ? 1 : 0;
    writer.write(hasMean ? 1 : 0, probability(1, 0, context, 0));
    if (hasMean) {
      // One, positive, and nothing behind it.
      writer.write(1, probability(1, 0, context, 1));
      writer.write(0, probability(1, 0, context, 2));
      writer.write(0, 128);
      writer.write(0, probability(1, 1, 1, 0));
    }
  }
  for (let block = 0; block < 16; block += 1)
    writer.write(0, isSplit ? probability(3, 0, 0, 0) : probability(0, 1, 0, 0));
  for (let block = 0; block < 8; block += 1) writer.write(0, probability(2, 0, 0, 0));
}

/** Macroblocks of all kinds in a row that has no period. */
const mixed = Array.from({ length: 40 }, (_, row): Macroblock => {
  const kind = (row * row * 7 + (row >> 2)) % 11;
  return { isSkipped: kind % 3 === 1, isSplit: kind % 4 > 1, hasMean: kind < 6, segment: kind % 4 };
});
const unskipped = mixed.map((one) => ({ ...one, isSkipped: false }));
const skipped = (isSkipped: (row: number) => boolean) =>
  Array.from({ length: ROWS }, (_, row) => ({ isSkipped: isSkipped(row) }));

test.each<[string, number, Frame]>([
  ...[0, 1, 2, 3].map((log2): [string, number, Frame] => [`2 to the ${log2} partitions`, log2, {}]),
  ['two partitions and a filter that is changed', 1, { hasFilterChanges: true }],
  [
    'a partition, of whose macroblocks some are passed over',
    0,
    { hasSkips: true, macroblocks: skipped((row) => row % 2 === 1) },
  ],
  [
    'two partitions, of whose macroblocks some are passed over',
    1,
    { hasSkips: true, macroblocks: skipped((row) => row > 2) },
  ],
  ['a partition of macroblocks of all kinds', 0, { hasSkips: true, macroblocks: mixed }],
  ['four partitions of macroblocks of all kinds', 2, { hasSkips: true, macroblocks: mixed }],
  ['a partition, of whose macroblocks none can be passed over', 0, { macroblocks: unskipped }],
  [
    'a partition with segments and no map of them',
    0,
    { macroblocks: unskipped, segments: { hasChanges: true } },
  ],
  [
    'a partition with a map of segments',
    0,
    { macroblocks: unskipped, segments: { hasChanges: false, map: [90, 255, 200] } },
  ],
  [
    'two partitions with all that there is',
    1,
    {
      hasFilterChanges: true,
      hasSkips: true,
      macroblocks: mixed,
      segments: { hasChanges: true, map: [255, 60, 140] },
    },
  ],
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
