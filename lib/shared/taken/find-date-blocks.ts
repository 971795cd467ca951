/**
 * Where each kind of file keeps its dates. Walks no farther than that takes and decodes nothing; a file that is damaged or strange
 * gives what was found before.
 */
import { concat, hasAscii, uint32 } from '../media/bytes';
import { EXIF_HEADER } from '../media/exif/orientation';
import { walkGif } from '../media/gif/walk-gif';
import { readHeif } from '../media/heif/read-heif';
import { MARKER, walkJpeg } from '../media/jpeg/walk-jpeg';
import { walkPng } from '../media/png/walk-png';
import type { SourceType } from '../media/source-types';
import { riffEnd, walkRiff } from '../media/webp/walk-webp';
import { openExif } from './open-exif';
import { isPngTextType, keywordOf, openPngText, openRawProfile, type PngTextType } from './open-png-text';
import { findIptc } from './read-iptc-date';

/** The blocks that may hold a date, in the order of the file. */
export type DateBlock = Readonly<{
  /** `text` is a date as a PNG's text gives it; `changed` seven bytes of a PNG's `tIME`. */
  kind: 'exif' | 'xmp' | 'iptc' | 'text' | 'changed';
  bytes: Uint8Array;
}>;

/** More of them than any program writes. */
const MAX_BLOCKS = 16;
/** Parts of a file that are passed over before the search is given up. Photos have fewer than a hundred. */
const MAX_PARTS = 4_096;

const XMP_HEADER = 'http://ns.adobe.com/xap/1.0/\0';
/** The texts of a PNG that may hold a date. A raw profile is a block as programs wrote it before there was `eXIf`. */
const PNG_TEXTS: Readonly<Record<string, 'xmp' | 'text' | 'raw'>> = {
  'XML:com.adobe.xmp': 'xmp',
  'Creation Time': 'text',
  'exif:DateTimeOriginal': 'text',
  'Raw profile type exif': 'raw',
  'Raw profile type APP1': 'raw',
  'Raw profile type xmp': 'raw',
  'Raw profile type iptc': 'raw',
};
const PHOTOSHOP_HEADER = 'Photoshop 3.0\0';
const GIF_XMP = 'XMP DataXMP';
/** Tag of a TIFF's XMP packet. */
const TIFF_XMP = 700;
/** Tags of a TIFF's IPTC block, and of its image resources. */
const TIFF_IPTC = 33_723;
const TIFF_RESOURCES = 34_377;

const FINDERS: Readonly<Record<SourceType, (bytes: Uint8Array) => Generator<DateBlock | null>>> = {
  'image/jpeg': findInJpeg,
  'image/png': findInPng,
  'image/webp': findInWebp,
  'image/gif': findInGif,
  'image/avif': findInHeif,
  'image/heic': findInHeif,
  'image/tiff': findInTiff,
  'image/bmp': findNothing,
};

/** The blocks of a file that may hold a date. Never throws for a file that is none, or not whole. */
export function findDateBlocks(bytes: Uint8Array, type: SourceType): readonly DateBlock[] {
  const blocks: DateBlock[] = [];
  let parts = 0;
  try {
    for (const block of FINDERS[type](bytes)) {
      parts += 1;
      if (block !== null) blocks.push(block);
      if (blocks.length >= MAX_BLOCKS || parts >= MAX_PARTS) break;
    }
  } catch {
    // Damaged, or more complex than any photo: its decoder says so.
  }
  return blocks;
}

/** Null for a part without dates, so that parts can be counted. */
function* findInJpeg(bytes: Uint8Array): Generator<DateBlock | null> {
  const resources: Uint8Array[] = [];
  for (const { marker, contentStart, headerEnd, end } of walkJpeg(bytes)) {
    const content = bytes.subarray(contentStart, headerEnd);
    if (marker === MARKER.APP13 && hasAscii(content, 0, PHOTOSHOP_HEADER))
      resources.push(content.subarray(PHOTOSHOP_HEADER.length));
    if (marker !== MARKER.APP1) yield null;
    else if (hasAscii(content, 0, EXIF_HEADER)) yield { kind: 'exif', bytes: content };
    else if (hasAscii(content, 0, XMP_HEADER))
      yield { kind: 'xmp', bytes: content.subarray(XMP_HEADER.length) };
    else yield null;
    // Nobody looks for any behind the first scan, and walking over its data takes a while.
    if (bytes[end] === 0xff && bytes[end + 1] === MARKER.SOS) break;
  }
  // A block that is too long for one segment continues in the next.
  const iptc = resources.length > 0 ? findIptc(concat(resources)) : null;
  if (iptc) yield { kind: 'iptc', bytes: iptc };
}

function* findInPng(bytes: Uint8Array): Generator<DateBlock | null> {
  let texts = 0;
  for (const { type, contentStart, contentEnd } of walkPng(bytes)) {
    const content = bytes.subarray(contentStart, contentEnd);
    if (type === 'eXIf') yield { kind: 'exif', bytes: content };
    else if (type === 'tIME') yield { kind: 'changed', bytes: content };
    else if (isPngTextType(type) && Object.hasOwn(PNG_TEXTS, keywordOf(content)) && texts < MAX_BLOCKS) {
      texts += 1;
      yield findInText(content, type);
    } else yield null;
  }
}

/** Null for a text that is damaged. */
function findInText(content: Uint8Array, type: PngTextType): DateBlock | null {
  const kind = PNG_TEXTS[keywordOf(content)];
  const text = openPngText(content, type);
  if (kind === undefined || text === null) return null;
  if (kind !== 'raw') return { kind, bytes: text };
  const block = openRawProfile(text);
  if (block === null) return null;
  const iptc = findIptc(block);
  if (iptc) return { kind: 'iptc', bytes: iptc };
  if (hasAscii(block, 0, XMP_HEADER)) return { kind: 'xmp', bytes: block.subarray(XMP_HEADER.length) };
  return { kind: openExif(block) === null ? 'xmp' : 'exif', bytes: block };
}

function* findInWebp(bytes: Uint8Array): Generator<DateBlock | null> {
  for (const { type, contentStart, contentEnd } of walkRiff(
    bytes,
    12,
    Math.min(riffEnd(bytes), bytes.length),
  )) {
    const content = bytes.subarray(contentStart, contentEnd);
    if (type === 'EXIF') yield { kind: 'exif', bytes: content };
    else if (type === 'XMP ') yield { kind: 'xmp', bytes: content };
    else yield null;
  }
}

function* findInGif(bytes: Uint8Array): Generator<DateBlock | null> {
  for (const { application, start, end } of walkGif(bytes)) {
    yield application === GIF_XMP ? { kind: 'xmp', bytes: bytes.subarray(start, end) } : null;
  }
}

/**
 * Items of HEIC and AVIF: `Exif`, which begins with how far its TIFF is away (ISO/IEC 23008-12, annex A), and XMP as `mime`. Those that are
 * about the picture that is shown come first: a file may hold several pictures, each with a date.
 */
function* findInHeif(bytes: Uint8Array): Generator<DateBlock | null> {
  const { items, primary, references, dataOf } = readHeif(bytes);
  const isAboutShown = (id: number) =>
    primary !== null && references.cdsc.get(id)?.includes(primary) === true;
  const all = [...items];
  const ordered = [...all.filter(([id]) => isAboutShown(id)), ...all.filter(([id]) => !isAboutShown(id))];
  for (const [, { type, ranges }] of ordered) {
    if ((type !== 'Exif' && type !== 'mime') || ranges === null) {
      yield null;
      continue;
    }
    const data = dataOf(ranges);
    const tiffAt = 4 + uint32(data, 0);
    if (type === 'mime') yield { kind: 'xmp', bytes: data };
    // Some writers say that it begins behind the end.
    else yield { kind: 'exif', bytes: data.subarray(tiffAt < data.length ? tiffAt : 4) };
  }
}

/** The file is itself what an EXIF block is. */
function* findInTiff(bytes: Uint8Array): Generator<DateBlock | null> {
  yield { kind: 'exif', bytes };
  const fields = openExif(bytes);
  if (fields === null) return;
  const xmp = fields.bytes(TIFF_XMP);
  if (xmp.length > 0) yield { kind: 'xmp', bytes: xmp };
  const own = fields.bytes(TIFF_IPTC);
  const iptc = own.length > 0 ? own : findIptc(fields.bytes(TIFF_RESOURCES));
  if (iptc) yield { kind: 'iptc', bytes: iptc };
}

function* findNothing(): Generator<DateBlock | null> {}
