/**
 * The parts of a GIF that may stay, each with the only content it may have. They are written by its strip function and
 * asked for again by its proof.
 */
import { concat, fromAscii, isSameBytes } from '../bytes';
import type { GifPicture } from './read-picture';
import type { GifBlock } from './walk-gif';

/** Names of the extension that says how often the animation is repeated. */
export const LOOPS: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

const CONTROL_BYTES = 4;
/** How a picture is disposed of, and whether one of its colours is transparent; other bits mean nothing. */
const CONTROL_MASK = 0b0001_1101;
/** In front of a number of two bytes. */
const LOOP_BLOCK = [3, 1] as const;
const MAX_BLOCK_BYTES = 255;

/** How the next picture is shown: exactly four bytes. Null for one that is too short. */
export function cleanControl(bytes: Uint8Array, { start, end }: GifBlock): Uint8Array | null {
  if ((bytes[start + 2] ?? 0) < CONTROL_BYTES) return null;
  const cleaned = concat([
    Uint8Array.of(0x21, 0xf9, CONTROL_BYTES, (bytes[start + 3] ?? 0) & CONTROL_MASK),
    bytes.subarray(start + 4, start + 7),
    Uint8Array.of(0),
  ]);
  return sameOr(bytes.subarray(start, end), cleaned);
}

/** How often the animation is repeated. Null for an extension that does not say it. */
export function cleanLoop(bytes: Uint8Array, { start, end, application }: GifBlock): Uint8Array | null {
  for (let at = start + 14; (bytes[at] ?? 0) > 0; at += 1 + (bytes[at] ?? 0)) {
    if (bytes[at] !== LOOP_BLOCK[0] || bytes[at + 1] !== LOOP_BLOCK[1]) continue;
    const name = concat([Uint8Array.of(0x21, 0xff, application.length), fromAscii(application)]);
    const count = bytes.subarray(at + 2, at + 4);
    const cleaned = concat([name, Uint8Array.of(...LOOP_BLOCK), count, Uint8Array.of(0)]);
    return sameOr(bytes.subarray(start, end), cleaned);
  }
  return null;
}

/** A picture with its own table and codes, and nothing behind them. */
export function cleanPicture(
  bytes: Uint8Array,
  { start, end, isOpen }: GifBlock,
  picture: GifPicture,
): Uint8Array {
  const { tableStart, tableEnd, data, usedBytes, isPadded, usedColours } = picture;
  const table = bytes.subarray(tableStart, tableEnd);
  const cleanedTable = cleanTable(table, usedColours);
  const isWhole = usedBytes === data.length && isPadded && !isOpen;
  if (isWhole && cleanedTable === table) return bytes.subarray(start, end);
  return concat([
    bytes.subarray(start, tableStart),
    cleanedTable,
    bytes.subarray(tableEnd, tableEnd + 1),
    ...inBlocks(isPadded ? data.subarray(0, usedBytes) : padded(data, picture)),
    Uint8Array.of(0),
  ]);
}

/** Colours that nothing has become black: they are room for something else. The same array where they are. */
export function cleanTable(table: Uint8Array, usedColours: Uint8Array): Uint8Array {
  const cleaned = table.map((value, index) => (usedColours[Math.floor(index / 3)] === 1 ? value : 0));
  return sameOr(table, cleaned);
}

function padded(data: Uint8Array, { usedBytes, usedBits }: GifPicture): Uint8Array {
  const cleaned = data.slice(0, usedBytes);
  cleaned[usedBytes - 1] = (cleaned[usedBytes - 1] ?? 0) & ((1 << (usedBits % 8)) - 1);
  return cleaned;
}

function inBlocks(data: Uint8Array): readonly Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += MAX_BLOCK_BYTES) {
    const block = data.subarray(at, at + MAX_BLOCK_BYTES);
    blocks.push(Uint8Array.of(block.length), block);
  }
  return blocks;
}

function sameOr(original: Uint8Array, cleaned: Uint8Array): Uint8Array {
  return isSameBytes(original, cleaned) ? original : cleaned;
}
