import { DamagedImageError } from '../../damaged-image-error';
import { HuffmanTable } from '../../deflate/huffman-table';
import type { BitReader } from './bit-reader';

/** RFC 9649 section 3.7.2.1.2: the order in which lengths of the code for lengths are given. */
const LENGTHS_ORDER = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
const DEFAULT_LENGTH = 8;
const FAST_BITS = 8;
const MAX_SYMBOLS = 256 + 24 + 2_048;

/** Lengths of one code after the other: none is kept. */
const lengths = new Uint8Array(MAX_SYMBOLS);

/** A code of one symbol takes no bits; others have a table. */
export type PrefixCode = Readonly<{ only: number } | { only?: undefined; table: HuffmanTable }>;

/** Reads a code for so many symbols. Throws DamagedImageError for one that is none. */
export function readPrefixCode(reader: BitReader, symbols: number): PrefixCode {
  lengths.fill(0);
  if (reader.readFlag()) {
    const hasTwo = reader.readFlag();
    lengths[reader.read(reader.readFlag() ? 8 : 1)] = 1;
    if (hasTwo) lengths[reader.read(8)] = 1;
    // A symbol that the code is not for is left out, as decoders do.
    return makeCode(symbols);
  }
  const count = 4 + reader.read(4);
  for (const symbol of LENGTHS_ORDER.slice(0, count)) lengths[symbol] = reader.read(3);
  const ofLengths = makeCode(LENGTHS_ORDER.length);
  lengths.fill(0);
  readLengths(reader, ofLengths, symbols);
  return makeCode(symbols);
}

/** The next symbol of a code. */
export function readSymbol(reader: BitReader, code: PrefixCode): number {
  if (code.only !== undefined) return code.only;
  const entry = code.table.find(reader.peek());
  reader.skip(entry & 15);
  return entry >>> 4;
}

function readLengths(reader: BitReader, code: PrefixCode, symbols: number): void {
  let left = reader.readFlag() ? 2 + reader.read(2 + 2 * reader.read(3)) : symbols;
  if (left > symbols) throw new DamagedImageError('The WebP has a code for nothing.');
  let before = DEFAULT_LENGTH;
  for (let symbol = 0; symbol < symbols && left > 0; left -= 1) {
    const length = readSymbol(reader, code);
    if (length < 16) {
      lengths[symbol] = length;
      if (length > 0) before = length;
      symbol += 1;
      continue;
    }
    const times =
      length === 16 ? 3 + reader.read(2) : length === 17 ? 3 + reader.read(3) : 11 + reader.read(7);
    if (symbol + times > symbols) throw new DamagedImageError('The WebP has a code for nothing.');
    lengths.fill(length === 16 ? before : 0, symbol, symbol + times);
    symbol += times;
  }
}

function makeCode(symbols: number): PrefixCode {
  let used = 0;
  let only = 0;
  for (let symbol = 0; symbol < symbols; symbol += 1) {
    if (lengths[symbol] === 0) continue;
    used += 1;
    only = symbol;
  }
  if (used === 0) throw new DamagedImageError('The WebP has a code of no symbol.');
  if (used === 1) return { only };
  const table = new HuffmanTable(symbols, FAST_BITS);
  table.set(lengths, 0, symbols, false);
  return { table };
}
