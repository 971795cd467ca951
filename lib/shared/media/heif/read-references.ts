/** How items of a HEIF file are about each other (ISO/IEC 14496-12 section 8.11.12). */
import { uint16, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { createAllowance } from './create-allowance';
import { type Box, type BoxReader, findBox } from './walk-boxes';

/** `dimg`: is made of; `auxl`: is an auxiliary picture of; `prem`: is multiplied by the alpha of; `cdsc`: describes, as metadata does. */
export type ReferenceType = 'dimg' | 'auxl' | 'prem' | 'cdsc';

/** By item, the items it refers to, in order. */
export type References = Readonly<Record<ReferenceType, ReadonlyMap<number, readonly number[]>>>;

/** A grid of 200 tiles with an alpha each has 600. */
const MAX_REFERENCES = 20_000;

/** Throws DamagedImageError when an item refers twice in one way, and beyond 20,000 references. */
export function readReferences(bytes: Uint8Array, metaBoxes: readonly Box[], read: BoxReader): References {
  const references = {
    dimg: new Map<number, number[]>(),
    auxl: new Map<number, number[]>(),
    prem: new Map<number, number[]>(),
    cdsc: new Map<number, number[]>(),
  };
  const iref = findBox(metaBoxes, 'iref');
  if (!iref) return references;
  const isWide = (bytes[iref.contentStart] ?? 0) > 0;
  const idBytes = isWide ? 4 : 2;
  const readId = isWide ? uint32 : uint16;
  const take = createAllowance(MAX_REFERENCES, 'references');
  for (const { type, contentStart, end } of read(iref.contentStart + 4, iref.end)) {
    if (type !== 'dimg' && type !== 'auxl' && type !== 'prem' && type !== 'cdsc') continue;
    const from = readId(bytes, contentStart);
    const count = uint16(bytes, contentStart + idBytes);
    const first = contentStart + idBytes + 2;
    const isWhole = first + count * idBytes <= end;
    // Metadata decides about no pixel: a damaged word about it is no reason to refuse a picture.
    if (!isWhole && type === 'cdsc') continue;
    take(count);
    if (!isWhole) throw new DamagedImageError('The references of the file end too early.');
    const to = Array.from({ length: count }, (_, index) => readId(bytes, first + index * idBytes));
    const known = references[type].get(from);
    if (known && type === 'dimg') throw new DamagedImageError('An item of the file is made twice over.');
    references[type].set(from, [...(known ?? []), ...to]);
  }
  return references;
}
