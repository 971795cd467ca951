import { hasAscii } from '@/lib/shared/media/bytes';
import { EXIF_HEADER, isOrientationOnly } from '@/lib/shared/media/exif/orientation';
import type { MetadataKind } from '@/lib/shared/media/metadata-kind';
import { readSegments } from './read-segments';
import { type JpegSegment, MARKER } from './walk-jpeg';

/** What is in a JPEG besides the picture. Throws DamagedImageError for a file that ends too early. */
export function findJpegMetadata(bytes: Uint8Array): MetadataKind[] {
  const { segments, end } = readSegments(bytes);
  const found = segments.map((segment) => kindOf(bytes, segment)).filter((kind) => kind !== null);
  // Bytes between segments belong to nothing.
  if (segments.some(({ start }, index) => start !== (segments[index - 1]?.end ?? 0))) found.push('other');
  if (end < bytes.length) found.push('trailing');
  return found;
}

/** Null for what says nothing but how the picture looks. */
function kindOf(bytes: Uint8Array, { marker, contentStart, end }: JpegSegment): MetadataKind | null {
  const content = bytes.subarray(contentStart, end);
  if (marker === MARKER.COM) return 'comment';
  if (marker === MARKER.APP13) return 'iptc';
  if (marker === MARKER.APP1) {
    if (hasAscii(content, 0, EXIF_HEADER)) return isOrientationOnly(content) ? null : 'exif';
    return hasAscii(content, 0, 'http://ns.adobe.com/') ? 'xmp' : 'other';
  }
  if (marker === MARKER.APP0 && hasAscii(content, 0, 'JFIF\0') && content.length === 14) return null;
  if (marker === MARKER.APP2 && hasAscii(content, 0, 'ICC_PROFILE\0')) return null;
  if (marker === MARKER.APP14 && hasAscii(content, 0, 'Adobe') && content.length === 12) return null;
  const isApplication = marker >= MARKER.APP0 && marker <= MARKER.APP15;
  const isReserved = marker < 0xc0 || marker > MARKER.APP15;
  return isApplication || isReserved ? 'other' : null;
}
