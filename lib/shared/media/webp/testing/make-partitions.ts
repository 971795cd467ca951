import { concat, fromAscii, fromUint32le } from '../../bytes';
import { COEFFICIENT_CHANGES, COEFFICIENT_DEFAULTS, MODE_PROBABILITIES } from '../vp8/vp8-probabilities';

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

/** Macroblocks of a frame, one a row. */
export const ROWS = 5;

/** Per macroblock: whether its coefficients are passed over, its blocks predicted one by one, and the mean of its brightness coded. */
export type Macroblock = Readonly<{
  isSkipped?: boolean;
  isSplit?: boolean;
  hasMean?: boolean;
  segment?: number;
}>;

/** How a frame differs from a plain one. */
export type Frame = Readonly<{
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
export function makePartitions(log2: number, frame: Frame = {}): Uint8Array {
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
