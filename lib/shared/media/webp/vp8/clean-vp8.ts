/**
 * A key frame of VP8 at the length that its decisions take (RFC 6386). Its data lies in partitions: one of modes, then one
 * to eight of coefficients, by rows. Their sizes say where each begins, and nothing but reading them tells where it ends.
 *
 *     tag            3 bytes: kind of frame, and the size of the modes
 *     start code     3 bytes
 *     sides          4 bytes
 *     modes          for each macroblock of 16 by 16 pixels: how it is predicted, whether it is skipped
 *     sizes          3 bytes for each partition of coefficients but the last
 *     coefficients   row 0 of macroblocks in partition 0, row 1 in partition 1, and so on in turns
 *
 * Example: a picture of 40 by 40 pixels has three rows of three macroblocks. With two partitions the rows 0 and 2 are read from
 * partition 0, row 1 from partition 1, and all three read their modes from the same partition. When the last macroblock is read, each reader
 * stands where its partition should end: bytes behind that place are cut off, up to sixteen of them. More mean that wrong
 * decisions were read, and the file is refused as damaged.
 */
import { concat, isZero, uint16le, uint24le } from '../../bytes';
import { DamagedImageError } from '../../damaged-image-error';
import { BoolReader } from './bool-reader';
import { type Neighbours, readModes } from './read-modes';
import { CHROMA, LUMA, LUMA_DC, LUMA_WITHOUT_DC, readTokens } from './read-tokens';
import { COEFFICIENT_CHANGES, COEFFICIENT_DEFAULTS } from './vp8-probabilities';

/** Tag, start code, and two sides. */
const HEADER_BYTES = 10;
const SIZE_BYTES = 3;
/** Encoders flush up to three zeros more than the last decision needs. */
const MAX_FLUSHED_BYTES = 3;
/** More than any encoder leaves behind its decisions, less than is left over where they are the wrong ones. */
const MAX_LEFT_BYTES = 16;
/** Flags of the tag below the size of the first partition. */
const TAG_BITS = 5;

type Frame = Readonly<{
  hasSegments: boolean;
  segments: readonly number[];
  partitions: number;
  probabilities: Uint8Array;
  /** Undefined where no macroblock is skipped. */
  skipProbability: number | undefined;
}>;

/** The same array where it is as long as it should be. Throws DamagedImageError for partitions that are not whole. */
export function cleanVp8(content: Uint8Array): Uint8Array {
  const tag = uint24le(content, 0);
  const modesEnd = HEADER_BYTES + (tag >>> TAG_BITS);
  const modes = content.subarray(HEADER_BYTES, modesEnd);
  const modesReader = new BoolReader(modes);
  const frame = readFrame(modesReader);
  const partitions = splitPartitions(content.subarray(modesEnd), frame.partitions);
  const readers = partitions.map((partition) => ({ partition, reader: new BoolReader(partition) }));
  readMacroblocks(
    modesReader,
    readers.map(({ reader }) => reader),
    {
      frame,
      columns: ((uint16le(content, 6) & 0x3fff) + 15) >> 4,
      rows: ((uint16le(content, 8) & 0x3fff) + 15) >> 4,
    },
  );
  const kept = readers.map(({ partition, reader }) => trim(partition, reader));
  const keptModes = trim(modes, modesReader);
  const isWhole = keptModes === modes && kept.every((partition, index) => partition === partitions[index]);
  const sizes = concat(kept.slice(0, -1).map(({ length }) => fromUint24le(length)));
  const cleaned = [
    fromUint24le((tag & ((1 << TAG_BITS) - 1)) | (keptModes.length << TAG_BITS)),
    content.subarray(SIZE_BYTES, HEADER_BYTES),
    keptModes,
    sizes,
    ...kept,
  ];
  const length = cleaned.reduce((sum, part) => sum + part.length, 0);
  return isWhole && length === content.length ? content : concat(cleaned);
}

/**
 * The bytes that were read of a partition, and those flushed behind it. Decoders refuse a last one of nothing. Any bits are
 * decisions of some kind: that they end where their partition does is what tells that none is lost or wrong.
 */
function trim(partition: Uint8Array, { readBytes }: BoolReader): Uint8Array {
  if (readBytes > partition.length && readBytes > 1) throw damaged('ends within its picture');
  if (partition.length - readBytes > MAX_LEFT_BYTES) throw damaged('goes on behind its picture');
  const isFlushed =
    partition.length - readBytes <= MAX_FLUSHED_BYTES && isZero(partition, readBytes, partition.length);
  if (isFlushed && partition.length > 0) return partition;
  return readBytes > 0 ? partition.subarray(0, readBytes) : Uint8Array.of(0);
}

/** Section 9.5: sizes of all but the last, which has the rest. */
function splitPartitions(data: Uint8Array, count: number): readonly Uint8Array[] {
  const partitions: Uint8Array[] = [];
  let at = SIZE_BYTES * (count - 1);
  for (let index = 0; index < count; index += 1) {
    const isLast = index === count - 1;
    const end = isLast ? data.length : at + uint24le(data, SIZE_BYTES * index);
    if (at > end || end > data.length) throw damaged('ends within its picture');
    partitions.push(data.subarray(at, end));
    at = end;
  }
  return partitions;
}

/** Sections 9.2 to 9.11, without what only the pixels depend on. */
function readFrame(reader: BoolReader): Frame {
  reader.readNumber(2);
  let hasSegments = false;
  const segments = [255, 255, 255];
  if (reader.readFlag()) {
    hasSegments = reader.readFlag();
    if (reader.readFlag()) {
      reader.readFlag();
      for (const bits of [7, 7, 7, 7, 6, 6, 6, 6]) if (reader.readFlag()) reader.readNumber(bits + 1);
    }
    if (hasSegments) {
      for (const index of segments.keys()) if (reader.readFlag()) segments[index] = reader.readNumber(8);
    }
  }
  // The filter's kind, level and sharpness, then changes of it.
  reader.readNumber(10);
  if (reader.readFlag() && reader.readFlag()) {
    for (let index = 0; index < 8; index += 1) if (reader.readFlag()) reader.readNumber(7);
  }
  const partitions = 1 << reader.readNumber(2);
  // Quantizers.
  reader.readNumber(7);
  for (let index = 0; index < 5; index += 1) if (reader.readFlag()) reader.readNumber(5);
  reader.readFlag();
  const probabilities = COEFFICIENT_DEFAULTS.slice();
  for (const index of probabilities.keys()) {
    if (reader.read(COEFFICIENT_CHANGES.get(index) ?? 255) === 1) probabilities[index] = reader.readNumber(8);
  }
  const skipProbability = reader.readFlag() ? reader.readNumber(8) : undefined;
  return { hasSegments, segments, partitions, probabilities, skipProbability };
}

/** Says which blocks of the macroblocks above and to the left have coefficients. */
const OF_LUMA = 4;
const OF_CHROMA = 2;
const OF_MACROBLOCK = 9;

function readMacroblocks(
  modesReader: BoolReader,
  readers: readonly BoolReader[],
  { frame, columns, rows }: Readonly<{ frame: Frame; columns: number; rows: number }>,
): void {
  const neighbours: Neighbours = { above: new Uint8Array(columns * 4), left: new Uint8Array(4) };
  const above = new Uint8Array(columns * OF_MACROBLOCK);
  const left = new Uint8Array(OF_MACROBLOCK);
  for (let row = 0; row < rows; row += 1) {
    const reader = readers[row % readers.length] ?? modesReader;
    neighbours.left.fill(0);
    left.fill(0);
    for (let column = 0; column < columns; column += 1) {
      if (frame.hasSegments) readSegment(modesReader, frame.segments);
      const { skipProbability } = frame;
      const isSkipped = skipProbability !== undefined && modesReader.read(skipProbability) === 1;
      const isSplit = readModes(modesReader, neighbours, column);
      const own = above.subarray(column * OF_MACROBLOCK, (column + 1) * OF_MACROBLOCK);
      if (isSkipped) {
        // A macroblock without a block of its own for brightness leaves the state of that block as it is.
        const kept = isSplit ? OF_MACROBLOCK - 1 : OF_MACROBLOCK;
        own.fill(0, 0, kept);
        left.fill(0, 0, kept);
      } else {
        readCoefficients(reader, frame.probabilities, { above: own, left, isSplit });
      }
    }
  }
}

function readSegment(reader: BoolReader, [first = 255, second = 255, third = 255]: readonly number[]): void {
  reader.read(reader.read(first) === 0 ? second : third);
}

/** For brightness, four by four blocks, before them one of their own for their means; then two by two of each colour. */
function readCoefficients(
  reader: BoolReader,
  probabilities: Uint8Array,
  { above, left, isSplit }: Readonly<{ above: Uint8Array; left: Uint8Array; isSplit: boolean }>,
): void {
  const last = OF_MACROBLOCK - 1;
  if (!isSplit) {
    const has = readTokens(reader, probabilities, LUMA_DC, (above[last] ?? 0) + (left[last] ?? 0), 0);
    above[last] = has;
    left[last] = has;
  }
  for (let from = 0; from < last; from += from === 0 ? OF_LUMA : OF_CHROMA) {
    const end = from + (from === 0 ? OF_LUMA : OF_CHROMA);
    const type = from > 0 ? CHROMA : isSplit ? LUMA : LUMA_WITHOUT_DC;
    const first = type === LUMA_WITHOUT_DC ? 1 : 0;
    for (let row = from; row < end; row += 1) {
      let has = left[row] ?? 0;
      for (let column = from; column < end; column += 1) {
        has = readTokens(reader, probabilities, type, (above[column] ?? 0) + has, first);
        above[column] = has;
      }
      left[row] = has;
    }
  }
}

function damaged(reason: string): DamagedImageError {
  return new DamagedImageError(`The WebP ${reason}.`);
}

function fromUint24le(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16);
}
