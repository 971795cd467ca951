/** The properties of an item of a HEIF file (ISO/IEC 23008-12 section 9.3). */
import { uint16, uint32 } from '@/lib/shared/media/bytes';
import { type Box, findBox, readChildren } from './walk-boxes';

/** All properties of the file, and those of its primary picture. */
export type HeifProperties = Readonly<{ all: readonly Box[]; ofPrimary: readonly Box[] }>;

/** From the boxes inside `meta`; null when they name no primary picture or describe none. */
export function readProperties(bytes: Uint8Array, metaBoxes: readonly Box[]): HeifProperties | null {
  const pitm = findBox(metaBoxes, 'pitm');
  const iprp = findBox(metaBoxes, 'iprp');
  if (!pitm || !iprp) return null;
  const isWide = (bytes[pitm.contentStart] ?? 0) > 0;
  const primary = isWide ? uint32(bytes, pitm.contentStart + 4) : uint16(bytes, pitm.contentStart + 4);
  const boxes = readChildren(bytes, iprp);
  const ipco = findBox(boxes, 'ipco');
  if (!ipco) return null;
  const all = readChildren(bytes, ipco);
  // There may be several association boxes, of different versions.
  const ofPrimary = boxes
    .filter(({ type }) => type === 'ipma')
    .flatMap((ipma) => readAssociations(bytes, ipma, primary))
    .map((index) => all[index - 1])
    .filter((property) => property !== undefined);
  return { all, ofPrimary };
}

/** Indices, from 1, of the properties of an item. */
function readAssociations(bytes: Uint8Array, ipma: Box, item: number): number[] {
  const version = bytes[ipma.contentStart] ?? 0;
  const isWide = ((bytes[ipma.contentStart + 3] ?? 0) & 1) === 1;
  const entries = uint32(bytes, ipma.contentStart + 4);
  let at = ipma.contentStart + 8;
  for (let entry = 0; entry < entries && at < ipma.end; entry += 1) {
    const id = version < 1 ? uint16(bytes, at) : uint32(bytes, at);
    at += version < 1 ? 2 : 4;
    const count = bytes[at] ?? 0;
    at += 1;
    if (id === item) {
      // The highest bit tells whether the property is essential.
      return Array.from({ length: count }, (_, index) =>
        isWide ? uint16(bytes, at + index * 2) & 0x7fff : (bytes[at + index] ?? 0) & 0x7f,
      );
    }
    at += count * (isWide ? 2 : 1);
  }
  return [];
}
