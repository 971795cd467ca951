/**
 * Writes a JPEG anew from what its picture needs. It asks what may stay, and never what has to go: a kind of metadata that nobody has
 * heard of yet is left out like any other.
 *
 * Example, the segments of a phone's photo before and after:
 *
 *     SOI                                          SOI
 *     APP1 Exif: camera, place, thumbnail          APP1 Exif: the orientation alone, where it is not upright
 *     APP1 XMP                                     -
 *     APP2 ICC profile with texts                  APP2 ICC profile without texts
 *     APP13 Photoshop: caption, author             -
 *     DQT, SOF0, DHT                               the tables that a scan uses, the frame
 *     SOS, data, stray bytes behind the last block SOS, data
 *     EOI, a second image, a film                  EOI
 *
 * The coded data of the picture is copied, not decoded and coded again, so no pixel changes.
 */
import { concat, fromAscii, fromUint32, hasAscii, rebuild } from '../bytes';
import { EXIF_HEADER, orientationTiff, readOrientation } from '../exif/orientation';
import { cleanProfile } from '../icc/clean-profile';
import type { StripOptions } from '../strip-options';
import { findIdleCodes, IDLE_SYMBOL, isAcTable } from './find-idle-codes';
import { type JpegTable, parseTables } from './parse-tables';
import { isProfilePart, readEmbeddedProfile, splitProfile } from './read-embedded-profile';
import { type JpegPicture, readPicture } from './read-picture';
import { readSegments } from './read-segments';
import { isSequentialScan, SEQUENTIAL_FIELDS } from './sequential-scan';
import { isFrameMarker, type JpegSegment, MARKER } from './walk-jpeg';
import { withStandardCodes } from './with-standard-codes';

const JFIF_BYTES = 14;
const ADOBE_BYTES = 12;
/** None, YCbCr, YCCK. */
const YCCK = 2;

/** The segments before the first scan that may stay although they are no part of the coded picture. */
type Kept = Readonly<{
  jfif: JpegSegment | undefined;
  adobe: JpegSegment | undefined;
  exif: JpegSegment | undefined;
  profileParts: readonly JpegSegment[];
}>;

/**
 * A JPEG of nothing but its picture, by what is allowed: the frame, the tables that are used, the scans up to their last
 * block, a colour profile without texts, how its colours are coded (JFIF, Adobe), and an orientation other than upright
 * in a minimal EXIF block. Faults that every decoder passes over are put right: an end that is missing, tables that are the usual
 * ones, fields of a scan that mean nothing. The same array when nothing has to go. Throws DamagedImageError for a file that ends too early, whose picture
 * is not whole or is coded twice over.
 */
export function stripJpeg(
  original: Uint8Array,
  { dropsOrientation = false, keepsScans = false }: StripOptions = {},
): Uint8Array {
  const read = readSegments(original);
  const bytes = withStandardCodes(original, read.segments);
  const { segments } = bytes === original ? read : readSegments(bytes);
  const picture = readPicture(bytes, segments, { keepsScans });
  const kept = chooseKept(bytes, segments);
  const parts = segments.flatMap((segment): Uint8Array[] => {
    if (segment === kept.jfif) return [segmentOf(MARKER.APP0, cleanJfif(contentOf(bytes, segment)))];
    if (segment === kept.adobe) {
      return [segmentOf(MARKER.APP14, cleanAdobe(contentOf(bytes, segment), picture))];
    }
    if (segment === kept.exif) return dropsOrientation ? [] : keepOrientation(bytes, segment);
    if (segment === kept.profileParts[0]) return keepProfile(bytes, kept.profileParts);
    return keepPicture(bytes, segment, picture, keepsScans);
  });
  if (segments.at(-1)?.marker !== MARKER.EOI) parts.push(Uint8Array.of(0xff, MARKER.EOI));
  return rebuild(original, parts);
}

function contentOf(bytes: Uint8Array, { contentStart, end }: JpegSegment): Uint8Array {
  return bytes.subarray(contentStart, end);
}

/** Decoders heed any JFIF, and the last word of Adobe, before the first scan. */
function chooseKept(bytes: Uint8Array, segments: readonly JpegSegment[]): Kept {
  const before = segments.slice(
    0,
    segments.findIndex(({ marker }) => marker === MARKER.SOS),
  );
  const isOf = (segment: JpegSegment, marker: number, name: string, length: number): boolean =>
    segment.marker === marker &&
    hasAscii(contentOf(bytes, segment), 0, name) &&
    segment.end - segment.contentStart >= length;
  return {
    jfif: before.find((segment) => isOf(segment, MARKER.APP0, 'JFIF\0', JFIF_BYTES)),
    adobe: before.findLast((segment) => isOf(segment, MARKER.APP14, 'Adobe', ADOBE_BYTES)),
    exif: before.find((segment) => isOf(segment, MARKER.APP1, EXIF_HEADER, EXIF_HEADER.length)),
    profileParts: before.filter((segment) => isProfilePart(bytes, segment)),
  };
}

/** Version 1.1, the density, no thumbnail. */
function cleanJfif(content: Uint8Array): Uint8Array {
  const units = (content[7] ?? 0) <= 2 ? (content[7] ?? 0) : 0;
  return concat([
    fromAscii('JFIF\0\x01\x01'),
    Uint8Array.of(units),
    content.subarray(8, 12),
    new Uint8Array(2),
  ]);
}

/** How the colours are coded: without it CMYK and RGB pictures come out wrong. For a kind that there is not decoders take the usual one. */
function cleanAdobe(content: Uint8Array, { components }: JpegPicture): Uint8Array {
  const said = content[ADOBE_BYTES - 1] ?? 0;
  const transform = said === 0 ? 0 : components === 4 ? YCCK : 1;
  return concat([fromAscii('Adobe\0\x64\0\0\0\0'), Uint8Array.of(transform)]);
}

function keepOrientation(bytes: Uint8Array, segment: JpegSegment): Uint8Array[] {
  const orientation = readOrientation(contentOf(bytes, segment));
  if (orientation === 1) return [];
  return [segmentOf(MARKER.APP1, concat([fromAscii(EXIF_HEADER), orientationTiff(orientation)]))];
}

function keepProfile(bytes: Uint8Array, parts: readonly JpegSegment[]): Uint8Array[] {
  const profile = readEmbeddedProfile(bytes, parts);
  const clean = profile && cleanProfile(profile);
  return clean ? splitProfile(clean).map((content) => segmentOf(MARKER.APP2, content)) : [];
}

/** The part that stays of a segment of the picture; nothing of any other. */
function keepPicture(
  bytes: Uint8Array,
  segment: JpegSegment,
  { used, scans, isProgressive }: JpegPicture,
  keepsScans: boolean,
): Uint8Array[] {
  const { marker, start, contentStart, headerEnd, end } = segment;
  if (marker === MARKER.SOI && start === 0) return [bytes.subarray(0, 2)];
  if (marker === MARKER.EOI) return [bytes.subarray(start, end)];
  if (marker === MARKER.SOS) {
    const data = (scans.get(start) ?? []).map((range) => bytes.subarray(range.start, range.end));
    if (isProgressive || isSequentialScan(bytes, segment)) return [bytes.subarray(start, headerEnd), ...data];
    const fields = fromAscii(SEQUENTIAL_FIELDS);
    return [bytes.subarray(start, headerEnd - fields.length), fields, ...data];
  }
  if (marker === MARKER.DRI || isFrameMarker(marker))
    return used.has(start) ? [bytes.subarray(start, end)] : [];
  const needed = parseTables(bytes, segment).filter((table) => used.has(table.start));
  if (needed.length === 0) return [];
  // That no scan uses them is known only where scans were read.
  const isBlanked = marker === MARKER.DHT && !keepsScans;
  const contents = needed.map((table) =>
    isBlanked ? blankIdleCodes(bytes, table) : bytes.subarray(table.start, table.end),
  );
  return contentStart < end ? [segmentOf(marker, concat(contents))] : [];
}

/** A table of codes; what stands at those that nothing uses says nothing. */
function blankIdleCodes(bytes: Uint8Array, table: JpegTable): Uint8Array {
  const content = bytes.slice(table.start, table.end);
  const symbol = isAcTable(bytes, table) ? IDLE_SYMBOL.ac : IDLE_SYMBOL.dc;
  for (const at of findIdleCodes(bytes, table)) content[at - table.start] = symbol;
  return content;
}

function segmentOf(marker: number, content: Uint8Array): Uint8Array {
  const length = fromUint32(content.length + 2).subarray(2);
  return concat([Uint8Array.of(0xff, marker), length, content]);
}
