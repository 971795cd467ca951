import { choosePictures } from './choose-pictures';
import { readHeif } from './read-heif';
import { writeAvif } from './write-avif';

/** Readers need these to decode a picture; the others say how it is shown. */
const DECODING = ['ispe', 'av1C', 'pixi'];

/**
 * Each coded picture that an AVIF in tiles is put together of, its alpha included, as a file of its own; none for a file that
 * is no grid. Decoders that put tiles together may leave out one that is broken and say nothing. Throws DamagedImageError
 * as `stripAvif` does; the file must be as that writes it.
 */
export function splitPictures(bytes: Uint8Array): readonly Uint8Array[] {
  const file = readHeif(bytes);
  const pictures = choosePictures(bytes, file);
  if (pictures.every(({ derivation }) => derivation === null)) return [];
  const seen = new Set<Uint8Array>();
  const files: Uint8Array[] = [];
  for (const { item, derivation } of pictures) {
    if (derivation !== null || item.ranges === null) continue;
    const data = file.dataOf(item.ranges);
    if (seen.has(data)) continue;
    seen.add(data);
    const properties = (file.properties.ofItem.get(item.id) ?? [])
      .filter(({ box }) => DECODING.includes(box.type))
      .map(({ box, isEssential }) => ({ box: bytes.subarray(box.start, box.end), isEssential }));
    files.push(writeAvif([{ type: 'av01', isHidden: false, properties, data, references: [] }]));
  }
  return files;
}
