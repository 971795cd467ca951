/** The items of a HEIF file and where their bytes are (ISO/IEC 14496-12 sections 8.11.3 and 8.11.6). */

import type { ByteRange } from '../byte-range';
import { ascii, uint16, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { createAllowance } from './create-allowance';
import { type Box, type BoxReader, findBox } from './walk-boxes';

/** A picture, a part of one, or data about one. */
export type HeifItem = Readonly<{
  id: number;
  /** Four letters: `av01`, `grid`, `Exif`, `mime` … */
  type: string;
  /** Not to be shown by itself. */
  isHidden: boolean;
  /** Null where they are in another file or in another item. */
  ranges: readonly ByteRange[] | null;
}>;

/** A picture of 200 tiles with an alpha each has 402. */
const MAX_ITEMS = 4_000;
/** Items are in one piece, or in one for each layer. */
const MAX_EXTENTS = 10_000;

/**
 * All items of the file, from the boxes inside its `meta`. A place that belongs to no named item is no item. Throws
 * DamagedImageError for a place behind the end of the file, an item that is named or placed twice, and too many of them.
 */
export function readItems(
  bytes: Uint8Array,
  metaBoxes: readonly Box[],
  read: BoxReader,
): ReadonlyMap<number, HeifItem> {
  const locations = readLocations(bytes, metaBoxes);
  const items = new Map<number, HeifItem>();
  for (const named of readNames(bytes, metaBoxes, read)) {
    if (items.has(named.id)) throw new DamagedImageError('The file names an item twice.');
    const ranges = locations.get(named.id);
    items.set(named.id, { ...named, ranges: ranges === undefined ? [] : ranges });
  }
  return items;
}

function readNames(
  bytes: Uint8Array,
  metaBoxes: readonly Box[],
  read: BoxReader,
): readonly Omit<HeifItem, 'ranges'>[] {
  const iinf = findBox(metaBoxes, 'iinf');
  if (!iinf) return [];
  const isWide = (bytes[iinf.contentStart] ?? 0) > 0;
  const entries = read(iinf.contentStart + (isWide ? 8 : 6), iinf.end).filter(({ type }) => type === 'infe');
  createAllowance(MAX_ITEMS, 'items')(entries.length);
  return entries.map(({ contentStart, end }) => {
    // Version 2 has ids of two bytes, version 3 of four; older ones name no type.
    const version = bytes[contentStart] ?? 0;
    const id = version === 3 ? uint32(bytes, contentStart + 4) : uint16(bytes, contentStart + 4);
    const typeAt = contentStart + 4 + (version === 3 ? 4 : 2) + 2;
    const isTyped = version >= 2 && typeAt + 4 <= end;
    const isHidden = ((bytes[contentStart + 3] ?? 0) & 1) === 1;
    return { id, type: isTyped ? ascii(bytes, typeAt, 4) : '', isHidden };
  });
}

function readLocations(
  bytes: Uint8Array,
  metaBoxes: readonly Box[],
): ReadonlyMap<number, ByteRange[] | null> {
  const locations = new Map<number, ByteRange[] | null>();
  const iloc = findBox(metaBoxes, 'iloc');
  if (!iloc) return locations;
  const idat = findBox(metaBoxes, 'idat');
  const version = bytes[iloc.contentStart] ?? 0;
  const sizes = uint16(bytes, iloc.contentStart + 4);
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexBytes = version > 0 ? sizes & 15 : 0;
  let at = iloc.contentStart + 6;
  const read = (byteCount: number): number => {
    if (at + byteCount > iloc.end)
      throw new DamagedImageError('The item locations of the file end too early.');
    let value = 0;
    for (let index = 0; index < byteCount; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
    at += byteCount;
    return value;
  };
  const takeItem = createAllowance(MAX_ITEMS, 'items');
  // An extent may take no bytes of the table, so its size bounds nothing.
  const takeExtents = createAllowance(MAX_EXTENTS, 'pieces');
  const itemCount = read(version < 2 ? 2 : 4);
  for (let item = 0; item < itemCount; item += 1) {
    takeItem();
    const id = read(version < 2 ? 2 : 4);
    // Method 1 counts from `idat`; 2 points into other items, a reference to data into other files.
    const method = version > 0 ? read(2) & 15 : 0;
    const isHere = read(2) === 0 && method < 2;
    const base = read(baseBytes);
    const extents = read(2);
    takeExtents(extents);
    const ranges: ByteRange[] = [];
    const room = method === 1 ? idat : { contentStart: 0, end: bytes.length };
    for (let extent = 0; extent < extents; extent += 1) {
      read(indexBytes);
      const offset = base + read(offsetBytes);
      const length = read(lengthBytes);
      if (!isHere) continue;
      const start = (room?.contentStart ?? 0) + offset;
      const end = length === 0 ? (room?.end ?? 0) : start + length;
      if (end > (room?.end ?? 0) || start > end) throw new DamagedImageError('The file ends too early.');
      ranges.push({ start, end });
    }
    if (locations.has(id)) throw new DamagedImageError('An item of the file is in two places.');
    locations.set(id, isHere ? ranges : null);
  }
  return locations;
}
