import { uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { type Derivation, readDerivation } from './read-derivation';
import { type HeifFile, isAlpha } from './read-heif';
import type { HeifItem } from './read-items';

/** A picture that is needed to show the file's. */
export type ChosenPicture = Readonly<{
  item: HeifItem;
  /** How a grid is put together; null for coded data. */
  derivation: Derivation | null;
  /** Pictures that it is made of, in order. */
  tiles: readonly number[];
  /** The pictures whose alpha it is. */
  alphaOf: readonly number[];
  /** The alphas that it is multiplied by already. */
  multipliedBy: readonly number[];
  isTile: boolean;
}>;

/**
 * The pictures that make up the one that is shown: itself, its tiles if it is a grid, and the alpha of each. The order is
 * the same for the same picture, however the file numbers its items. Throws DamagedImageError for a picture that is made
 * in any other way, or of parts that nobody would see.
 */
export function choosePictures(bytes: Uint8Array, file: HeifFile): readonly ChosenPicture[] {
  const { primary, references, items } = file;
  if (primary === null) throw new DamagedImageError('The file has no picture.');
  const alphas = new Map<number, number>();
  for (const [id, masters] of references.auxl) {
    if (!file.properties.ofItem.get(id)?.some(({ box }) => isAlpha(bytes, box))) continue;
    for (const master of masters) {
      if (alphas.has(master)) throw new DamagedImageError('A picture of the file has two alphas.');
      alphas.set(master, id);
    }
  }
  const chosen = new Map<number, Omit<ChosenPicture, 'alphaOf' | 'multipliedBy'>>();
  const choose = (id: number, isTile: boolean): readonly number[] => {
    const item = items.get(id);
    const before = chosen.get(id);
    if (before && before.isTile !== isTile)
      throw new DamagedImageError('A picture of the file is a part of itself.');
    if (!item || (item.type !== 'av01' && (item.type !== 'grid' || isTile)))
      throw new DamagedImageError('A picture of the file is made in no known way.');
    const tiles = item.type === 'grid' ? (references.dimg.get(id) ?? []) : [];
    const derivation = item.type === 'grid' ? readGrid(bytes, file, item, tiles) : null;
    chosen.set(id, { item, derivation, tiles, isTile });
    for (const tile of new Set(tiles)) choose(tile, true);
    return [id, ...new Set(tiles)];
  };
  const colours = choose(primary, false);
  for (const [index, id] of colours.entries()) {
    const alpha = alphas.get(id);
    if (alpha === undefined) continue;
    if (colours.includes(alpha)) throw new DamagedImageError('A picture of the file is its own alpha.');
    choose(alpha, index > 0);
  }
  const isChosen = (id: number) => chosen.has(id);
  return [...chosen.values()].map((picture) => ({
    ...picture,
    alphaOf: colours.filter((id) => alphas.get(id) === picture.item.id),
    multipliedBy: (references.prem.get(picture.item.id) ?? []).filter(isChosen),
  }));
}

/** Tiles are all of one size and each has a part in the picture (ISO/IEC 23000-22 section 7.3.11.4). */
function readGrid(
  bytes: Uint8Array,
  { dataOf, properties }: HeifFile,
  { ranges }: HeifItem,
  tiles: readonly number[],
): Derivation {
  if (ranges === null) throw new DamagedImageError('A picture of the file is elsewhere.');
  const derivation = readDerivation(dataOf(ranges), 'grid', tiles.length);
  const sizes = tiles.map((id) => {
    const box = properties.ofItem.get(id)?.find((property) => property.box.type === 'ispe')?.box;
    return box ? [uint32(bytes, box.contentStart + 4), uint32(bytes, box.contentStart + 8)] : [0, 0];
  });
  const [tileWidth = 0, tileHeight = 0] = sizes[0] ?? [];
  const isEven = sizes.every(([width, height]) => width === tileWidth && height === tileHeight);
  const isFilled = (count: number, side: number, whole: number) =>
    count * side >= whole && (count - 1) * side < whole;
  const { rows, columns, width, height } = derivation;
  if (!isEven || !isFilled(columns, tileWidth, width) || !isFilled(rows, tileHeight, height))
    throw new DamagedImageError('The tiles of the picture do not make it up.');
  return derivation;
}
