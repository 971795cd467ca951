/**
 * Reads the picture of a lossless WebP, or the transparency of a lossy one, to find out where it ends (RFC 9649 section
 * 3). Pixels are counted, not made; only those of the picture that chooses between codes are, for they say how to continue.
 */
import { DamagedImageError } from '../../damaged-image-error';
import { BitReader } from './bit-reader';
import { planeDistance } from './plane-distance';
import { type PrefixCode, readPrefixCode, readSymbol } from './prefix-code';

type Size = Readonly<{ width: number; height: number }>;
/** Codes for green, lengths and cached colours; red; blue; alpha; distances. */
type Codes = readonly [PrefixCode, PrefixCode, PrefixCode, PrefixCode, PrefixCode];
/** The codes that each block of the picture is in. */
type Groups = Readonly<{ codes: readonly Codes[]; bits: number; columns: number; indexes: Uint16Array }>;

const PREDICTOR = 0;
const CROSS_COLOUR = 1;
const PALETTE = 3;
const LITERALS = 256;
const LENGTHS = 24;
const DISTANCES = 40;
const MAX_CACHE_BITS = 11;
/** The library writes 2,600 at most; each takes memory before there is a pixel. */
const MAX_GROUPS = 5_000;

/** How many bits of the data the picture takes, from `at` on. Throws DamagedImageError for one that is none. */
export function readVp8l(data: Uint8Array, at: number, size: Size): number {
  const reader = new BitReader(data);
  reader.at = at;
  const coded = readTransforms(reader, size);
  const cacheBits = readCacheBits(reader);
  const groups = readGroups(reader, coded, cacheBits);
  readPixels(reader, coded, { groups, cacheBits, pixels: null });
  return reader.at;
}

/** The size of what is coded: several pixels of a small palette are one. */
function readTransforms(reader: BitReader, size: Size): Size {
  let coded = size;
  const seen = new Set<number>();
  while (reader.readFlag()) {
    const kind = reader.read(2);
    if (seen.has(kind)) throw new DamagedImageError('The WebP changes its pixels twice.');
    seen.add(kind);
    if (kind === PREDICTOR || kind === CROSS_COLOUR) {
      readPart(reader, inBlocks(coded, reader.read(3) + 2));
    } else if (kind === PALETTE) {
      const colours = reader.read(8) + 1;
      readPart(reader, { width: colours, height: 1 });
      const bits = colours > 16 ? 0 : colours > 4 ? 1 : colours > 2 ? 2 : 3;
      coded = { ...coded, width: Math.ceil(coded.width / (1 << bits)) };
    }
  }
  return coded;
}

/** A picture within the picture, which has one group of codes. Its pixels where they are asked for. */
function readPart(reader: BitReader, size: Size, pixels: Uint32Array | null = null): void {
  const cacheBits = readCacheBits(reader);
  const groups = { codes: [readCodes(reader, cacheBits)], bits: 0, columns: 0, indexes: new Uint16Array(1) };
  readPixels(reader, size, { groups, cacheBits, pixels });
}

function readCacheBits(reader: BitReader): number {
  if (!reader.readFlag()) return 0;
  const bits = reader.read(4);
  if (bits < 1 || bits > MAX_CACHE_BITS) throw new DamagedImageError('The WebP has a cache of no size.');
  return bits;
}

function readGroups(reader: BitReader, size: Size, cacheBits: number): Groups {
  if (!reader.readFlag()) {
    return { codes: [readCodes(reader, cacheBits)], bits: 0, columns: 0, indexes: new Uint16Array(1) };
  }
  const bits = reader.read(3) + 2;
  const blocks = inBlocks(size, bits);
  const pixels = new Uint32Array(blocks.width * blocks.height);
  readPart(reader, blocks, pixels);
  // Red and green.
  const indexes = Uint16Array.from(pixels, (pixel) => (pixel >>> 8) & 0xffff);
  const count = indexes.reduce((most, index) => Math.max(most, index + 1), 1);
  if (count > MAX_GROUPS) throw new DamagedImageError('The WebP has too many codes.');
  const codes = Array.from({ length: count }, () => readCodes(reader, cacheBits));
  return { codes, bits, columns: blocks.width, indexes };
}

function readCodes(reader: BitReader, cacheBits: number): Codes {
  const green = LITERALS + LENGTHS + (cacheBits > 0 ? 1 << cacheBits : 0);
  return [
    readPrefixCode(reader, green),
    readPrefixCode(reader, LITERALS),
    readPrefixCode(reader, LITERALS),
    readPrefixCode(reader, LITERALS),
    readPrefixCode(reader, DISTANCES),
  ];
}

function inBlocks({ width, height }: Size, bits: number): Size {
  return { width: Math.ceil(width / (1 << bits)), height: Math.ceil(height / (1 << bits)) };
}

function readPixels(
  reader: BitReader,
  { width, height }: Size,
  { groups, cacheBits, pixels }: Readonly<{ groups: Groups; cacheBits: number; pixels: Uint32Array | null }>,
): void {
  const total = width * height;
  const cache = new Cache(pixels ? cacheBits : 0);
  const [first] = groups.codes;
  if (first === undefined) throw new DamagedImageError('The WebP has no codes.');
  const hasOne = groups.columns === 0;
  let codes = first;
  let column = 0;
  let row = 0;
  for (let done = 0; done < total; ) {
    if (!hasOne) {
      const block = (row >> groups.bits) * groups.columns + (column >> groups.bits);
      codes = groups.codes[groups.indexes[block] ?? 0] ?? first;
    }
    const symbol = readSymbol(reader, codes[0]);
    let run = 1;
    if (symbol < LITERALS) {
      const red = readSymbol(reader, codes[1]);
      const blue = readSymbol(reader, codes[2]);
      const alpha = readSymbol(reader, codes[3]);
      if (pixels) pixels[done] = cache.add(((alpha << 24) | (red << 16) | (symbol << 8) | blue) >>> 0);
    } else if (symbol < LITERALS + LENGTHS) {
      run = readLength(reader, symbol - LITERALS);
      const distance = planeDistance(readLength(reader, readSymbol(reader, codes[4])), width);
      if (distance > done || done + run > total) throw new DamagedImageError('The WebP repeats nothing.');
      if (pixels) {
        for (let at = done; at < done + run; at += 1) pixels[at] = cache.add(pixels[at - distance] ?? 0);
      }
    } else if (pixels) {
      pixels[done] = cache.add(cache.get(symbol - LITERALS - LENGTHS));
    }
    done += run;
    column += run;
    while (column >= width) {
      column -= width;
      row += 1;
    }
  }
}

/** Section 3.6.2.2: lengths and distances are a prefix and more bits. */
function readLength(reader: BitReader, prefix: number): number {
  if (prefix < 4) return prefix + 1;
  const extra = (prefix - 2) >> 1;
  return ((2 + (prefix & 1)) << extra) + reader.read(extra) + 1;
}

/** Colours by a hash of themselves (section 3.6.2.3); without bits it keeps none. */
class Cache {
  private readonly colours: Uint32Array;

  constructor(private readonly bits: number) {
    this.colours = new Uint32Array(1 << bits);
  }

  add(colour: number): number {
    if (this.bits > 0) this.colours[Math.imul(0x1e35a7bd, colour) >>> (32 - this.bits)] = colour;
    return colour;
  }

  get(index: number): number {
    return this.colours[index] ?? 0;
  }
}
