/**
 * A row is the text before `.webp` in a thumbnail's key, so its alphabet is `[A-Za-z0-9._-]` and its length is bounded by
 * the key's. Version 1 is dot-separated fields, none of them empty (a key holds no `..`), `-` for what is not there:
 *
 *     1.<width>.<height>.<sizeBytes>.<extension>.<thumbhash>.<stateBeforeTrash>.<name>.<alt>.<slug>[.<tag>]...
 *
 * Numbers are base 36, the media type is its canonical extension, thumbhash and texts are base64url (texts of their UTF-8).
 * The slug is there only where it differs from `slugOf(name, type)`. Version 2 is a row with a revision:
 *
 *     2.<moves>.<edits>.<the fields of version 1 from width on>
 *
 * Version 3 is a row that knows when the photo was taken, who uploaded it or which albums it is in, each `-` where it does not
 * (`format-taken.ts` and `album-places.ts` write the first and the last); moves and edits are 0 where nothing was changed:
 *
 *     3.<moves>.<edits>.<taken>.<uploader>.<albums>.<the fields of version 1 from width on>
 *
 * Version 4 has the fields of version 3, and its number says that smaller pictures lie beside the image (`picture-sizes.ts`).
 *
 * A row is written in the lowest version that holds what it says, so it has one form, and a release that knows fewer versions keeps
 * seeing all rows that need no more. A row in the trash that waited for approval before it (`held`) needs version 3.
 *
 * A row of more than 195 characters is written in segments with slashes between them, because the file systems behind some
 * stores take 255 bytes a segment of a key. The slashes say nothing: joined, the segments are the row. Rows that were written
 * before there were segments stand in one piece and are read for ever:
 *
 *     1.1kw.16o.7eq6.jpg.AQL6.-.SU1H…(195 characters)/…SBw.Zmly.-      as it is written
 *     1.1kw.16o.7eq6.jpg.AQL6.-.SU1H……SBw.Zmly.-                       as it may stand in a bucket
 *
 * Invariants, under property tests: `decodeRow(encodeRow(row))` equals the row, and `decodeRow` accepts nothing but what
 * `encodeRow` writes and that in one piece. A change of the fields is a new version beside these.
 */

import { MEDIA_TYPE_NAMES, MEDIA_TYPES, type MediaType } from '../../media/media-types';
import { decodeTaken, encodeTaken } from '../../taken/format-taken';
import { isImageState } from '../image-state';
import { fromBase64Url, toBase64Url } from '../text/base64url';
import { byteLength } from '../text/cut-text';
import { isSlug, slugOf } from '../text/slug';
import { decodeAlbums, encodeAlbums } from './album-places';
import type { ImageRow, Revision } from './image-row';
import { type RowFields, splitRow } from './row-fields';

const VERSION = '1';
const VERSION_REVISED = '2';
const VERSION_DATED = '3';
const VERSION_SIZED = '4';
const ABSENT = '-';
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Four digits of base 36. */
const MAX_CHANGES = 36 ** 4 - 1;
/** Longest text that is read: a row with its slashes, or one from before there were any. */
const MAX_READ_CHARS = 942;
/** Longest segment; the last one has 200 characters with `.webp` behind it. */
const SEGMENT_CHARS = 195;
/** A segment may be shorter by so much, to be cut away from dots: two fields that are not there take five of them. */
const CUT_ROOM_CHARS = 8;

/** Sizes a row can hold. */
export const rowTextBudget = {
  /** Longest row: with four slashes in it, and `private/thumbs/<id>/` and `.webp` around it, the key stays under 1,000 bytes. */
  rowChars: 938,
  /** Longest row of version 3 and of those after it, without its slashes: its copy in an index has a date and an id before it. */
  datedRowChars: 900,
  /** A name is kept whole up to this many bytes of UTF-8; `fitName` shortens longer ones. Rows of earlier releases have up to 320. */
  nameBytes: 220,
  /** Longest name of an uploader, in bytes of UTF-8. */
  uploaderBytes: 40,
  /** Alt text and tags together have at least this many bytes of UTF-8, whatever else is in the row (one tag costs two more). */
  altAndTagsBytes: 170,
} as const;

/** Alt text and tags are longer than the key has room for. */
export class RowTooLongError extends RangeError {
  override readonly name = 'RowTooLongError';
  /** @param excessBytes how many bytes of UTF-8 must go from name, alt text or tags */
  constructor(readonly excessBytes: number) {
    super(
      `The texts of this image are ${excessBytes} bytes too long. Shorten the description or remove tags.`,
    );
  }
}

/**
 * The row as text in segments, at most 938 characters and the slashes; throws RowTooLongError when the texts do not fit, and RangeError for what no
 * row can hold: sizes out of bounds, an empty name, a slug that is none, text with lone surrogates (`cleanName` and `cleanText`
 * remove those).
 */
export function encodeRow(row: ImageRow): string {
  const text = formatFields(row);
  const mostChars = isDated(text[0] ?? '') ? rowTextBudget.datedRowChars : rowTextBudget.rowChars;
  const excessChars = text.length - mostChars;
  if (excessChars > 0) throw new RowTooLongError(Math.ceil((excessChars * 3) / 4));
  return inSegments(text);
}

function formatFields(row: ImageRow): string {
  return [
    ...versionFields(row),
    wholeNumber('width', row.width, 1, 65_535),
    wholeNumber('height', row.height, 1, 65_535),
    wholeNumber('sizeBytes', row.sizeBytes, 0, Number.MAX_SAFE_INTEGER),
    MEDIA_TYPES[row.type].extension,
    bytesField(row.thumbhash),
    row.stateBeforeTrash ?? ABSENT,
    nameField(row.name),
    textField(row.alt),
    row.slug === ownSlug(row.name, row.type) ? ABSENT : slugField(row.slug),
    ...row.tags.map(textField),
  ].join('.');
}

/** True for a version that has the fields of version 3. */
function isDated(version: string): boolean {
  return version === VERSION_DATED || version === VERSION_SIZED;
}

/** Cuts away from dots: web servers hide what begins with one, and Windows drops one at the end. */
function inSegments(text: string): string {
  let written = '';
  let from = 0;
  while (text.length - from > SEGMENT_CHARS) {
    const longest = from + SEGMENT_CHARS;
    let cut = longest;
    while (cut > longest - CUT_ROOM_CHARS && (text[cut - 1] === '.' || text[cut] === '.')) cut -= 1;
    written += `${text.slice(from, cut)}/`;
    from = cut;
  }
  return written + text.slice(from);
}

/** True for a row of a version that came after these. */
export function isNewerRow(text: string): boolean {
  const version = /^([1-9]\d{0,3})\./.exec(text)?.[1];
  return version !== undefined && Number(version) > Number(VERSION_SIZED);
}

/** The text of a row without the slashes between its segments. */
export function joinSegments(text: string): string {
  return text.replaceAll('/', '');
}

/**
 * The row a text stands for, in segments or in one piece; null for another version and for anything `encodeRow` would not have
 * written. Never throws.
 */
export function decodeRow(text: string): ImageRow | null {
  if (text.length > MAX_READ_CHARS) return null;
  const joined = joinSegments(text);
  const fields = splitRow(joined);
  if (fields === null) return null;
  // Rows of the first two versions were longer before there were segments.
  if (isDated(fields.version) && joined.length > rowTextBudget.datedRowChars) return null;
  const { width, height, sizeBytes, extension, thumbhash, stateBeforeTrash: before } = fields;
  const { name, alt, slug, tags } = fields;
  const type = MEDIA_TYPE_NAMES.find((known) => MEDIA_TYPES[known].extension === extension);
  if (!type) return null;
  try {
    const decodedName = textOf(name);
    const row: ImageRow = {
      width: Number.parseInt(width, 36),
      height: Number.parseInt(height, 36),
      sizeBytes: Number.parseInt(sizeBytes, 36),
      type,
      thumbhash: bytesOf(thumbhash),
      name: decodedName,
      alt: textOf(alt),
      tags: tags.map(textOf),
      slug: slug === ABSENT ? ownSlug(decodedName, type) : textOf(slug),
      ...(isImageState(before) && before !== 'trash' ? { stateBeforeTrash: before } : {}),
      ...decodeOrigin(fields),
      ...(fields.version === VERSION_SIZED ? { hasSizes: true as const } : {}),
      ...decodeRevision(fields),
    };
    // Reading leniently and comparing makes the form canonical without a second set of rules.
    const written = formatFields(row);
    return text === written || text === inSegments(written) ? row : null;
  } catch {
    return null;
  }
}

function decodeOrigin({
  taken,
  uploader,
  albums,
}: RowFields): Pick<ImageRow, 'taken' | 'uploader' | 'albums'> {
  const date = decodeTaken(taken);
  return {
    ...(date ? { taken: date } : {}),
    ...(uploader === ABSENT ? {} : { uploader: textOf(uploader) }),
    ...(albums === ABSENT ? {} : { albums: decodeAlbums(albums) }),
  };
}

function decodeRevision({ version, moves, edits }: RowFields): { revision?: Revision } {
  const revision = { moves: Number.parseInt(moves, 36), edits: Number.parseInt(edits, 36) };
  const isUnchanged = version !== VERSION_REVISED && revision.moves + revision.edits === 0;
  return isUnchanged ? {} : { revision };
}

/** The slug made last: reading a row makes it, and checking the row needs it again. */
let lastSlug = { name: '', type: '', slug: '' };

function ownSlug(name: string, type: MediaType): string {
  if (lastSlug.name !== name || lastSlug.type !== type) lastSlug = { name, type, slug: slugOf(name, type) };
  return lastSlug.slug;
}

/** The lowest version that holds what the row says. */
function versionFields(row: ImageRow): readonly string[] {
  const origin = originFields(row);
  if (origin === null && row.revision === undefined && !row.hasSizes) return [VERSION];
  const { moves, edits } = row.revision ?? { moves: 0, edits: 0 };
  if (row.revision !== undefined && moves + edits === 0) {
    throw new RangeError('A revision counts at least one change.');
  }
  const counts = [wholeNumber('moves', moves, 0, MAX_CHANGES), wholeNumber('edits', edits, 0, MAX_CHANGES)];
  if (row.hasSizes) return [VERSION_SIZED, ...counts, ...(origin ?? [ABSENT, ABSENT, ABSENT])];
  return origin === null ? [VERSION_REVISED, ...counts] : [VERSION_DATED, ...counts, ...origin];
}

/** Null where the row says nothing that version 2 does not hold. */
function originFields({
  taken,
  uploader,
  albums = [],
  stateBeforeTrash,
}: ImageRow): readonly string[] | null {
  const isOlder = taken === undefined && uploader === undefined && albums.length === 0;
  if (isOlder && stateBeforeTrash !== 'held') return null;
  return [
    taken === undefined ? ABSENT : encodeTaken(taken),
    uploader === undefined ? ABSENT : uploaderField(uploader),
    encodeAlbums(albums) || ABSENT,
  ];
}

function uploaderField(uploader: string): string {
  if (uploader === '') throw new RangeError('An uploader must not be empty.');
  if (byteLength(uploader) > rowTextBudget.uploaderBytes) {
    throw new RangeError(`An uploader has at most ${rowTextBudget.uploaderBytes} bytes.`);
  }
  return textField(uploader);
}

function wholeNumber(field: string, value: number, min: number, max: number): string {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`${field} must be a whole number from ${min} to ${max}.`);
  }
  return value.toString(36);
}

function bytesField(bytes: Uint8Array): string {
  if (bytes.length > 25) throw new RangeError('A thumbhash has at most 25 bytes.');
  return toBase64Url(bytes) || ABSENT;
}

function nameField(name: string): string {
  if (name === '') throw new RangeError('A name must not be empty.');
  return textField(name);
}

function slugField(slug: string): string {
  if (!isSlug(slug)) throw new RangeError('Not a slug.');
  return textField(slug);
}

function textField(text: string): string {
  if (/\p{Cs}/u.test(text)) throw new RangeError('The text holds half of a surrogate pair.');
  return toBase64Url(encoder.encode(text)) || ABSENT;
}

// One dash alone is no base64url (a length of 1 modulo 4 is impossible), so it cannot be mistaken for bytes.
function bytesOf(field: string): Uint8Array {
  return field === ABSENT ? new Uint8Array() : fromBase64Url(field);
}

function textOf(field: string): string {
  return decoder.decode(bytesOf(field));
}
