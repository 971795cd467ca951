/**
 * Keys of what is no image (`system/...`): never public, denied to the CDN. An object that lies under `system/week/` expires after
 * seven days, what lies under `system/keep/` never.
 */
import { type AuditAction, isAuditAction } from '../audit/audit-actions';
import { ID_LENGTH, isImageId } from './image-id';

/** Prefix of all of it. */
const SYSTEM_PREFIX = 'system/';

/** Prefix of what expires after seven days. */
export const WEEK_PREFIX = `${SYSTEM_PREFIX}week/`;

/** Says which sessions have ended before their time. */
export const SESSIONS_KEY = `${SYSTEM_PREFIX}keep/sessions.json`;

/** The sessions there are, for anyone who wants to end one. */
export const SESSION_LIST_KEY = `${SYSTEM_PREFIX}keep/session-list.json`;

/** The digests of API tokens. */
export const API_TOKENS_KEY = `${SYSTEM_PREFIX}keep/api-tokens.json`;

/** The albums: their words and their order, not their photos. */
export const ALBUMS_KEY = `${SYSTEM_PREFIX}keep/albums.json`;

/** How far the indexes were built that images from before them have no entries in. */
export const INDEXES_KEY = `${SYSTEM_PREFIX}keep/indexes.json`;

/** Prefix of the marks of images that were deleted permanently. */
export const PURGED_MARKS_PREFIX = `${WEEK_PREFIX}purged/`;

/** Stands where an image may have metadata: `lib/server/objects/image-metadata.ts`. */
export const METADATA_MARK_KEY = `${SYSTEM_PREFIX}keep/has-metadata`;

/** Prefix of what the host's hook has yet to hear of. */
export const OUTBOX_PREFIX = `${SYSTEM_PREFIX}keep/outbox/`;

/** Prefix of the audit log. */
export const AUDIT_PREFIX = `${SYSTEM_PREFIX}keep/audit/`;

/** Prefix of what says which image an imported file without a date of its own became. */
export const IMPORTED_PREFIX = `${SYSTEM_PREFIX}keep/imported/`;

/** Prefix of the links that were made, and of what belongs to each. */
export const LINKS_PREFIX = `${SYSTEM_PREFIX}keep/links/`;

/** Prefix of the marks of links by which guests send: there are few of them among the links that uploaders make by the thousand. */
export const DROP_MARKS_PREFIX = `${SYSTEM_PREFIX}keep/drops/`;

/** Parts of a set of photos, at most 100. */
const MAX_SET_PARTS = 100;

/**
 * Prefix of the marks of changes, newest first. It is listed behind the other marks of a week: a sweep looks through those, and there
 * may be many of these.
 */
export const CHANGE_MARKS_PREFIX = `${WEEK_PREFIX}what-changed/`;

/** Images that one mark of a change may name: its last segment stays below the 255 bytes that file systems take. */
export const IDS_PER_MARK = 6;

/** Characters of an id that tell its time, with the dashes. */
const TIME_LENGTH = 14;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The mark of an image that was deleted permanently: `system/week/purged/<id>`. Throws RangeError for an id that is none. */
export function purgedMarkKey(id: string): string {
  if (!isImageId(id)) throw new RangeError('A key needs an image id.');
  return `${PURGED_MARKS_PREFIX}${id}`;
}

/**
 * The mark of a change: `system/week/what-changed/<mark>/<id>.<id>`. The mark is an id of its own, so that the newest comes first in a
 * listing. Throws RangeError for an id that is none, and for none or more than six images.
 */
export function changeMarkKey(mark: string, ids: readonly string[]): string {
  if (![mark, ...ids].every(isImageId)) throw new RangeError('A key needs an image id.');
  if (ids.length === 0 || ids.length > IDS_PER_MARK) throw new RangeError('A mark names one to six images.');
  return `${CHANGE_MARKS_PREFIX}${mark}/${ids.join('.')}`;
}

/** The parts of the key of a change's mark; null for any other key. */
export function parseChangeMarkKey(key: string): Readonly<{ mark: string; ids: readonly string[] }> | null {
  if (!key.startsWith(CHANGE_MARKS_PREFIX)) return null;
  const [mark, list = '', ...rest] = key.slice(CHANGE_MARKS_PREFIX.length).split('/');
  const ids = list.split('.');
  return rest.length === 0 && isImageId(mark) && ids.every(isImageId) ? { mark, ids } : null;
}

/** An image that the host's hook has yet to hear of: `system/keep/outbox/<id>`. Throws RangeError for an id that is none. */
export function outboxKey(id: string): string {
  if (!isImageId(id)) throw new RangeError('A key needs an image id.');
  return `${OUTBOX_PREFIX}${id}`;
}

/** The id of an image in the outbox; null for any other key. */
export function parseOutboxKey(key: string): string | null {
  const id = key.slice(OUTBOX_PREFIX.length);
  return key.startsWith(OUTBOX_PREFIX) && isImageId(id) ? id : null;
}

/**
 * Says which image a file became whose bytes hold no date: `system/keep/imported/<what its id has besides the time>`. Throws
 * RangeError for an id that is none.
 */
export function importedKey(id: string): string {
  if (!isImageId(id)) throw new RangeError('A key needs an image id.');
  return `${IMPORTED_PREFIX}${id.slice(TIME_LENGTH)}`;
}

/** The mark of a sign-in link, or an attempt of OpenID Connect, that was used: `system/week/used-links/<id>`. Throws RangeError for an id that is no UUID. */
export function usedLinkKey(id: string): string {
  if (!UUID.test(id)) throw new RangeError('The id of a sign-in link must be a UUID.');
  return `${WEEK_PREFIX}used-links/${id}`;
}

/**
 * An entry of the audit log: `system/keep/audit/<id>.<action>`. Its id begins with the inverted time as an image's does, so the
 * newest comes first in a listing; the action is in the key, so that a filter reads no object. `part`, from 1 to 99, is where
 * a list of images continues that is too long for one object. Throws RangeError for an id that is none.
 */
export function auditKey(id: string, action: AuditAction, part = 0): string {
  if (!isImageId(id)) throw new RangeError('An entry of the audit log needs an id.');
  return `${AUDIT_PREFIX}${id}.${action}${part === 0 ? '' : `.${String(part).padStart(2, '0')}`}`;
}

/** The entry a key of the audit log stands for; null for a further part of one, and for anything else. */
export function parseAuditKey(key: string): Readonly<{ id: string; action: AuditAction }> | null {
  if (!key.startsWith(AUDIT_PREFIX)) return null;
  const [id, action, ...rest] = key.slice(AUDIT_PREFIX.length).split('.');
  return rest.length === 0 && isImageId(id) && isAuditAction(action) ? { id, action } : null;
}

/** The facts of a link: `system/keep/links/<id>.json`. Throws RangeError for an id that is none. */
export function linkKey(id: string): string {
  if (!isImageId(id)) throw new RangeError('A key needs the id of a link.');
  return `${LINKS_PREFIX}${id}.json`;
}

/** The mark of a link by which guests send: `system/keep/drops/<id>`. Throws RangeError for an id that is none. */
export function dropMarkKey(id: string): string {
  if (!isImageId(id)) throw new RangeError('A key needs the id of a link.');
  return `${DROP_MARKS_PREFIX}${id}`;
}

/** Prefix of what else belongs to a link: `system/keep/links/<id>/`. Throws RangeError for an id that is none. */
export function linkPrefix(id: string): string {
  if (!isImageId(id)) throw new RangeError('A key needs the id of a link.');
  return `${LINKS_PREFIX}${id}/`;
}

/**
 * A part of the photos that a link opens: `system/keep/links/<id>/set/<part>`, part from 0 to 99. Throws RangeError for an id or a part
 * that is none.
 */
export function linkSetKey(id: string, part: number): string {
  if (!Number.isInteger(part) || part < 0 || part >= MAX_SET_PARTS)
    throw new RangeError('Not a part of a set.');
  return `${linkPrefix(id)}set/${String(part).padStart(2, '0')}`;
}

/**
 * The link that a key belongs to, and whether it is the link itself; null for any other key.
 *
 * Example: `system/keep/links/<id>.json` comes before everything below `system/keep/links/<id>/`.
 */
export function parseLinkKey(key: string): Readonly<{ id: string; isLink: boolean }> | null {
  const name = key.startsWith(LINKS_PREFIX) ? key.slice(LINKS_PREFIX.length) : '';
  const id = name.slice(0, ID_LENGTH);
  const rest = name.slice(ID_LENGTH);
  return isImageId(id) && (rest === '.json' || rest.startsWith('/'))
    ? { id, isLink: rest === '.json' }
    : null;
}
