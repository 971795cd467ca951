/**
 * The directories of an EXIF block (CIPA DC-008, section 4.6), which is a TIFF file: a first directory, and in it pointers to the
 * EXIF directory and the GPS directory. Reading is bounded whatever the pointers say: exactly these three directories are read, and at
 * most 512 entries of each, so no pointer leads in a circle. Values behind the end of the block read as nothing.
 *
 * A TIFF file is read in the same way, also a BigTIFF, whose numbers are twice as wide.
 */
import { ascii, hasAscii, uint16, uint16le, uint32, uint32le } from '../media/bytes';
import { EXIF_HEADER } from '../media/exif/orientation';

/** The fields of all directories; no two of them use the same tag for what is read here. */
export type ExifFields = Readonly<{
  /** The text of a field, cut at 64 characters; '' where the field is absent or no text. */
  text: (tag: number) => string;
  /** The bytes of a field; empty where it is absent. */
  bytes: (tag: number) => Uint8Array;
  /** The numbers of a field, three at most; empty where it is absent or holds none. */
  numbers: (tag: number) => readonly number[];
}>;

type Field = Readonly<{ type: number; count: number; sizeBytes: number; at: number }>;

const EXIF_POINTER = 0x8769;
const GPS_POINTER = 0x8825;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const SIGNED_SHORT = 8;
/** Bytes of one value of a type; 1 for all others. Programs write blocks of bytes as numbers of four bytes, too. */
const TYPE_BYTES: Readonly<Record<number, number>> = {
  [SHORT]: 2,
  [LONG]: 4,
  [RATIONAL]: 8,
  [SIGNED_SHORT]: 2,
};
/** Hours, minutes and seconds. */
const MAX_NUMBERS = 3;
const MAX_ENTRIES = 512;
const MAX_TEXT_BYTES = 64;
/** BYTE, ASCII, UNDEFINED and UTF-8: programs differ in which of them a text is. */
const TEXT_TYPES = new Set([1, 2, 7, 129]);

/** The fields of an EXIF block, with or without the `Exif` in front of it, or of a TIFF file; null where it is neither. */
export function openExif(block: Uint8Array): ExifFields | null {
  const tiff = hasAscii(block, 0, EXIF_HEADER) ? block.subarray(EXIF_HEADER.length) : block;
  const isLittle = hasAscii(tiff, 0, 'II');
  if (!isLittle && !hasAscii(tiff, 0, 'MM')) return null;
  const read16 = (at: number) => (isLittle ? uint16le : uint16)(tiff, at);
  const read32 = (at: number) => (isLittle ? uint32le : uint32)(tiff, at);
  const read64 = (at: number) => read32(at + (isLittle ? 4 : 0)) * 2 ** 32 + read32(at + (isLittle ? 0 : 4));
  const version = read16(2);
  if (version !== 42 && version !== 43) return null;
  const isBig = version === 43;
  const readOffset = isBig ? read64 : read32;
  const [offsetBytes, entryBytes, countBytes] = isBig ? [8, 20, 8] : [4, 12, 2];
  const fields = new Map<number, Field>();

  /** Among two fields of one tag the first counts, as readers take it. */
  function readDirectory(at: number): void {
    if (at < 8 || at >= tiff.length) return;
    const count = Math.min(isBig ? read64(at) : read16(at), MAX_ENTRIES);
    for (let index = 0; index < count; index += 1) {
      const entry = at + countBytes + index * entryBytes;
      if (entry >= tiff.length) return;
      const tag = read16(entry);
      if (fields.has(tag)) continue;
      const type = read16(entry + 2);
      const length = isBig ? read64(entry + 4) : read32(entry + 4);
      const sizeBytes = length * (TYPE_BYTES[type] ?? 1);
      const value = entry + 4 + offsetBytes;
      const valueAt = sizeBytes <= offsetBytes ? value : readOffset(value);
      fields.set(tag, { type, count: length, sizeBytes, at: valueAt });
    }
  }

  readDirectory(readOffset(isBig ? 8 : 4));
  for (const tag of [EXIF_POINTER, GPS_POINTER]) {
    const pointer = fields.get(tag);
    // A pointer stands in place, whatever its type says.
    if (pointer?.count === 1) readDirectory(readOffset(pointer.at));
  }
  const readNumber: Readonly<Record<number, (at: number) => number>> = {
    [SHORT]: read16,
    [SIGNED_SHORT]: (at) => (read16(at) << 16) >> 16,
    [LONG]: read32,
    [RATIONAL]: (at) => read32(at) / read32(at + 4),
  };
  return {
    text: (tag) => {
      const field = fields.get(tag);
      if (field === undefined || !TEXT_TYPES.has(field.type)) return '';
      return ascii(tiff, field.at, Math.min(field.count, MAX_TEXT_BYTES));
    },
    bytes: (tag) => {
      const { at = 0, sizeBytes = 0 } = fields.get(tag) ?? {};
      return tiff.subarray(at, at + sizeBytes);
    },
    numbers: (tag) => {
      const { type = 0, count = 0, at = 0 } = fields.get(tag) ?? {};
      const read = readNumber[type];
      if (read === undefined) return [];
      const size = TYPE_BYTES[type] ?? 1;
      return Array.from({ length: Math.min(count, MAX_NUMBERS) }, (_, index) => read(at + index * size));
    },
  };
}
