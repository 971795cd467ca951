/** The items of a HEIF file and where their bytes are (ISO/IEC 14496-12 sections 8.11.3 and 8.11.6). */

import type { ByteRange } from '@/lib/shared/media/byte-range';
import { ascii, uint16, uint32 } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { type Box, findBox, readBoxes } from './walk-boxes';

/** A picture, a part of one, or data about one. */
export type HeifItem = Readonly<{
  id: number;
  /** Four letters: `av01`, `grid`, `Exif`, `mime` … */
  type: string;
  ranges: readonly ByteRange[];
}>;

/** More than any picture has; a file that claims more is made to be slow. */
const MAX_EXTENTS = 100_000;

/**
 * All items of the file, from the boxes inside its `meta`. A place that belongs to no named item is no item. Throws
 * DamagedImageError for a place behind `fileEnd`.
 */
export function readItems(bytes: Uint8Array, children: readonly Box[], fileEnd: number): HeifItem[] {
  const locations = readLocations(bytes, children, fileEnd);
  return readTypes(bytes, children).map(([id, type]) => ({ id, type, ranges: locations.get(id) ?? [] }));
}

function readTypes(bytes: Uint8Array, children: readonly Box[]): (readonly [number, string])[] {
  const iinf = findBox(children, 'iinf');
  if (!iinf) return [];
  const isWide = (bytes[iinf.contentStart] ?? 0) > 0;
  return readBoxes(bytes, iinf.contentStart + (isWide ? 8 : 6), iinf.end)
    .filter(({ type }) => type === 'infe')
    .map(({ contentStart }) => {
      // Version 2 has ids of two bytes, version 3 of four; older ones name no type.
      const version = bytes[contentStart] ?? 0;
      const id = version === 3 ? uint32(bytes, contentStart + 4) : uint16(bytes, contentStart + 4);
      const typeAt = contentStart + 4 + (version === 3 ? 4 : 2) + 2;
      return [id, version >= 2 ? ascii(bytes, typeAt, 4) : ''] as const;
    });
}

function readLocations(
  bytes: Uint8Array,
  children: readonly Box[],
  fileEnd: number,
): Map<number, ByteRange[]> {
  const locations = new Map<number, ByteRange[]>();
  const iloc = findBox(children, 'iloc');
  if (!iloc) return locations;
  const idat = findBox(children, 'idat');
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
  let extentsLeft = MAX_EXTENTS;
  const itemCount = read(version < 2 ? 2 : 4);
  for (let item = 0; item < itemCount; item += 1) {
    const id = read(version < 2 ? 2 : 4);
    const method = version > 0 ? read(2) & 15 : 0;
    // Which file it is in: only this one is looked at.
    read(2);
    const base = read(baseBytes);
    const extents = read(2);
    // An extent may take no bytes of the table, so its size bounds nothing.
    extentsLeft -= extents;
    if (extentsLeft < 0) throw new DamagedImageError('The file has too many items.');
    const ranges: ByteRange[] = [];
    for (let extent = 0; extent < extents; extent += 1) {
      read(indexBytes);
      const offset = base + read(offsetBytes);
      const length = read(lengthBytes);
      // Method 1 counts from `idat`; 2 points into other items: pictures are made of those, metadata is not.
      if (method > 1) continue;
      const box = method === 1 ? idat : undefined;
      const start = (box?.contentStart ?? 0) + offset;
      const end = length === 0 ? (box?.end ?? fileEnd) : start + length;
      if (end > fileEnd || start > end) throw new DamagedImageError('The file ends too early.');
      ranges.push({ start, end });
    }
    if (locations.has(id)) throw new DamagedImageError('An item of the file is in two places.');
    locations.set(id, ranges);
  }
  return locations;
}
