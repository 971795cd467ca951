/**
 * Every key of the bucket is made and read here. Ids and slugs are checked on the way in, so no key can leave its
 * prefix whatever a caller passes.
 */

import { MEDIA_TYPES, type MediaType } from '../media/media-types';
import { typeOfSizes } from '../media/picture-sizes';
import type { ImageFolder } from './image-folders';
import { isImageId } from './image-id';
import { type ImageState, isImageState } from './image-state';
import type { ImageRow } from './row/image-row';
import { decodeRow, encodeRow, isNewerRow } from './row/row-codec';
import { cleanName } from './text/clean-name';
import { isSlug } from './text/slug';

/** The parts of a thumbnail's key. */
export type ThumbKey = Readonly<{ state: ImageState; id: string; row: ImageRow }>;

/** The row may stand in segments; `decodeRow` says in which. */
const THUMB_KEY = /^([a-z]+)\/thumbs\/([0-9a-f-]{36})\/([A-Za-z0-9._/-]+)\.webp$/;

/** Prefix of everything in the trash. */
export const TRASH_PREFIX = 'trash/';

/** Prefix of the words with which photos were refused; they expire together with the photos. */
export const REFUSAL_WORDS_PREFIX = `${TRASH_PREFIX}words/`;

/** The word with which a photo was refused: `trash/words/<id>`. Throws RangeError for an id that is none. */
export function refusalWordKey(id: string): string {
  return REFUSAL_WORDS_PREFIX + checkedId(id);
}

/** Prefix of everything that was sent and is not verified. */
export const STAGING_PREFIX = 'uploads/';

/** Where the browser sends an upload: `uploads/<id>/<slug>`. Throws RangeError for an id or slug that is none, as all of these do. */
export function stagingKey(id: string, slug: string): string {
  return stagedPrefix(id) + checkedSlug(slug);
}

/** Prefix of what was sent for one id. */
export function stagedPrefix(id: string): string {
  return `${STAGING_PREFIX}${checkedId(id)}/`;
}

/** The id in a staged object's key; '' in any other. Never throws. */
export function idOfStagingKey(key: string): string {
  const id = key.startsWith(STAGING_PREFIX) ? key.slice(STAGING_PREFIX.length).split('/', 1)[0] : '';
  return isImageId(id) ? id : '';
}

/** Where a verified image lies: `<state>/images/<id>/<slug>`. */
export function imageKey(state: ImageState, id: string, slug: string): string {
  return imagesOfIdPrefix(state, id) + checkedSlug(slug);
}

/**
 * Where its picture of a size lies (`picture-sizes.ts`): `<state>/sizes/<id>/<side>-<slug>`, the slug with the extension of the
 * picture. A move gives the image another slug, and so its sizes other keys.
 */
export function sizeKey(
  state: ImageState,
  id: string,
  { slug, type, side }: Readonly<{ slug: string; type: MediaType; side: number }>,
): string {
  const stem = checkedSlug(slug).slice(0, slug.lastIndexOf('.'));
  const { extension } = MEDIA_TYPES[typeOfSizes(type)];
  return `${folderPrefix(state, 'sizes')}${checkedId(id)}/${side}-${stem}.${extension}`;
}

/** Prefix of the one image an id has in a state; of two for a moment while it moves. */
export function imagesOfIdPrefix(state: ImageState, id: string): string {
  return `${imagesPrefix(state)}${checkedId(id)}/`;
}

/** Prefix of one kind of object of all images of a state. */
export function folderPrefix(state: ImageState, folder: ImageFolder): string {
  return `${checkedState(state)}/${folder}/`;
}

/** Prefix of all images of a state. */
export function imagesPrefix(state: ImageState): string {
  return folderPrefix(state, 'images');
}

/** Where its thumbnail lies, with the row in the key; throws RowTooLongError when the row does not fit. */
export function thumbKey(state: ImageState, id: string, row: ImageRow): string {
  return `${thumbsOfIdPrefix(state, id)}${encodeRow(row)}.webp`;
}

/** Prefix of all thumbnails of a state: listing it lists the gallery, newest first. */
export function thumbsPrefix(state: ImageState): string {
  return folderPrefix(state, 'thumbs');
}

/** Prefix of the thumbnails of one id: one, or two for a moment while its row is edited. */
export function thumbsOfIdPrefix(state: ImageState, id: string): string {
  return `${thumbsPrefix(state)}${checkedId(id)}/`;
}

/**
 * Reads a thumbnail's key; null for any key `thumbKey` would not have written, now or before rows had segments: two keys may
 * stand for one row. Never throws.
 */
export function parseThumbKey(key: string): ThumbKey | null {
  const [, state, id, text] = THUMB_KEY.exec(key) ?? [];
  if (!isImageState(state) || !isImageId(id) || text === undefined) return null;
  const row = decodeRow(text);
  return row && { state, id, row };
}

/** True for a thumbnail's key that a later release of the app wrote: not to be read here, and not to be touched. Never throws. */
export function isNewerThumbKey(key: string): boolean {
  const [, state, , text] = THUMB_KEY.exec(key) ?? [];
  return isImageState(state) && text !== undefined && isNewerRow(text);
}

/** The permanent link of an image, relative to the app: `/media/<id>/<name>`. The name is for people only. */
export function mediaPath(id: string, name: string): string {
  return `/media/${checkedId(id)}/${encodeURIComponent(cleanName(name))}`;
}

/** The page that shows a shared image, relative to the app: `/share/<id>/<name>`; it opens with a token. */
export function sharePath(id: string, name: string): string {
  return `/share/${checkedId(id)}/${encodeURIComponent(cleanName(name))}`;
}

function checkedId(id: string): string {
  if (!isImageId(id)) throw new RangeError('A key needs an image id.');
  return id;
}

function checkedSlug(slug: string): string {
  if (!isSlug(slug)) throw new RangeError('A key needs a slug.');
  return slug;
}

function checkedState(state: ImageState): ImageState {
  if (!isImageState(state)) throw new RangeError('A key needs one of the states.');
  return state;
}
