import { uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import type { DecodeCost } from '../decoding-cost';
import { measureFrames } from './av1/measure-frames';
import { MAX_UNITS } from './av1/read-obus';
import { type Allowance, createAllowance } from './create-allowance';
import { findAlphas } from './find-alphas';
import { DERIVED_TYPES, readDerivation } from './read-derivation';
import { type HeifFile, readHeif } from './read-heif';
import type { HeifItem } from './read-items';

/**
 * So many times less than the picture's own a pixel of its alpha costs: it is decoded when the picture is, in no more memory, and
 * kept as a byte. Seen over 12 megapixels: 20.7 bytes of memory a pixel in place of 19.6, and half as much CPU time again.
 */
const ALPHA_SHARE = 8;
/** A grid of pictures is 2 deep, with an overlay 3. */
const MAX_DEPTH = 8;

/**
 * The parts of the picture that is shown, each counted as often as it is asked for, with its alpha. A crop (`clap`) counts for nothing, because a decoder crops what it has decoded, and a size that the
 * container tells counts only where it is larger than the one in the data.
 */
export function readHeifCost(bytes: Uint8Array): DecodeCost {
  const file = readHeif(bytes);
  const take = createAllowance(MAX_UNITS, 'units of data');
  const sum = { pixels: 0, parts: 0 };
  if (file.primary !== null) add(sum, createItemCost(bytes, file, take)(file.primary));
  if (sum.parts === 0) throw new DamagedImageError('The file has no picture.');
  return sum;
}

/** The cost of an item, and whether all that is decoded for it is in grey. */
type ItemCost = DecodeCost & Readonly<{ isGrey: boolean }>;

function add(sum: { pixels: number; parts: number }, { pixels, parts }: DecodeCost): void {
  sum.pixels += pixels;
  sum.parts += parts;
}

/** An item that many are made of is looked at once and counted each time. */
function createItemCost(bytes: Uint8Array, file: HeifFile, take: Allowance): (id: number) => ItemCost {
  const known = new Map<number, ItemCost>();
  const open = new Set<number>();
  const alphas = findAlphas(bytes, file);
  const costOf = (id: number): ItemCost => {
    const before = known.get(id);
    if (before) return before;
    const item = file.items.get(id);
    if (!item || open.has(id) || open.size >= MAX_DEPTH)
      throw new DamagedImageError(
        'The picture is made of what is not there, of itself or of too many others.',
      );
    open.add(id);
    const own = DERIVED_TYPES.includes(item.type)
      ? costOfDerived(file, item, costOf)
      : costOfCoded(bytes, file, { item, take });
    const cost = { ...own, parts: own.parts + 1 };
    for (const alpha of alphas.get(id) ?? []) add(cost, weighAlpha(costOf(alpha), own));
    open.delete(id);
    known.set(id, cost);
    return cost;
  };
  return costOf;
}

/** One in colours is decoded as a picture, and of one that is larger than its picture the rest counts whole. */
function weighAlpha({ pixels, parts, isGrey }: ItemCost, { pixels: own }: DecodeCost): DecodeCost {
  if (!isGrey) return { pixels, parts };
  return { pixels: Math.ceil(Math.min(pixels, own) / ALPHA_SHARE) + Math.max(0, pixels - own), parts };
}

function costOfDerived(
  file: HeifFile,
  { id, type, ranges }: HeifItem,
  costOf: (id: number) => ItemCost,
): ItemCost {
  const inputs = file.references.dimg.get(id) ?? [];
  const sum = { pixels: 0, parts: 0, isGrey: true };
  for (const input of inputs) {
    const cost = costOf(input);
    add(sum, cost);
    sum.isGrey &&= cost.isGrey;
  }
  if (type === 'iden') return sum;
  if (ranges === null) throw new DamagedImageError('A picture of the file is elsewhere.');
  const { width, height } = readDerivation(file.dataOf(ranges), type, inputs.length);
  // Tiles are decoded right into a grid; an overlay is drawn.
  if (type === 'grid') sum.pixels = Math.max(sum.pixels, width * height);
  else sum.pixels += width * height;
  return sum;
}

function costOfCoded(
  bytes: Uint8Array,
  { properties, dataOf }: HeifFile,
  { item: { id, type, ranges }, take }: Readonly<{ item: HeifItem; take: Allowance }>,
): ItemCost {
  if (type !== 'av01' || ranges === null)
    throw new DamagedImageError('A picture of the file is coded in no known way.');
  const { pixels, parts, isGrey } = measureFrames(dataOf(ranges), take);
  const size = properties.ofItem.get(id)?.find(({ box }) => box.type === 'ispe')?.box;
  const told = size ? uint32(bytes, size.contentStart + 4) * uint32(bytes, size.contentStart + 8) : 0;
  return { pixels: Math.max(pixels, told), parts, isGrey };
}
