/**
 * An index lists images in another order than that of their upload. It is a prefix of empty objects, and each key is a copy of a row
 * behind its position, so that one LIST is a page, as it is in the gallery:
 *
 *     index/taken/<state>/<position>/<row>                         all images, newest photo first
 *     index/album-<album>/<by>-<direction>/<state>/<position>/<row>  an album, in one order
 *     trash/index/taken/<position>/<row>                           the trash, below the prefix that ends it
 *
 * Each state is a list of its own, so that a tab with ten photos is not looked for among a million. Another order of an album is
 * another prefix, so that entries of two orders never mix. A row that is too long for that stands as `-`, and is read by the id.
 */

import { ID_LENGTH } from './image-id';
import { IMAGE_STATES, type ImageState } from './image-state';
import { type IndexOrder, idOfPosition, MAX_POSITION_CHARS, positionOf } from './index-order';
import { TRASH_PREFIX, thumbsOfIdPrefix } from './object-keys';
import { isAlbumId } from './row/album-places';
import type { ImageRow } from './row/image-row';

/** One index: of all images, or of an album. There is one of all images: by date taken, newest first. */
export type IndexName = Readonly<{ album: string | null; order: IndexOrder }>;

/** An image by its row, and by the key of its thumbnail. */
export type IndexedImage = Readonly<{ state: ImageState; id: string; row: ImageRow; key: string }>;

/** All images, by date taken, newest first. */
export const TAKEN_INDEX: IndexName = { album: null, order: { by: 'taken', direction: 'newest' } };

/** Prefix of all indexes but those of the trash. */
export const INDEX_PREFIX = 'index/';
/** Prefix of the indexes of the trash. */
export const TRASH_INDEX_PREFIX = `${TRASH_PREFIX}${INDEX_PREFIX}`;

/** Stands for a row that has no room; it is no row. */
export const LONG_ROW = '-';
/** With the longest prefix of a storage before it, a key has 1,024 bytes. */
const MAX_KEY_CHARS = 999;
/** File systems behind some stores take 255 bytes a segment; a row from before there were segments may be longer. */
const MAX_SEGMENT_CHARS = 200;
const ENDING = '.webp';

/** The states whose images an index has: nothing that waits for approval or lies in the trash is in an album. */
export function statesOfIndex({ album }: IndexName): readonly ImageState[] {
  return album === null ? IMAGE_STATES : ['private', 'public'];
}

/** Prefix of every index of an album, in whatever order. Throws RangeError for an id that is none. */
export function albumIndexPrefix(album: string): string {
  if (!isAlbumId(album)) throw new RangeError('An index needs the id of an album.');
  return `${INDEX_PREFIX}album-${album}/`;
}

/** Prefix of an index, in one state. Throws RangeError for an album that is none, and for an order that all images do not have. */
export function indexPrefix(index: IndexName, state: ImageState): string {
  if (!statesOfIndex(index).includes(state)) throw new RangeError('That index has no images in this state.');
  const { by, direction } = index.order;
  if (index.album !== null) return `${albumIndexPrefix(index.album)}${by}-${direction}/${state}/`;
  if (by !== 'taken' || direction !== 'newest')
    throw new RangeError('All images have one index, by date taken.');
  return state === 'trash' ? `${TRASH_INDEX_PREFIX}taken/` : `${INDEX_PREFIX}taken/${state}/`;
}

/** Prefix of the entries that an image has in an index, in a state, at its position. */
export function entriesPrefix(index: IndexName, state: ImageState, { id, row }: IndexedImage): string {
  const place = index.album === null ? undefined : row.albums?.find((one) => one.id === index.album)?.place;
  const takenMs = row.taken?.wallMs ?? null;
  return `${indexPrefix(index, state)}${positionOf(index.order, { id, takenMs, place })}/`;
}

/** The entry of an image in an index. */
export function entryKey(index: IndexName, image: IndexedImage): string {
  const { state, id, key } = image;
  const before = entriesPrefix(index, state, image);
  const text = key.slice(thumbsOfIdPrefix(state, id).length, -ENDING.length);
  const isShort = text.split('/').every((segment) => segment.length <= MAX_SEGMENT_CHARS);
  return before + (isShort && before.length + text.length <= MAX_KEY_CHARS ? text : LONG_ROW);
}

/** The parts of an entry: where it stands, and the row as text, which is `LONG_ROW` for one that is read by its id. */
export type EntryKey = Readonly<{ position: string; id: string; rowText: string }>;

/** Reads a key below the prefix of an index; null for what is no entry. Never throws. */
export function parseEntryKey(prefix: string, key: string): EntryKey | null {
  if (!key.startsWith(prefix)) return null;
  const end = key.indexOf('/', prefix.length);
  if (end < prefix.length + ID_LENGTH || end > prefix.length + MAX_POSITION_CHARS) return null;
  const position = key.slice(prefix.length, end);
  const id = idOfPosition(position);
  const rowText = key.slice(end + 1);
  return id === null || rowText === '' ? null : { position, id, rowText };
}

/** The key of the thumbnail whose row an entry copies. */
export function thumbKeyOfEntry(state: ImageState, { id, rowText }: EntryKey): string {
  return `${thumbsOfIdPrefix(state, id)}${rowText}${ENDING}`;
}
