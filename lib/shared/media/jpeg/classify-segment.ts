import { hasAscii } from '../bytes';
import { EXIF_HEADER, isOrientationOnly } from '../exif/orientation';
import type { MetadataKind } from '../metadata-kind';
import { type JpegSegment, MARKER } from './walk-jpeg';

/** Length of a JFIF header without a thumbnail, its marker included. */
const PLAIN_JFIF_BYTES = 18;

/**
 * What a segment is besides the picture; null for what the picture needs: tables, frames, scans, the JFIF header, the
 * ICC profile, Adobe's colour transform, and a minimal orientation.
 */
export function classifySegment(
  bytes: Uint8Array,
  { marker, start, contentStart, end }: JpegSegment,
): MetadataKind | null {
  if (marker === MARKER.COM) return 'comment';
  if (marker < MARKER.APP0 || marker > MARKER.APP15) return null;
  const content = bytes.subarray(contentStart, end);
  switch (marker) {
    case MARKER.APP0:
      return hasAscii(content, 0, 'JFIF\0') && end - start === PLAIN_JFIF_BYTES ? null : 'other';
    case MARKER.APP1:
      if (!hasAscii(content, 0, EXIF_HEADER)) return 'xmp';
      return isOrientationOnly(content) ? null : 'exif';
    case MARKER.APP2:
      return hasAscii(content, 0, 'ICC_PROFILE\0') ? null : 'other';
    case MARKER.APP13:
      return 'iptc';
    case MARKER.APP14:
      return hasAscii(content, 0, 'Adobe') ? null : 'other';
    default:
      return 'other';
  }
}
