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
 * Invariants, under property tests: `decodeRow(encodeRow(row))` equals the row, and `decodeRow` accepts nothing that
 * `encodeRow` would not write, so each row has one key. A change of the form is a new version beside this one.
 */
import { fromBase64Url, toBase64Url } from '@/lib/shared/keys/base64url';
import type { ImageRow } from '@/lib/shared/keys/image-row';
import { splitRow } from '@/lib/shared/keys/row-fields';
import { isSlug, slugOf } from '@/lib/shared/keys/slug';
import { MEDIA_TYPE_NAMES, MEDIA_TYPES, type MediaType } from '@/lib/shared/media/media-types';

const VERSION = '1';
const VERSION_REVISED = '2';
const ABSENT = '-';
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Four digits of base 36. */
const MAX_CHANGES = 36 ** 4 - 1;

/** Sizes a row can hold. */
export const rowTextBudget = {
  /** Longest row: with `private/thumbs/<id>/` and `.webp` around it the key stays under 1,000 bytes. */
  rowChars: 942,
  /** A name is kept whole up to this many bytes of UTF-8; `fitName` shortens longer ones. */
  nameBytes: 320,
  /** Alt text and tags together have at least this many bytes of UTF-8, whatever else is in the row (one tag costs two more). */
  altAndTagsBytes: 240,
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
 * The row as text, at most 942 characters; throws RowTooLongError when the texts do not fit, and RangeError for what no row can
 * hold: sizes out of bounds, an empty name, a slug that is none, text with lone surrogates (`cleanName` and `cleanText` remove those).
 */
export function encodeRow(row: ImageRow): string {
  const text = [
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
  const excessChars = text.length - rowTextBudget.rowChars;
  if (excessChars > 0) throw new RowTooLongError(Math.ceil((excessChars * 3) / 4));
  return text;
}

/** The row a text stands for; null for another version and for anything `encodeRow` would not have written. Never throws. */
export function decodeRow(text: string): ImageRow | null {
  if (text.length > rowTextBudget.rowChars) return null;
  const fields = splitRow(text);
  if (fields === null) return null;
  const { moves, edits, width, height, sizeBytes, extension, thumbhash, stateBeforeTrash: before } = fields;
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
      ...(before === 'private' || before === 'public' ? { stateBeforeTrash: before } : {}),
      ...(text.startsWith(VERSION_REVISED)
        ? { revision: { moves: Number.parseInt(moves, 36), edits: Number.parseInt(edits, 36) } }
        : {}),
    };
    // Reading leniently and comparing makes the form canonical without a second set of rules.
    return encodeRow(row) === text ? row : null;
  } catch {
    return null;
  }
}

/** The slug made last: reading a row makes it, and checking the row needs it again. */
let lastSlug = { name: '', type: '', slug: '' };

function ownSlug(name: string, type: MediaType): string {
  if (lastSlug.name !== name || lastSlug.type !== type) lastSlug = { name, type, slug: slugOf(name, type) };
  return lastSlug.slug;
}

/** A row of which nothing was changed is of version 1, so that it has one form. */
function versionFields({ revision }: ImageRow): readonly string[] {
  if (revision === undefined) return [VERSION];
  if (revision.moves + revision.edits === 0) throw new RangeError('A revision counts at least one change.');
  return [
    VERSION_REVISED,
    wholeNumber('moves', revision.moves, 0, MAX_CHANGES),
    wholeNumber('edits', revision.edits, 0, MAX_CHANGES),
  ];
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
