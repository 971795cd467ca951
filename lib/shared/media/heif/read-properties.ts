/** The properties of the items of a HEIF file (ISO/IEC 23008-12 section 9.3). */
import { uint16, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { createAllowance } from './create-allowance';
import { type Box, type BoxReader, findBox } from './walk-boxes';

/** A property of an item; a reader that does not know an essential one does not show the item. */
export type ItemProperty = Readonly<{ box: Box; isEssential: boolean }>;

/** All properties of the file, and those of each item in their order. */
export type HeifProperties = Readonly<{
  all: readonly Box[];
  ofItem: ReadonlyMap<number, readonly ItemProperty[]>;
}>;

/** 200 tiles with five properties each have 1,000. */
const MAX_ASSOCIATIONS = 50_000;

/**
 * From the boxes inside `meta`. Throws DamagedImageError when an item's properties are told twice, are none of the file's
 * or are cut off, and beyond 50,000 of them.
 */
export function readProperties(
  bytes: Uint8Array,
  metaBoxes: readonly Box[],
  read: BoxReader,
): HeifProperties {
  const ofItem = new Map<number, ItemProperty[]>();
  const iprp = findBox(metaBoxes, 'iprp');
  const boxes = iprp ? read(iprp.contentStart, iprp.end) : [];
  const ipco = findBox(boxes, 'ipco');
  const all = ipco ? read(ipco.contentStart, ipco.end) : [];
  const take = createAllowance(MAX_ASSOCIATIONS, 'properties');
  // There may be several association boxes, of different versions.
  for (const ipma of boxes.filter(({ type }) => type === 'ipma')) {
    const version = bytes[ipma.contentStart] ?? 0;
    const isWide = ((bytes[ipma.contentStart + 3] ?? 0) & 1) === 1;
    const entries = uint32(bytes, ipma.contentStart + 4);
    let at = ipma.contentStart + 8;
    for (let entry = 0; entry < entries; entry += 1) {
      const id = version < 1 ? uint16(bytes, at) : uint32(bytes, at);
      at += version < 1 ? 2 : 4;
      const count = bytes[at] ?? 0;
      at += 1;
      take(count + 1);
      if (at + count * (isWide ? 2 : 1) > ipma.end)
        throw new DamagedImageError('The properties of the file end too early.');
      if (ofItem.has(id)) throw new DamagedImageError('The file describes an item twice.');
      const properties: ItemProperty[] = [];
      for (let index = 0; index < count; index += 1) {
        // The highest bit tells whether the property is essential; the number 0 is none.
        const [word, essential] = isWide ? [uint16(bytes, at), 0x8000] : [bytes[at] ?? 0, 0x80];
        at += isWide ? 2 : 1;
        const box = all[(word & (essential - 1)) - 1];
        if (box) properties.push({ box, isEssential: (word & essential) !== 0 });
        else if ((word & (essential - 1)) > 0)
          throw new DamagedImageError('The file does not have a property that it names.');
      }
      ofItem.set(id, properties);
    }
  }
  return { all, ofItem };
}
