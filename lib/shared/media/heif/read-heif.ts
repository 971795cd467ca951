/**
 * A HEIF file (AVIF, HEIC) says in boxes what pictures it has: items, each with a type, a place in the data, properties and
 * references to others, of which one is the picture that is shown.
 */

import type { ByteRange } from '../byte-range';
import { ascii, concat, hasAscii, uint16, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { createAllowance } from './create-allowance';
import { type HeifItem, readItems } from './read-items';
import { type HeifProperties, readProperties } from './read-properties';
import { type References, readReferences } from './read-references';
import { type Box, createBoxReader, findBox, readBox } from './walk-boxes';

/** The parts of a HEIF file. */
export type HeifFile = Readonly<{
  /** At the top, up to the last that a reader needs. */
  boxes: readonly Box[];
  /** Inside `meta`. */
  metaBoxes: readonly Box[];
  /** The number of the item that is shown; null where none is. */
  primary: number | null;
  items: ReadonlyMap<number, HeifItem>;
  properties: HeifProperties;
  references: References;
  /** Behind the last box that a reader needs. */
  end: number;
  /** The bytes of an item; the same array for the same ranges. */
  dataOf: (ranges: readonly ByteRange[]) => Uint8Array;
}>;

const NEEDED_BOXES = new Set(['ftyp', 'meta', 'moov', 'mdat']);
/** Side by side at the top. Real files have five. */
const MAX_TOP_BOXES = 1_000;

/**
 * Reads the whole structure, and none of the data. In time bounded by limits on everything that there may be many of. It
 * throws DamagedImageError when the file ends too early, contradicts itself, is shown as a sequence or has too much of
 * anything.
 */
export function readHeif(bytes: Uint8Array): HeifFile {
  const { boxes, end } = readTop(bytes);
  const read = createBoxReader(bytes);
  const [ftyp, meta] = ['ftyp', 'meta'].map((type) => findBox(boxes, type));
  if (isSequence(readBrands(bytes, ftyp))) throw new DamagedImageError('The file is a sequence.');
  const metaBoxes = meta ? read(meta.contentStart + 4, meta.end) : [];
  const pitm = findBox(metaBoxes, 'pitm');
  return {
    ...{ boxes, metaBoxes, end },
    primary: pitm ? readPrimary(bytes, pitm) : null,
    items: readItems(bytes, metaBoxes, read),
    properties: readProperties(bytes, metaBoxes, read),
    references: readReferences(bytes, metaBoxes, read),
    dataOf: createDataReader(bytes),
  };
}

/** The boxes at the top, up to the last that a reader needs. */
export function readTop(bytes: Uint8Array): { boxes: readonly Box[]; end: number } {
  const boxes: Box[] = [];
  const take = createAllowance(MAX_TOP_BOXES, 'boxes');
  let lastNeeded = -1;
  let at = 0;
  while (at + 8 <= bytes.length) {
    const box = readTopBox(bytes, at);
    if (box === null) break;
    take();
    boxes.push(box);
    if (NEEDED_BOXES.has(box.type)) lastNeeded = boxes.length - 1;
    at = box.end;
  }
  const needed = boxes.slice(0, lastNeeded + 1);
  return { boxes: needed, end: needed.at(-1)?.end ?? 0 };
}

/** Null for what is no whole box behind the image. */
function readTopBox(bytes: Uint8Array, at: number): Box | null {
  const isNeeded = NEEDED_BOXES.has(ascii(bytes, at + 4, 4));
  try {
    const box = readBox(bytes, at, bytes.length);
    if (box.end <= bytes.length) return box;
  } catch (error) {
    if (isNeeded) throw error;
    return null;
  }
  if (isNeeded) throw new DamagedImageError('The file ends too early.');
  return null;
}

/** The kind of file that it is first of all, and those that it is too. */
export type HeifBrands = Readonly<{ majorBrand: string; brands: readonly string[] }>;

/** As many as are looked at to tell what a file is. */
const MAX_BRANDS = 64;

/** From the first box. */
export function readBrands(bytes: Uint8Array, ftyp: Box | undefined): HeifBrands {
  if (!ftyp || ftyp.start > 0 || ftyp.contentStart + 8 > ftyp.end)
    throw new DamagedImageError('The file does not begin as one.');
  const brands: string[] = [];
  for (let at = ftyp.contentStart + 8; at + 4 <= ftyp.end && brands.length < MAX_BRANDS; at += 4)
    brands.push(ascii(bytes, at, 4));
  return { majorBrand: ascii(bytes, ftyp.contentStart, 4), brands };
}

/** The number in a `pitm` box. */
export function readPrimary(bytes: Uint8Array, { contentStart }: Box): number {
  return (bytes[contentStart] ?? 0) > 0 ? uint32(bytes, contentStart + 4) : uint16(bytes, contentStart + 4);
}

/** Readers show the tracks of such a file, and the primary item of any other. */
export function isSequence({ majorBrand, brands }: HeifBrands): boolean {
  return majorBrand === 'avis' || (majorBrand !== 'avif' && brands.includes('avis'));
}

/** Items may share their bytes, all of them or none: what lies over another in part would be read many times. */
function createDataReader(bytes: Uint8Array): HeifFile['dataOf'] {
  const known = new Map<string, Uint8Array>();
  let left = bytes.length;
  return (ranges) => {
    const key = ranges.map(({ start, end }) => `${start}-${end}`).join();
    const before = known.get(key);
    if (before) return before;
    left -= ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    if (left < 0) throw new DamagedImageError('An item of the file lies over another.');
    const pieces = ranges.map(({ start, end }) => bytes.subarray(start, end));
    const data = pieces.length === 1 && pieces[0] ? pieces[0] : concat(pieces);
    known.set(key, data);
    return data;
  };
}

/** Whether a property says that its picture is the alpha of another. */
export function isAlpha(bytes: Uint8Array, { type, contentStart, end }: Box): boolean {
  return (
    type === 'auxC' &&
    ALPHA_NAMES.some(
      (name) => hasAscii(bytes, contentStart + 4, `${name}\0`) && contentStart + 5 + name.length <= end,
    )
  );
}

/** Names of alpha: of AV1, of HEVC, of AVC. */
export const ALPHA_NAMES = [
  'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha',
  'urn:mpeg:hevc:2015:auxid:1',
  'urn:mpeg:avc:2015:auxid:1',
];
