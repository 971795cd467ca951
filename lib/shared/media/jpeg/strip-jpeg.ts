import { concat, fromAscii, fromUint32, hasAscii, rebuild } from '@/lib/shared/media/bytes';
import { EXIF_HEADER, orientationTiff, readOrientation } from '@/lib/shared/media/exif/orientation';
import type { StripOptions } from '@/lib/shared/media/strip-options';
import { readSegments } from './read-segments';
import { type JpegSegment, MARKER } from './walk-jpeg';

const JFIF_BYTES = 14;
const ADOBE_BYTES = 12;
const NOTHING = new Uint8Array();

/**
 * A JPEG without what is not the picture: EXIF, XMP, IPTC, comments, previews, and everything behind its end (a second
 * picture, a film, an archive). Tables, scans and the colour profile are kept byte for byte; an orientation other than
 * upright is kept in a minimal EXIF block. The same array when nothing has to go. Throws DamagedImageError for a file
 * that ends too early.
 */
export function stripJpeg(bytes: Uint8Array, { dropsOrientation = false }: StripOptions = {}): Uint8Array {
  const { segments } = readSegments(bytes);
  const exif = dropsOrientation ? undefined : segments.find((segment) => isExif(bytes, segment));
  const parts = segments.map((segment) =>
    segment === exif ? keepOrientation(bytes, segment) : keepSegment(bytes, segment),
  );
  return rebuild(bytes, parts);
}

/** What stays of a segment, which may be nothing of it. */
function keepSegment(bytes: Uint8Array, segment: JpegSegment): Uint8Array {
  const { marker, start, contentStart, end } = segment;
  const content = bytes.subarray(contentStart, end);
  switch (marker) {
    case MARKER.APP0:
      // Behind its own fields JFIF has room for a thumbnail, whose size is the last two of them.
      if (!hasAscii(content, 0, 'JFIF\0') || content.length < JFIF_BYTES) return NOTHING;
      return segmentOf(marker, concat([content.subarray(0, JFIF_BYTES - 2), Uint8Array.of(0, 0)]));
    case MARKER.APP2:
      return hasAscii(content, 0, 'ICC_PROFILE\0') ? bytes.subarray(start, end) : NOTHING;
    case MARKER.APP14:
      // How the colours are coded: without it CMYK and RGB pictures come out wrong.
      if (!hasAscii(content, 0, 'Adobe') || content.length < ADOBE_BYTES) return NOTHING;
      return segmentOf(marker, content.subarray(0, ADOBE_BYTES));
    default:
      return isPictureMarker(marker) ? bytes.subarray(start, end) : NOTHING;
  }
}

/** Tables, frames, scans, restarts: 0xc0 to 0xdf, the end and the beginning among them. */
function isPictureMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xdf;
}

function isExif(bytes: Uint8Array, { marker, contentStart, end }: JpegSegment): boolean {
  return marker === MARKER.APP1 && hasAscii(bytes.subarray(contentStart, end), 0, EXIF_HEADER);
}

function keepOrientation(bytes: Uint8Array, { contentStart, end }: JpegSegment): Uint8Array {
  const orientation = readOrientation(bytes.subarray(contentStart, end));
  if (orientation === 1) return NOTHING;
  return segmentOf(MARKER.APP1, concat([fromAscii(EXIF_HEADER), orientationTiff(orientation)]));
}

function segmentOf(marker: number, content: Uint8Array): Uint8Array {
  const length = fromUint32(content.length + 2).subarray(2);
  return concat([Uint8Array.of(0xff, marker), length, content]);
}
