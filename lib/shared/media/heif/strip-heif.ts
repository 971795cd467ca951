/**
 * A HEIF file (AVIF, HEIC) is full of absolute offsets, so nothing in it may move: what is not the picture is overwritten where it is.
 * Only what lies behind the last box a reader needs is cut off.
 */

import { type ByteRange, isOverlapping, uncovered } from '@/lib/shared/media/byte-range';
import { fromAscii, fromUint32, isSameBytes, isZero } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { orientationTiff } from '@/lib/shared/media/exif/orientation';
import type { HeifItem } from './read-items';
import { type HeifLayout, type MovieBox, readLayout } from './read-layout';
import type { Box } from './walk-boxes';

/** By parent, the boxes that pictures need; '' is the file itself. */
const KEPT_BOXES: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['ftyp', 'meta', 'moov', 'mdat']],
  ['meta', ['hdlr', 'pitm', 'iloc', 'iinf', 'iprp', 'iref', 'idat', 'dinf', 'grpl', 'ipro']],
  ['moov', ['mvhd', 'trak']],
  ['trak', ['tkhd', 'tref', 'edts', 'mdia']],
  ['mdia', ['mdhd', 'hdlr', 'minf']],
  ['minf', ['vmhd', 'nmhd', 'hdlr', 'dinf', 'stbl']],
]);
/** Items that are about the picture; every other is the picture or part of it. */
const METADATA_ITEMS = ['Exif', 'mime', 'uri '];
/** What stays of an Exif item: an offset of 0 and a TIFF that says "upright"; turns are the file's own properties. */
const BLANK_EXIF = Uint8Array.of(0, 0, 0, 0, ...orientationTiff(1));
const NOTHING = new Uint8Array();

/** `blank` and then zeros, over `range`. */
type Overwrite = Readonly<{ range: ByteRange; blank: Uint8Array }>;

/**
 * A HEIF file without EXIF, XMP, foreign boxes, tracks that hold no pictures, bytes that nothing uses, and everything behind
 * its end; the picture and its properties are kept byte for byte at their place. The same array when nothing has to go.
 * Throws DamagedImageError for a file that ends too early.
 */
export function stripHeif(bytes: Uint8Array): Uint8Array {
  const layout = readLayout(bytes);
  checkMetadataItems(layout);
  const overwrites = decideOverwrites(layout).filter((overwrite) => !isDone(bytes, overwrite));
  if (overwrites.length === 0 && layout.end === bytes.length) return bytes;
  const stripped = bytes.slice(0, layout.end);
  for (const { range, blank } of overwrites) stripped.fill(0, range.start, range.end).set(blank, range.start);
  return stripped;
}

function decideOverwrites(layout: HeifLayout): Overwrite[] {
  const { boxes, metaBoxes, items, movieBoxes, unused } = layout;
  return [
    ...items.flatMap(blankItem),
    ...boxes.filter(({ type }) => !isKept('', type)).map(freeBox),
    ...metaBoxes.filter(({ type }) => !isKept('meta', type)).map(freeBox),
    ...movieBoxes.filter((candidate) => !isKeptInMovie(candidate)).map(({ box }) => freeBox(box)),
    ...unused.map((range) => ({ range, blank: NOTHING })),
  ];
}

function isKept(parent: string, type: string): boolean {
  return KEPT_BOXES.get(parent)?.includes(type) ?? false;
}

function isKeptInMovie({ box, parent, isPictures }: MovieBox): boolean {
  return isKept(parent, box.type) && (box.type !== 'trak' || isPictures);
}

/**
 * Overwriting an item must not touch anything else. In a file where one lies over the picture, over another, or outside
 * of the data, it would: such a file is made by hand.
 */
function checkMetadataItems({ boxes, metaBoxes, items, samples, end }: HeifLayout): void {
  const metadata = items
    .filter(({ type }) => METADATA_ITEMS.includes(type))
    .flatMap(({ ranges }) => ranges ?? []);
  const pictures = items
    .filter(({ type }) => !METADATA_ITEMS.includes(type))
    .flatMap(({ ranges }) => ranges ?? []);
  const data = [
    ...boxes.filter(({ type }) => type === 'mdat'),
    ...metaBoxes.filter(({ type }) => type === 'idat'),
  ];
  const outside = uncovered(
    data.map(({ contentStart, end: dataEnd }) => ({ start: contentStart, end: dataEnd })),
    end,
  );
  if (isOverlapping(metadata, [...pictures, ...samples, ...outside])) {
    throw new DamagedImageError('An item of the file lies over another.');
  }
}

function blankItem({ type, ranges }: HeifItem): Overwrite[] {
  if (!METADATA_ITEMS.includes(type)) return [];
  return (ranges ?? []).map((range, index) => {
    const isRoomForExif = type === 'Exif' && index === 0 && range.end - range.start >= BLANK_EXIF.length;
    return { range, blank: isRoomForExif ? BLANK_EXIF : NOTHING };
  });
}

/** A box whose content goes; its type becomes `free`, which every reader passes over. */
function freeBox({ start, end }: Box): Overwrite {
  const blank = Uint8Array.of(...fromUint32(end - start), ...fromAscii('free'));
  return { range: { start, end }, blank };
}

function isDone(bytes: Uint8Array, { range, blank }: Overwrite): boolean {
  const blankEnd = range.start + blank.length;
  return isSameBytes(bytes.subarray(range.start, blankEnd), blank) && isZero(bytes, blankEnd, range.end);
}
