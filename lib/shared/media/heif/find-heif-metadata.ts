import { concat, isZero } from '@/lib/shared/media/bytes';
import { isOrientationOnly } from '@/lib/shared/media/exif/orientation';
import type { MetadataKind } from '@/lib/shared/media/metadata-kind';
import type { HeifItem } from './read-items';
import { readLayout } from './read-layout';
import type { Box } from './walk-boxes';

/** Length of a TIFF that holds an orientation alone, and of the offset that stands before it in an item. */
const OFFSET_BYTES = 4;
const MINIMAL_TIFF_BYTES = 26;
/** Boxes that may hold anything, wherever they are. */
const ANYTHING = ['uuid', 'udta', 'free', 'skip', 'wide', 'xml ', 'bxml', 'mpvd', 'ilst', 'keys'];

/** What is in a HEIF file (AVIF, HEIC) besides the picture. Throws DamagedImageError for a file that ends too early. */
export function findHeifMetadata(bytes: Uint8Array): MetadataKind[] {
  const { boxes, metaBoxes, items, movieBoxes, unused, end } = readLayout(bytes);
  const found = items.map((item) => kindOfItem(bytes, item)).filter((kind) => kind !== null);
  const holdsMore =
    boxes.some((box) => !['ftyp', 'meta', 'moov', 'mdat'].includes(box.type) && isFilled(bytes, box)) ||
    [...metaBoxes, ...movieBoxes.map(({ box }) => box)].some(
      (box) => ANYTHING.includes(box.type) && isFilled(bytes, box),
    ) ||
    movieBoxes.some(({ box, isPictures }) => box.type === 'meta' || (box.type === 'trak' && !isPictures)) ||
    unused.some((range) => !isZero(bytes, range.start, range.end));
  if (holdsMore) found.push('other');
  if (end < bytes.length) found.push('trailing');
  return found;
}

function isFilled(bytes: Uint8Array, { contentStart, end }: Box): boolean {
  return !isZero(bytes, contentStart, end);
}

/** Null for pictures, and for what is there but says nothing. */
function kindOfItem(bytes: Uint8Array, { type, ranges }: HeifItem): MetadataKind | null {
  if (type !== 'Exif' && type !== 'mime' && type !== 'uri ') return null;
  const content = concat((ranges ?? []).map(({ start, end }) => bytes.subarray(start, end)));
  if (isZero(content, 0, content.length)) return null;
  if (type !== 'Exif') return type === 'mime' ? 'xmp' : 'other';
  const tiffEnd = OFFSET_BYTES + MINIMAL_TIFF_BYTES;
  const isMinimal =
    isZero(content, 0, OFFSET_BYTES) &&
    isOrientationOnly(content.subarray(OFFSET_BYTES, tiffEnd)) &&
    isZero(content, tiffEnd, content.length);
  return isMinimal ? null : 'exif';
}
