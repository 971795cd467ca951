import { uint16le } from '../bytes';
import { readCodes } from './read-codes';
import { type GifBlock, tableBytes } from './walk-gif';

const DESCRIPTOR_BYTES = 10;

/** A picture of a GIF. */
export type GifPicture = Readonly<{
  /** The length of its own colour table, which may be empty, behind the descriptor. */
  tableStart: number;
  tableEnd: number;
  /** Its codes in one piece, and how many of the bytes they need. */
  data: Uint8Array;
  usedBits: number;
  usedBytes: number;
  /** Whether the bits behind the last code are zeros, as encoders leave them. */
  isPadded: boolean;
  usedColours: Uint8Array;
}>;

/** Reads a picture's codes to their end. Throws DamagedImageError where they make no picture. */
export function readPicture(bytes: Uint8Array, { start, end }: GifBlock): GifPicture {
  const tableStart = start + DESCRIPTOR_BYTES;
  const tableEnd = tableStart + tableBytes(bytes[start + 9] ?? 0);
  const data = joinBlocks(bytes, tableEnd + 1, end);
  const usedColours = new Uint8Array(256);
  const pixels = uint16le(bytes, start + 5) * uint16le(bytes, start + 7);
  const usedBits = readCodes(data, { colourBits: bytes[tableEnd] ?? 0, pixels, usedColours });
  const usedBytes = Math.ceil(usedBits / 8);
  const isPadded = usedBits % 8 === 0 || (data[usedBytes - 1] ?? 0) >> (usedBits % 8) === 0;
  return { tableStart, tableEnd, data, usedBits, usedBytes, isPadded, usedColours };
}

/** Byte by byte: there may be millions of blocks. */
function joinBlocks(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const data = new Uint8Array(to - from);
  let length = 0;
  for (let at = from; at < to; ) {
    const blockEnd = at + 1 + (bytes[at] ?? 0);
    for (at += 1; at < Math.min(blockEnd, to); at += 1) {
      data[length] = bytes[at] ?? 0;
      length += 1;
    }
  }
  return data.subarray(0, length);
}
