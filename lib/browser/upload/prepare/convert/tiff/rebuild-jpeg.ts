import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { MARKER, walkJpeg } from '@/lib/shared/media/jpeg/walk-jpeg';

/** Says whether three components are YCbCr (1) or RGB (0); without it decoders guess. */
const adobeMarker = (transform: 0 | 1) =>
  concat([
    Uint8Array.of(0xff, MARKER.APP14, 0, 14),
    fromAscii('Adobe'),
    Uint8Array.of(0, 100, 0, 0, 0, 0, transform),
  ]);

/**
 * One strip or tile as a JPEG file of its own: the tables that all of them share (`JPEGTables`) in front of its own parts, and
 * its colours as TIFF tells them, whatever else the strip says. Throws DamagedImageError for what is cut off.
 */
export function rebuildJpeg(
  strip: Uint8Array<ArrayBuffer>,
  tables: Uint8Array<ArrayBuffer> | null,
  isYcbcr: boolean,
): Uint8Array<ArrayBuffer> {
  const parts = [Uint8Array.of(0xff, MARKER.SOI), adobeMarker(isYcbcr ? 1 : 0)];
  if (tables) parts.push(...segmentsOf(tables, false));
  parts.push(...segmentsOf(strip, true), Uint8Array.of(0xff, MARKER.EOI));
  return concat(parts) as Uint8Array<ArrayBuffer>;
}

function segmentsOf(bytes: Uint8Array, isWhole: boolean): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const walk = walkJpeg(bytes);
  for (;;) {
    const step = walk.next();
    if (step.done) {
      if (isWhole && step.value.kind === 'cut') throw new DamagedImageError('A JPEG of the TIFF is cut off.');
      return parts;
    }
    const { marker, start, end } = step.value;
    const isFrame = marker === MARKER.SOI || marker === MARKER.EOI;
    const isNote = (marker >= MARKER.APP0 && marker <= 0xef) || marker === MARKER.COM;
    if (!isFrame && !isNote) parts.push(bytes.subarray(start, end));
  }
}
