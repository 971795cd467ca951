/**
 * The parts that a phone puts around a still, and what therefore does not come along when the still alone is sent: the gain map that
 * makes it glow on HDR screens, and the short film of a motion photo.
 *
 * Gain maps: https://developer.android.com/media/platform/hdr-image-format (XMP `hdrgm`), ISO 21496-1 (an APP2 segment of its
 * own), Apple's auxiliary picture. Motion photos: https://developer.android.com/media/platform/motion-photo-format, the older
 * MicroVideo, and Samsung's marker.
 */
import { isHdr } from '../colour/coded-colours';
import { ascii, hasAscii, uint16 } from './bytes';
import { readHeif } from './heif/read-heif';
import { readHeifColours } from './heif/read-heif-colours';
import { readSegments } from './jpeg/read-segments';
import { MARKER } from './jpeg/walk-jpeg';
import type { SourceType } from './source-types';

/** `hdr`: a gain map, or more light than a page's white. `motion`: a film. */
export type Extra = 'hdr' | 'motion';

const ISO_GAIN_MAP = 'urn:iso:std:iso:ts:21496:-1\0';
const HDR_WORDS = /hdrgm:Version|hdr-gain-map|HDRGainMap|hdrgainmap/;
const MOTION_WORDS = /MotionPhoto="1"|MotionPhoto>1<|MicroVideo="1"|Semantic="MotionPhoto"/;
const SAMSUNG_FILM = 'MotionPhoto_Data';
/** Behind a JPEG a film begins with a box of this type. */
const FILM_START = 'ftyp';
/** As much of what is behind a picture as is searched for words: descriptions come first. */
const SEARCHED_BYTES = 64 * 1_024;
const FILM_BOX = 'mpvd';
/** A mark of a file that is a sequence too. */
const TRACKS_BOX = 'moov';
const APPLE_GAIN_MAP = 'urn:com:apple:photo:2020:aux:hdrgainmap';
const ISO_GAIN_MAP_ITEM = 'tmap';

/** The extras of a whole file, each once. Throws DamagedImageError when it is not whole. */
export function findExtras(bytes: Uint8Array, type: SourceType): ReadonlySet<Extra> {
  return FINDERS[type](bytes);
}

const findNone = (): ReadonlySet<Extra> => new Set();

const FINDERS: Readonly<Record<SourceType, (bytes: Uint8Array) => ReadonlySet<Extra>>> = {
  'image/jpeg': findJpegExtras,
  'image/png': findNone,
  'image/webp': findNone,
  'image/gif': findNone,
  'image/avif': findAvifExtras,
  'image/heic': findHeifExtras,
  'image/tiff': findNone,
  'image/bmp': findNone,
};

function findJpegExtras(bytes: Uint8Array): ReadonlySet<Extra> {
  const extras = new Set<Extra>();
  if (!mayHaveExtras(bytes)) return extras;
  const { segments, end } = readSegments(bytes);
  for (const { marker, contentStart, end: segmentEnd } of segments) {
    if (marker === MARKER.APP2 && hasAscii(bytes, contentStart, ISO_GAIN_MAP)) extras.add('hdr');
    if (marker !== MARKER.APP1 || !hasAscii(bytes, contentStart, 'http://ns.adobe.com/')) continue;
    const xmp = textOf(bytes.subarray(contentStart, segmentEnd));
    if (HDR_WORDS.test(xmp)) extras.add('hdr');
    if (MOTION_WORDS.test(xmp)) extras.add('motion');
  }
  // Words alone may be left over from an editor that dropped what they announce.
  if (end === bytes.length) return new Set();
  const behind = bytes.subarray(end);
  if (HDR_WORDS.test(textOf(behind.subarray(0, SEARCHED_BYTES)))) extras.add('hdr');
  if (indexOf(behind, SAMSUNG_FILM) >= 0 || indexOf(behind, FILM_START) >= 0) extras.add('motion');
  return extras;
}

/**
 * False for most photos, without a walk through all of their data: no segment before the picture announces anything, and
 * the file ends as a JPEG does.
 */
function mayHaveExtras(bytes: Uint8Array): boolean {
  if (!hasAscii(bytes, bytes.length - 2, '\xff\xd9')) return true;
  for (let at = 2; bytes[at] === 0xff; at += 2 + uint16(bytes, at + 2)) {
    const marker = bytes[at + 1];
    if (marker === MARKER.SOS) return false;
    if (marker === MARKER.APP1 && hasAscii(bytes, at + 4, 'http://ns.adobe.com/')) return true;
    // Behind an index of several pictures (MPF) is another picture.
    if (marker === MARKER.APP2 && !hasAscii(bytes, at + 4, 'ICC_PROFILE\0')) return true;
  }
  return true;
}

/** Its light stays in the picture itself; a gain map and frames behind the still do not. */
function findAvifExtras(bytes: Uint8Array): ReadonlySet<Extra> {
  const extras = new Set<Extra>();
  const { items, boxes } = readHeif(bytes);
  if ([...items.values()].some(({ type }) => type === ISO_GAIN_MAP_ITEM)) extras.add('hdr');
  if (boxes.some(({ type }) => type === TRACKS_BOX)) extras.add('motion');
  return extras;
}

function findHeifExtras(bytes: Uint8Array): ReadonlySet<Extra> {
  const extras = new Set<Extra>();
  const { items, properties, boxes, end } = readHeif(bytes);
  const isAuxiliaryGainMap = properties.all.some(
    ({ type, contentStart }) => type === 'auxC' && hasAscii(bytes, contentStart + 4, APPLE_GAIN_MAP),
  );
  if (isAuxiliaryGainMap || [...items.values()].some(({ type }) => type === ISO_GAIN_MAP_ITEM))
    extras.add('hdr');
  const hasFilm =
    boxes.some(({ type }) => type === FILM_BOX || type === TRACKS_BOX) || hasAscii(bytes, end + 4, FILM_BOX);
  if (hasFilm) extras.add('motion');
  const { coded } = readHeifColours(bytes);
  if (coded && isHdr(coded)) extras.add('hdr');
  return extras;
}

/** In pieces, because a function takes only so many arguments. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4_096) text += ascii(bytes, at, 4_096);
  return text;
}

function indexOf(bytes: Uint8Array, word: string): number {
  let at = bytes.indexOf(word.charCodeAt(0));
  while (at >= 0 && !hasAscii(bytes, at, word)) at = bytes.indexOf(word.charCodeAt(0), at + 1);
  return at;
}
