/**
 * Directories of a TIFF file (TIFF 6.0) and of a BigTIFF, whose numbers are twice as wide. Reading is bounded whatever the
 * file's pointers say: each directory is read once, so that none leads back to itself, and only so many are.
 */
import { hasAscii, uint16, uint16le, uint32, uint32le } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { TAG } from './tags';

/** The numbers of one tag: where they stand, of which type and how many. */
export type TiffField = Readonly<{ type: number; count: number; at: number }>;

/** One picture's description, by tag. */
export type TiffDirectory = ReadonlyMap<number, TiffField>;

/** A directory of the file's chain, and those it points at (`SubIFDs`). */
export type TiffPage = Readonly<{ directory: TiffDirectory; children: readonly TiffDirectory[] }>;

/** A file whose directories are read. */
export type TiffFile = Readonly<{
  isLittle: boolean;
  pages: readonly TiffPage[];
  /** There are more pages than were looked at. */
  hasMore: boolean;
  /** The number at a place in a field; undefined where the field is absent or too short. Throws where the file is too short. */
  number: (directory: TiffDirectory, tag: number, index?: number) => number | undefined;
}>;

/** The file continues behind the bytes at hand, which have to be read up to there. */
export class BytesNeededError extends Error {
  override readonly name = 'BytesNeededError';
  constructor(readonly needBytes: number) {
    super(`The TIFF is read up to byte ${needBytes}.`);
  }
}

/** Cameras write a hundred fields, geographers more. */
const MAX_ENTRIES = 512;
const MAX_PAGES = 64;
/** Pyramids have a level for each power of two. */
const MAX_CHILDREN = 16;

const TYPE_BYTES: Readonly<Record<number, number>> = {
  ...{
    1: 1,
    2: 1,
    3: 2,
    4: 4,
    5: 8,
    6: 1,
    7: 1,
    8: 2,
    9: 4,
    10: 8,
    11: 4,
    12: 8,
    13: 4,
    16: 8,
    17: 8,
    18: 8,
  },
};

/**
 * Reads header and directories. Throws `BytesNeededError` where they continue behind the end of `bytes`, and DamagedImageError
 * where there is no first directory.
 */
export function openTiff(bytes: Uint8Array): TiffFile {
  need(bytes, 0, 16);
  const isLittle = hasAscii(bytes, 0, 'II');
  const read16 = (at: number) => (isLittle ? uint16le : uint16)(bytes, at);
  const read32 = (at: number) => (isLittle ? uint32le : uint32)(bytes, at);
  const isBig = read16(2) === 43;
  const read64 = (at: number) => read32(at + (isLittle ? 4 : 0)) * 2 ** 32 + read32(at + (isLittle ? 0 : 4));
  const readOffset = isBig ? read64 : read32;
  const [offsetBytes, entryBytes, countBytes] = isBig ? [8, 20, 8] : [4, 12, 2];
  const seen = new Set<number>();

  /** Null for what cannot be a directory. */
  function readDirectory(at: number): { directory: TiffDirectory; next: number } | null {
    if (at < 8 || seen.has(at)) return null;
    seen.add(at);
    need(bytes, at, countBytes);
    const count = isBig ? read64(at) : read16(at);
    if (count < 1 || count > MAX_ENTRIES) return null;
    const start = at + countBytes;
    const end = start + count * entryBytes;
    need(bytes, end, offsetBytes);
    const directory = new Map<number, TiffField>();
    for (let entry = start; entry < end; entry += entryBytes) {
      const tag = read16(entry);
      const type = read16(entry + 2);
      const size = TYPE_BYTES[type];
      // Among two fields of one tag readers take the first.
      if (size === undefined || directory.has(tag)) continue;
      const total = isBig ? read64(entry + 4) : read32(entry + 4);
      const value = entry + 4 + offsetBytes;
      directory.set(tag, { type, count: total, at: size * total <= offsetBytes ? value : readOffset(value) });
    }
    return { directory, next: readOffset(end) };
  }

  function number(directory: TiffDirectory, tag: number, index = 0): number | undefined {
    const field = directory.get(tag);
    if (!field || index >= field.count) return undefined;
    const size = TYPE_BYTES[field.type] ?? 1;
    const at = field.at + index * size;
    need(bytes, at, size);
    switch (field.type) {
      case 1:
      case 7:
        return bytes[at];
      case 3:
        return read16(at);
      case 4:
      case 13:
        return read32(at);
      case 5:
        return read32(at) / read32(at + 4);
      case 16:
      case 18:
        return read64(at);
      default:
        return undefined;
    }
  }

  function readChildren(directory: TiffDirectory): TiffDirectory[] {
    const children: TiffDirectory[] = [];
    for (let index = 0; index < MAX_CHILDREN; index += 1) {
      const child = readDirectory(number(directory, TAG.subIfds, index) ?? 0);
      if (child) children.push(child.directory);
    }
    return children;
  }

  const pages: TiffPage[] = [];
  let next = readOffset(isBig ? 8 : 4);
  while (next !== 0 && pages.length < MAX_PAGES) {
    const page = readDirectory(next);
    if (page === null) {
      if (pages.length === 0) throw new DamagedImageError('The TIFF has no directory.');
      next = 0;
      break;
    }
    pages.push({ directory: page.directory, children: readChildren(page.directory) });
    next = page.next;
  }
  if (pages.length === 0) throw new DamagedImageError('The TIFF has no directory.');
  return { isLittle, pages, hasMore: next !== 0, number };
}

function need(bytes: Uint8Array, at: number, count: number): void {
  if (at + count <= bytes.length) return;
  if (!Number.isSafeInteger(at + count)) throw new DamagedImageError('The TIFF points nowhere.');
  throw new BytesNeededError(at + count);
}
