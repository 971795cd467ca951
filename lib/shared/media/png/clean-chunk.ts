/**
 * The chunks besides the picture that may stay in a PNG, each with the only content it may have
 * (https://www.w3.org/TR/png-3/#11Ancillary-chunks). Numbers are held to what they can mean, so that no text fits in.
 */
import { fromUint32, uint16, uint32 } from '../bytes';
import { COLOUR, GREY, PALETTE, type PngFormat } from './read-format';

/** The facts a chunk's content depends on besides itself. */
export type ChunkContext = Readonly<{
  format: PngFormat;
  /** Says which colours of the palette are shown, by index. */
  usedColours: Uint8Array;
  /** Types of chunks there are before the picture. */
  types: ReadonlySet<string>;
}>;

type Cleaner = (content: Uint8Array, context: ChunkContext) => Uint8Array | null;

/** One, in the units of `cHRM` and `gAMA`. */
const WHOLE = 100_000;
/** Primaries and white point of `mDCV`, in steps of 0.00002. */
const MAX_COORDINATE = 50_000;
/** The brightest that PQ can code, 10,000 cd/m², in steps of 0.0001. */
const MAX_LUMINANCE = 100_000_000;
/** More than any printer and any microscope has, in pixels a metre. */
const MAX_DENSITY = 10_000_000;

const exactly =
  (length: number, isValid: (content: Uint8Array, context: ChunkContext) => boolean): Cleaner =>
  (content, context) =>
    content.length === length && isValid(content, context) ? content : null;

/** Chunks that another one overrides say nothing. */
const isColoured = ({ types }: ChunkContext) => types.has('iCCP') || types.has('sRGB');

const CLEANERS: ReadonlyMap<string, Cleaner> = new Map<string, Cleaner>([
  ['PLTE', cleanPalette],
  ['tRNS', cleanTransparency],
  // Beside a profile, which counts first, WebKit heeds whichever of them comes first.
  ['sRGB', exactly(1, ([intent = 4], { types }) => intent <= 3 && !types.has('iCCP'))],
  [
    'gAMA',
    exactly(4, (content, context) => {
      const gamma = uint32(content, 0);
      return gamma >= WHOLE / 100 && gamma <= WHOLE * 100 && !isColoured(context);
    }),
  ],
  [
    'cHRM',
    exactly(
      32,
      (content, context) => numbersOf(content, 4).every((value) => value <= WHOLE) && !isColoured(context),
    ),
  ],
  // Kinds of primaries, curve and matrix by number; the matrix is none, and all of the range is used or a part of it.
  [
    'cICP',
    exactly(4, ([primaries = 255, curve = 255, matrix, range = 2]) => {
      return primaries <= 22 && curve <= 18 && matrix === 0 && range <= 1;
    }),
  ],
  // Only beside the chunk that makes a picture one of high dynamic range.
  [
    'mDCV',
    exactly(24, (content, { types }) => {
      const [most = 0, least = 0] = numbersOf(content.subarray(16), 4);
      const places = numbersOf(content.subarray(0, 16), 2);
      return (
        types.has('cICP') &&
        places.every((value) => value <= MAX_COORDINATE) &&
        least <= most &&
        most <= MAX_LUMINANCE
      );
    }),
  ],
  [
    'cLLI',
    exactly(
      8,
      (content, { types }) =>
        types.has('cICP') && numbersOf(content, 4).every((value) => value <= MAX_LUMINANCE),
    ),
  ],
  [
    'sBIT',
    (content, { format }) => {
      const lengths: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };
      const depth = format.colourType === PALETTE ? 8 : format.depth;
      const isValid = content.every((bits) => bits >= 1 && bits <= depth);
      return content.length === lengths[format.colourType] && isValid ? content : null;
    },
  ],
  [
    'pHYs',
    exactly(9, (content) => {
      return (
        (content[8] ?? 2) <= 1 && numbersOf(content.subarray(0, 8), 4).every((value) => value <= MAX_DENSITY)
      );
    }),
  ],
]);

/** Types that mean something before the palette only. */
export const BEFORE_PALETTE: ReadonlySet<string> = new Set([
  'sRGB',
  'gAMA',
  'cHRM',
  'cICP',
  'mDCV',
  'cLLI',
  'sBIT',
  'iCCP',
]);

/** The part that stays of a chunk's content: the same array where all of it does, null for nothing. */
export function cleanChunk(type: string, content: Uint8Array, context: ChunkContext): Uint8Array | null {
  return CLEANERS.get(type)?.(content, context) ?? null;
}

/** For other pictures than those with a palette it is a suggestion. Colours that no pixel has become black. */
function cleanPalette(content: Uint8Array, { format, usedColours }: ChunkContext): Uint8Array | null {
  if (format.colourType !== PALETTE) return null;
  return blank(content, (index) => usedColours[Math.floor(index / 3)] === 1);
}

function cleanTransparency(content: Uint8Array, context: ChunkContext): Uint8Array | null {
  const { format, usedColours } = context;
  const { colourType, depth } = format;
  if (colourType === PALETTE) {
    return blank(atMost(content, 2 ** depth), (index) => usedColours[index] === 1);
  }
  if (content.length !== (colourType === GREY ? 2 : colourType === COLOUR ? 6 : -1)) return null;
  // Bits above the depth are not looked at.
  const masked = numbersOf(content, 2).map((value) => fromUint32(value & (2 ** depth - 1)).subarray(2));
  const cleaned = Uint8Array.from(masked.flatMap((value) => [...value]));
  return cleaned.every((value, index) => value === content[index]) ? content : cleaned;
}

function atMost(content: Uint8Array, length: number): Uint8Array {
  return content.length > length ? content.subarray(0, length) : content;
}

/** Zeros in place of the bytes that are not used; the same array where they are zeros. */
function blank(content: Uint8Array, isUsed: (index: number) => boolean): Uint8Array {
  const cleaned = content.map((value, index) => (isUsed(index) ? value : 0));
  return cleaned.every((value, index) => value === content[index]) ? content : cleaned;
}

function numbersOf(content: Uint8Array, size: 2 | 4): readonly number[] {
  const read = size === 2 ? uint16 : uint32;
  return Array.from({ length: Math.floor(content.length / size) }, (_, index) => read(content, index * size));
}
