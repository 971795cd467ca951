import { hasAscii, isSameBytes, isZero } from '../bytes';
import { EXIF_HEADER, isOrientationOnly } from '../exif/orientation';
import { cleanProfile } from '../icc/clean-profile';
import type { MetadataKind } from '../metadata-kind';
import { parseTables } from './parse-tables';
import { isProfilePart, readEmbeddedProfile, splitProfile } from './read-embedded-profile';
import { type JpegPicture, readPicture } from './read-picture';
import { readSegments } from './read-segments';
import { isSequentialScan } from './sequential-scan';
import { isFrameMarker, type JpegSegment, MARKER } from './walk-jpeg';

/** None, inches, centimetres. */
const MAX_UNITS = 2;
/** None, YCbCr, YCCK. */
const MAX_TRANSFORM = 2;

/**
 * Finds everything in a JPEG besides the picture, by a list of what is allowed: a segment says nothing only where it is of a known kind, in
 * its place, the first of its kind and to the last byte as it should be. Throws DamagedImageError for a file that ends too
 * early, or whose picture is not whole.
 */
export function findJpegMetadata(bytes: Uint8Array): MetadataKind[] {
  const { segments, end } = readSegments(bytes);
  const picture = readPicture(bytes, segments);
  const firstScan = segments.findIndex(({ marker }) => marker === MARKER.SOS);
  const seen = new Set<number>();
  const found: MetadataKind[] = [];
  for (const [index, segment] of segments.entries()) {
    const isFirst = !seen.has(segment.marker);
    seen.add(segment.marker);
    const isInPlace = index < firstScan && isFirst;
    const isClean = isPicture(bytes, segment, picture) || (isInPlace && isHarmless(bytes, segment));
    if (!isClean && !isProfilePart(bytes, segment)) found.push(kindOf(bytes, segment));
  }
  if (!isProfileClean(bytes, segments, firstScan)) found.push('other');
  if (!isGapless(segments, picture)) found.push('other');
  // Without an end nothing tells what belongs to the file.
  if (segments.at(-1)?.marker !== MARKER.EOI) found.push('other');
  if (end < bytes.length) found.push('trailing');
  return found;
}

/** Whether a segment is a used part of the picture. */
function isPicture(bytes: Uint8Array, segment: JpegSegment, { used, isProgressive }: JpegPicture): boolean {
  const { marker, start } = segment;
  if (marker === MARKER.SOI) return start === 0;
  if (marker === MARKER.EOI) return true;
  if (marker === MARKER.SOS) return isProgressive || isSequentialScan(bytes, segment);
  if (marker === MARKER.DRI || isFrameMarker(marker)) return used.has(start);
  const tables = parseTables(bytes, segment);
  return tables.length > 0 && tables.every((table) => used.has(table.start));
}

/** Whether one of the three segments that tell how the picture is to be shown says that and nothing else. */
function isHarmless(bytes: Uint8Array, { marker, contentStart, end }: JpegSegment): boolean {
  const content = bytes.subarray(contentStart, end);
  switch (marker) {
    case MARKER.APP0:
      return (
        content.length === 14 &&
        hasAscii(content, 0, 'JFIF\0\x01\x01') &&
        (content[7] ?? 0) <= MAX_UNITS &&
        isZero(content, 12, 14)
      );
    case MARKER.APP1:
      return hasAscii(content, 0, EXIF_HEADER) && isOrientationOnly(content);
    case MARKER.APP14:
      return (
        content.length === 12 &&
        hasAscii(content, 0, 'Adobe\0\x64\0\0\0\0') &&
        (content[11] ?? 0) <= MAX_TRANSFORM
      );
    default:
      return false;
  }
}

/** Whether there is none, or one that is clean, in as few segments as it takes, which follow each other. */
function isProfileClean(bytes: Uint8Array, segments: readonly JpegSegment[], firstScan: number): boolean {
  const parts = segments.filter((segment) => isProfilePart(bytes, segment));
  const [first] = parts;
  if (!first) return true;
  const from = segments.indexOf(first);
  const profile = readEmbeddedProfile(bytes, parts);
  if (profile === null || cleanProfile(profile) !== profile || from + parts.length > firstScan) return false;
  const expected = splitProfile(profile);
  return (
    parts.length === expected.length &&
    expected.every((content, index) => {
      const part = segments[from + index];
      return part && isSameBytes(bytes.subarray(part.contentStart, part.end), content);
    })
  );
}

/** Whether each byte belongs to a segment, and each byte of a scan to its picture. */
function isGapless(segments: readonly JpegSegment[], { scans }: JpegPicture): boolean {
  let at = 0;
  for (const { marker, start, headerEnd, end } of segments) {
    if (start !== at) return false;
    at = end;
    if (marker !== MARKER.SOS) continue;
    const [data, second] = scans.get(start) ?? [];
    if (data?.start !== headerEnd || data.end !== end || second) return false;
  }
  return true;
}

function kindOf(bytes: Uint8Array, { marker, contentStart, end }: JpegSegment): MetadataKind {
  const content = bytes.subarray(contentStart, end);
  if (marker === MARKER.COM) return 'comment';
  if (marker === MARKER.APP13) return 'iptc';
  if (marker !== MARKER.APP1) return 'other';
  if (hasAscii(content, 0, EXIF_HEADER)) return 'exif';
  return hasAscii(content, 0, 'http://ns.adobe.com/') ? 'xmp' : 'other';
}
