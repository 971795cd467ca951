/**
 * ICC profiles (ICC.1:2022) say what the numbers of a picture mean as colours. They also have room for names, copyright
 * notes, serial numbers of screens, dates and private tags. This writes a profile anew from the parts that turn numbers
 * into colours, so that nothing else can come along:
 *
 *   header      version, class, colour spaces, rendering intent; every other field is fixed
 *   tag table   only known tags, in a fixed order
 *   tag data    only known types, at their exact length, each one once, padded with zeros to four bytes
 *
 * The description and the copyright note, which the standard asks for, become fixed texts where the profile had one.
 *
 * Example: the profile of a phone has `desc` ("Display P3"), `cprt` (a company's notice), `wtpt`, `chad`, three of `?XYZ`, three of `?TRC` that
 * share one place, and a private tag. Written anew it has the same tags in the order of the table below but the private one; `desc` and `cprt`
 * say "CC0", its date is the first of January 2000, and the shared curve is stored once, as before. Colours come out the same.
 */
import { ascii, concat, fromAscii, fromUint32, hasAscii, isSameBytes, uint32 } from '../bytes';
import { cleanCurve, cleanMatrix, cleanXyz } from './clean-element';
import { cleanLut } from './clean-lut';

const HEADER_BYTES = 128;
const TAG_BYTES = 12;
/** Real profiles have about ten; some have thirty. */
const MAX_TAGS = 100;
/** Profiles of input, display and output devices, and of colour spaces. Others describe no picture. */
const CLASSES = ['scnr', 'mntr', 'prtr', 'spac'];
const CHANNELS: ReadonlyMap<string, number> = new Map([
  ['GRAY', 1],
  ['RGB ', 3],
  ['CMYK', 4],
]);
/** D50, the only illuminant there may be. */
const ILLUMINANT = fromAscii('\0\0\xf6\xd6\0\x01\0\0\0\0\xd3\x2d');
/** The first of January 2000. */
const DATE = fromAscii('\x07\xd0\0\x01\0\x01\0\0\0\0\0\0');
/** 2.4 and 4.4, the last of each. */
const MINOR_VERSION = 0x40;
const TEXT = 'CC0';
/** As much longer than the original a profile may become, by parts that shared their bytes. */
const MAX_GROWTH_BYTES = 1_024;

type Shape = Readonly<{ isVersion4: boolean; channels: number }>;
/** Writes a tag's data anew; null when it is of no known form. */
type TagCleaner = (data: Uint8Array, shape: Shape) => Uint8Array | null;

const toPcs: TagCleaner = (data, { channels }) => cleanLut(data, { inputs: channels, outputs: 3 }, 'mAB ');
const fromPcs: TagCleaner = (data, { channels }) => cleanLut(data, { inputs: 3, outputs: channels }, 'mBA ');

/** All tags that a profile may keep, in the order they are written. */
const TAGS: ReadonlyMap<string, TagCleaner> = new Map<string, TagCleaner>([
  ['desc', (_, { isVersion4 }) => (isVersion4 ? localizedText() : describingText())],
  ['cprt', (_, { isVersion4 }) => (isVersion4 ? localizedText() : fromAscii(`text\0\0\0\0${TEXT}\0`))],
  ['wtpt', cleanXyz],
  ['chad', cleanMatrix],
  ['cicp', cleanCodePoints],
  ['rXYZ', cleanXyz],
  ['gXYZ', cleanXyz],
  ['bXYZ', cleanXyz],
  ['rTRC', cleanCurve],
  ['gTRC', cleanCurve],
  ['bTRC', cleanCurve],
  ['kTRC', cleanCurve],
  ['A2B0', toPcs],
  ['A2B1', toPcs],
  ['A2B2', toPcs],
  ['B2A0', fromPcs],
  ['B2A1', fromPcs],
  ['B2A2', fromPcs],
]);
const MATRIX_TAGS = ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'];

/**
 * An ICC profile that means the same colours and holds no texts, dates, private tags or spare bytes; bytes behind the
 * length that its header states are cut off. The same array when it is clean already. Null when it is no profile of RGB,
 * grey or CMYK pictures, or a part that colours depend on is broken: readers ignore such a profile too, so a picture may
 * lose it. In time linear in the profile.
 */
export function cleanProfile(profile: Uint8Array): Uint8Array | null {
  const size = uint32(profile, 0);
  if (size > profile.length || size < HEADER_BYTES + 4) return null;
  const source = profile.subarray(0, size);
  const header = cleanHeader(source);
  const places = readTagTable(source);
  if (!header || !places) return null;
  const shape = { isVersion4: source[8] === 4, channels: CHANNELS.get(ascii(source, 16, 4)) ?? 0 };
  const tags = cleanTags(places, shape);
  if (!tags || !isSufficient(tags, shape)) return null;
  const clean = writeProfile(header, tags);
  // A few bytes that many tables are made of must not become many.
  if (clean.length > size + MAX_GROWTH_BYTES) return null;
  return isSameBytes(clean, profile) ? profile : clean;
}

function cleanHeader(source: Uint8Array): Uint8Array | null {
  const [version, intent] = [source[8] ?? 0, uint32(source, 64)];
  const isKnown =
    (version === 2 || version === 4) &&
    CLASSES.includes(ascii(source, 12, 4)) &&
    CHANNELS.has(ascii(source, 16, 4)) &&
    (hasAscii(source, 20, 'XYZ ') || hasAscii(source, 20, 'Lab ')) &&
    hasAscii(source, 36, 'acsp');
  if (!isKnown) return null;
  const header = new Uint8Array(HEADER_BYTES);
  header.set([version, MINOR_VERSION], 8);
  header.set(source.subarray(12, 24), 12);
  header.set(DATE, 24);
  header.set(fromAscii('acsp'), 36);
  header[67] = intent <= 3 ? intent : 0;
  header.set(ILLUMINANT, 68);
  return header;
}

/** Null for a table that does not fit, or names a tag twice: readers differ in which of them they believe. */
function readTagTable(source: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const count = uint32(source, HEADER_BYTES);
  const tableEnd = HEADER_BYTES + 4 + count * TAG_BYTES;
  if (count > MAX_TAGS || tableEnd > source.length) return null;
  const places = new Map<string, Uint8Array>();
  for (let at = HEADER_BYTES + 4; at < tableEnd; at += TAG_BYTES) {
    const [tag, start, size] = [ascii(source, at, 4), uint32(source, at + 4), uint32(source, at + 8)];
    if (places.has(tag)) return null;
    // A tag outside of the profile has no data, and is missed only where colours need it.
    if (start >= tableEnd && start + size <= source.length)
      places.set(tag, source.subarray(start, start + size));
    else if (TAGS.has(tag)) return null;
  }
  return places;
}

function cleanTags(
  places: ReadonlyMap<string, Uint8Array>,
  shape: Shape,
): ReadonlyMap<string, Uint8Array> | null {
  const tags = new Map<string, Uint8Array>();
  for (const [tag, clean] of TAGS) {
    const place = places.get(tag);
    if (!place) continue;
    const data = clean(place, shape);
    if (data === null) return null;
    tags.set(tag, data);
  }
  return tags;
}

/** Whether colours can be told from these tags. */
function isSufficient(tags: ReadonlyMap<string, Uint8Array>, { channels }: Shape): boolean {
  if (['A2B0', 'A2B1', 'A2B2'].some((tag) => tags.has(tag))) return true;
  if (channels === 1) return tags.has('kTRC');
  return channels === 3 && MATRIX_TAGS.every((tag) => tags.has(tag));
}

function writeProfile(header: Uint8Array, tags: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const table: Uint8Array[] = [fromUint32(tags.size)];
  const blocks: { data: Uint8Array; at: number }[] = [];
  let at = HEADER_BYTES + 4 + tags.size * TAG_BYTES;
  for (const [tag, data] of tags) {
    let block = blocks.find((candidate) => isSameBytes(candidate.data, data));
    if (!block) {
      block = { data, at };
      blocks.push(block);
      at += data.length + padding(data.length);
    }
    table.push(fromAscii(tag), fromUint32(block.at), fromUint32(data.length));
  }
  const padded = blocks.map(({ data }) => concat([data, new Uint8Array(padding(data.length))]));
  const profile = concat([header, ...table, ...padded]);
  profile.set(fromUint32(profile.length));
  return profile;
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}

function cleanCodePoints(data: Uint8Array): Uint8Array | null {
  return hasAscii(data, 0, 'cicp') && data.length >= 12
    ? concat([fromAscii('cicp\0\0\0\0'), data.subarray(8, 12)])
    : null;
}

/** multiLocalizedUnicodeType with one record, in English. */
function localizedText(): Uint8Array {
  const text = fromAscii([...TEXT].map((letter) => `\0${letter}`).join(''));
  return concat([
    fromAscii('mluc\0\0\0\0'),
    ...[fromUint32(1), fromUint32(12), fromAscii('enUS'), fromUint32(text.length), fromUint32(28), text],
  ]);
}

/** textDescriptionType of version 2: ASCII, no Unicode, and 67 bytes of no Macintosh script. */
function describingText(): Uint8Array {
  return concat([
    fromAscii('desc\0\0\0\0'),
    ...[fromUint32(TEXT.length + 1), fromAscii(`${TEXT}\0`), new Uint8Array(4 + 4 + 2 + 1 + 67)],
  ]);
}
