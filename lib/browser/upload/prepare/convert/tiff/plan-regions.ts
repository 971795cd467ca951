import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import type { TiffForm } from '@/lib/shared/media/tiff/decide-tiff-form';
import type { TiffDirectory, TiffFile } from '@/lib/shared/media/tiff/open-tiff';
import { TAG } from '@/lib/shared/media/tiff/tags';
import { TooComplexError } from '@/lib/shared/media/too-complex-error';

/** A strip or tile: where it lies in the picture, and its bytes; those of each sample where they are apart. */
export type TiffRegion = Readonly<{
  x: number;
  y: number;
  /** As coded; a tile may reach over the picture's edge. */
  width: number;
  /** The last strip's may be coded with as many rows as the others'. */
  codedHeight: number;
  height: number;
  segments: readonly Uint8Array<ArrayBuffer>[];
}>;

/** The most memory that one strip or tile may take once it is unpacked. */
const MAX_REGION_BYTES = 768 * 1_048_576;
/**
 * No encoder makes more than so much of what it packs: the worst fax line is 6 times its pixels. A region that is longer is not read to
 * its end, so that the work is bounded by the picture's size, however often its strips point at the same bytes.
 */
const MAX_GROWTH = 8;
const GROWTH_FLOOR = 65_536;

/** The strips or tiles of a picture in the order of their places. Throws DamagedImageError where bytes are missing. */
export function* planRegions(
  bytes: Uint8Array<ArrayBuffer>,
  { number }: TiffFile,
  directory: TiffDirectory,
  form: TiffForm,
): Generator<TiffRegion> {
  const read = (tag: number) => number(directory, tag) ?? 0;
  const [width, height] = [read(TAG.width), read(TAG.height)];
  const isTiled = directory.has(TAG.tileWidth) || directory.has(TAG.tileOffsets);
  const regionWidth = isTiled ? read(TAG.tileWidth) : width;
  const rows = number(directory, TAG.rowsPerStrip) ?? height;
  const regionHeight = isTiled ? read(TAG.tileHeight) : Math.min(rows, height);
  if (regionWidth < 1 || regionHeight < 1) throw new DamagedImageError('The TIFF has tiles of no size.');
  const samples = form.isPlanar ? 1 : form.samples;
  const regionBytes = Math.ceil((regionWidth * samples * form.bits) / 8) * regionHeight;
  if (regionBytes > MAX_REGION_BYTES) throw new TooComplexError('A tile of the TIFF is too large.');
  const maxBytes = Math.max(regionBytes * MAX_GROWTH, GROWTH_FLOOR);

  // Some writers give the places of tiles where those of strips belong.
  const [offsets, counts] = directory.has(TAG.tileOffsets)
    ? [TAG.tileOffsets, TAG.tileByteCounts]
    : [TAG.stripOffsets, TAG.stripByteCounts];
  const columns = Math.ceil(width / regionWidth);
  const perPlane = columns * Math.ceil(height / regionHeight);
  const planes = form.isPlanar ? form.samples : 1;

  function segment(index: number): Uint8Array<ArrayBuffer> {
    const offset = number(directory, offsets, index);
    if (offset === undefined || offset < 8)
      throw new DamagedImageError('The TIFF lacks a part of its picture.');
    // A writer that packs nothing may leave out how long it is.
    const isUntold = !directory.has(counts) && (form.compression === 'none' || perPlane === 1);
    const count = isUntold ? bytes.length - offset : (number(directory, counts, index) ?? 0);
    if (count < 1 || offset >= bytes.length || (!isUntold && offset + count > bytes.length)) {
      throw new DamagedImageError('The TIFF ends too early.');
    }
    return bytes.subarray(offset, offset + Math.min(count, maxBytes));
  }

  for (let index = 0; index < perPlane; index += 1) {
    const x = (index % columns) * regionWidth;
    const y = Math.floor(index / columns) * regionHeight;
    const segments = Array.from({ length: planes }, (_, plane) => segment(index + plane * perPlane));
    const visible = Math.min(regionHeight, height - y);
    yield { x, y, width: regionWidth, codedHeight: regionHeight, height: visible, segments };
  }
}
