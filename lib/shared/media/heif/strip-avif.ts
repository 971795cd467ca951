/**
 * An AVIF is written anew from what is known to be needed to show its picture: the coded data of the picture, its tiles and
 * its alpha, and those properties that say how it is to be shown. Nothing else is carried over, whatever it is called:
 *
 *   ftyp    fixed
 *   meta    fixed handler without a name; items without names, numbered from 1; references, properties and places of these
 *   mdat    the data of these items, each unit of it of a known type, without a gap
 *
 * Example: a camera's AVIF of two tiles, an alpha picture, a thumbnail and EXIF has the items 10 (grid), 11 and 12 (tiles), 13 (alpha),
 * 14 (thumbnail) and 15 (Exif). Item 10 is the picture, and it refers to its tiles; 13 refers to 10 as its alpha. These are kept and numbered
 * anew from 1. Items 14 and 15 are neither a part nor the alpha of the picture, so they are gone, with their names, places and data.
 */
import { concat, isSameBytes } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { cleanPicture } from './av1/clean-picture';
import { MAX_UNITS } from './av1/read-obus';
import { type ChosenPicture, choosePictures } from './choose-pictures';
import { cleanProperty, ESSENTIAL, isKnownProperty } from './clean-property';
import { type Allowance, createAllowance } from './create-allowance';
import { type HeifFile, readHeif } from './read-heif';
import { type WrittenItem, type WrittenProperty, writeAvif } from './write-avif';
import { fromUint16s, fromUint32s } from './write-boxes';

/**
 * The picture of an AVIF and nothing else; not a pixel of it changes, and its turn, mirror, crop, colours and alpha stay. The
 * same array when it is as this would write it. Throws DamagedImageError for a file that ends too early, for a sequence,
 * and for a picture that is made in a way that cannot be told to hold nothing else.
 */
export function stripAvif(bytes: Uint8Array): Uint8Array {
  const file = readHeif(bytes);
  const pictures = choosePictures(bytes, file);
  const numbers = new Map(pictures.map(({ item }, index) => [item.id, index + 1]));
  const numbersOf = (ids: readonly number[]) => ids.map((id) => numbers.get(id) ?? 0);
  const propertiesOf = createPropertyWriter(bytes, file);
  const dataOf = createDataWriter(file, createAllowance(MAX_UNITS, 'units of data'));
  const items = pictures.map(
    (picture): WrittenItem => ({
      type: picture.derivation ? 'grid' : 'av01',
      isHidden: picture.isTile,
      properties: propertiesOf(picture),
      data: dataOf(picture),
      references: [
        ['dimg', numbersOf(picture.tiles)],
        ['auxl', numbersOf(picture.alphaOf)],
        ['prem', numbersOf(picture.multipliedBy)],
      ],
    }),
  );
  const written = writeAvif(items);
  return isSameBytes(written, bytes) ? bytes : written;
}

/** Many items share a property, which is looked at once. */
function createPropertyWriter(
  bytes: Uint8Array,
  { properties }: HeifFile,
): (picture: ChosenPicture) => WrittenProperty[] {
  const known = new Map<number, Uint8Array | null>();
  return ({ item, derivation }) => {
    const written: WrittenProperty[] = [];
    const kinds = new Set<string>();
    for (const { box, isEssential } of properties.ofItem.get(item.id) ?? []) {
      let clean = known.get(box.start);
      if (clean === undefined) {
        clean = cleanProperty(bytes, box);
        known.set(box.start, clean);
      }
      if (clean === null) {
        // A reader that does not know it must not show the picture.
        if (ESSENTIAL.has(box.type) || (isEssential && !isKnownProperty(box.type)))
          throw new DamagedImageError(`The ${box.type} of the picture is not known.`);
        continue;
      }
      // A picture may tell its colours in two ways.
      const kind = box.type === 'colr' ? `colr${clean[8]}` : box.type;
      if (kinds.has(kind)) throw new DamagedImageError(`The picture has two of ${box.type}.`);
      kinds.add(kind);
      written.push({ box: clean, isEssential: ESSENTIAL.has(box.type) });
    }
    if (!kinds.has('ispe') || kinds.has('av1C') !== (derivation === null))
      throw new DamagedImageError('The picture does not tell its size or how it is coded.');
    return written;
  };
}

/** The same array for items that share their data. */
function createDataWriter(file: HeifFile, take: Allowance): (picture: ChosenPicture) => Uint8Array {
  const known = new Map<Uint8Array, Uint8Array>();
  return ({ item: { ranges }, derivation }) => {
    if (ranges === null) throw new DamagedImageError('A picture of the file is elsewhere.');
    if (derivation !== null) return writeGrid(derivation);
    const data = file.dataOf(ranges);
    const clean = known.get(data) ?? cleanPicture(data, take);
    known.set(data, clean);
    return clean;
  };
}

function writeGrid({ isWide, rows, columns, width, height }: NonNullable<ChosenPicture['derivation']>) {
  const sides = isWide ? fromUint32s(width, height) : fromUint16s(width, height);
  return concat([Uint8Array.of(0, isWide ? 1 : 0, rows - 1, columns - 1), sides]);
}
