/** The items of a HEIF file and where their bytes are (ISO/IEC 14496-12 section 8.11). */
import { ascii, uint16, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { type Box, findBox, readBoxes } from './walk-boxes';

export type ByteRange = Readonly<{ start: number; end: number }>;

export type HeifItem = Readonly<{
  id: number;
  /** Four letters: `av01`, `grid`, `Exif`, `mime` … */
  type: string;
  ranges: readonly ByteRange[];
}>;

/** More than any picture has; a file that claims more is made to be slow. */
const MAX_ITEMS = 10_000;

/** Boxes inside `meta`, behind its version and flags. */
export function metaChildren(bytes: Uint8Array, meta: Box): Box[] {
  return readBoxes(bytes, meta.contentStart + 4, meta.end);
}

/** All items of the file. Throws DamagedImageError for a range outside of it. */
export function readItems(bytes: Uint8Array, children: readonly Box[]): HeifItem[] {
  const locations = readLocations(bytes, children);
  return readTypes(bytes, children).map(([id, type]) => ({ id, type, ranges: locations.get(id) ?? [] }));
}

function readTypes(bytes: Uint8Array, children: readonly Box[]): (readonly [number, string])[] {
  const iinf = findBox(children, 'iinf');
  if (!iinf) return [];
  const isWide = (bytes[iinf.contentStart] ?? 0) > 0;
  return readBoxes(bytes, iinf.contentStart + (isWide ? 8 : 6), iinf.end)
    .filter(({ type }) => type === 'infe')
    .slice(0, MAX_ITEMS)
    .map(({ contentStart }) => {
      // Version 2 has ids of two bytes, version 3 of four; older ones name no type.
      const version = bytes[contentStart] ?? 0;
      const id = version === 3 ? uint32(bytes, contentStart + 4) : uint16(bytes, contentStart + 4);
      const typeAt = contentStart + 4 + (version === 3 ? 4 : 2) + 2;
      return [id, version >= 2 ? ascii(bytes, typeAt, 4) : ''] as const;
    });
}

function readLocations(bytes: Uint8Array, children: readonly Box[]): Map<number, ByteRange[]> {
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
      throw new DamagedImageError('The item locations of the AVIF end too early.');
    let value = 0;
    for (let index = 0; index < byteCount; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
    at += byteCount;
    return value;
  };
  const count = Math.min(read(version < 2 ? 2 : 4), MAX_ITEMS);
  for (let item = 0; item < count; item += 1) {
    const id = read(version < 2 ? 2 : 4);
    const method = version > 0 ? read(2) & 15 : 0;
    read(2);
    const base = read(baseBytes);
    const extents = read(2);
    const ranges: ByteRange[] = [];
    for (let extent = 0; extent < extents; extent += 1) {
      read(indexBytes);
      const offset = base + read(offsetBytes);
      const length = read(lengthBytes);
      const origin = method === 1 && idat ? idat.contentStart : 0;
      // Method 2 points into other items; pictures are made of those, metadata is not.
      if (method > 1) continue;
      const start = origin + offset;
      const end = length === 0 ? bytes.length : start + length;
      if (end > bytes.length) throw new DamagedImageError('The AVIF ends too early.');
      ranges.push({ start, end });
    }
    locations.set(id, ranges);
  }
  return locations;
}
