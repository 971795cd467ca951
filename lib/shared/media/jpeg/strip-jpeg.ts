import { concat, fromAscii, hasAscii } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { EXIF_HEADER, orientationTiff, readOrientation } from '../exif/orientation';
import type { MetadataKind } from '../metadata-kind';
import { classifySegment } from './classify-segment';
import { type JpegSegment, MARKER, walkJpeg } from './walk-jpeg';

/**
 * A JPEG without what is not the picture: EXIF, XMP, IPTC, comments, previews, and everything behind its end (a second
 * picture, a film, an archive). Tables, scans and the colour profile are kept byte for byte; an orientation other than
 * upright is kept in a minimal EXIF block. Throws DamagedImageError for a file that ends too early.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const { segments, end } = collect(bytes);
  const parts: Uint8Array[] = [];
  const orientation = orientationOf(bytes, segments);
  for (const segment of segments) {
    const kind = classifySegment(bytes, segment);
    if (kind === null && segment.marker !== MARKER.APP1)
      parts.push(bytes.subarray(segment.start, segment.end));
    else if (isJfif(bytes, segment)) parts.push(withoutThumbnail(bytes, segment));
    if (segment.marker === MARKER.SOI && orientation !== 1) parts.push(orientationSegment(orientation));
  }
  const stripped = concat(parts);
  return stripped.length === bytes.length &&
    end === bytes.length &&
    findInSegments(bytes, segments).length === 0
    ? bytes
    : stripped;
}

/** What is in the file besides the picture. Throws DamagedImageError for a file that ends too early. */
export function findJpegMetadata(bytes: Uint8Array): MetadataKind[] {
  const { segments, end } = collect(bytes);
  return [...findInSegments(bytes, segments), ...(end < bytes.length ? (['trailing'] as const) : [])];
}

function collect(bytes: Uint8Array): { segments: readonly JpegSegment[]; end: number } {
  const segments: JpegSegment[] = [];
  const walk = walkJpeg(bytes);
  for (;;) {
    const { done, value } = walk.next();
    if (!done) {
      segments.push(value);
      continue;
    }
    const hasPicture =
      segments[0]?.marker === MARKER.SOI && segments.some(({ marker }) => marker === MARKER.SOS);
    if (value.kind === 'cut' || !hasPicture) throw new DamagedImageError('The JPEG ends too early.');
    return { segments, end: value.end };
  }
}

function findInSegments(bytes: Uint8Array, segments: readonly JpegSegment[]): MetadataKind[] {
  const kinds = segments.map((segment) => classifySegment(bytes, segment)).filter((kind) => kind !== null);
  // Bytes between segments belong to nothing.
  const hasGaps = segments.some((segment, index) => segment.start !== (segments[index - 1]?.end ?? 0));
  return hasGaps ? [...kinds, 'other'] : kinds;
}

function orientationOf(bytes: Uint8Array, segments: readonly JpegSegment[]): number {
  for (const { marker, contentStart, end } of segments) {
    const content = bytes.subarray(contentStart, end);
    if (marker === MARKER.APP1 && hasAscii(content, 0, EXIF_HEADER)) return readOrientation(content);
  }
  return 1;
}

function orientationSegment(orientation: number): Uint8Array {
  const content = concat([fromAscii(EXIF_HEADER), orientationTiff(orientation)]);
  return concat([Uint8Array.of(0xff, MARKER.APP1, 0, content.length + 2), content]);
}

function isJfif(bytes: Uint8Array, { marker, contentStart, end }: JpegSegment): boolean {
  return marker === MARKER.APP0 && end - contentStart >= 14 && hasAscii(bytes, contentStart, 'JFIF\0');
}

/** The JFIF header's own 14 bytes, its thumbnail declared empty. */
function withoutThumbnail(bytes: Uint8Array, { contentStart }: JpegSegment): Uint8Array {
  const plain = concat([
    Uint8Array.of(0xff, MARKER.APP0, 0, 16),
    bytes.subarray(contentStart, contentStart + 14),
  ]);
  plain.fill(0, 16);
  return plain;
}
