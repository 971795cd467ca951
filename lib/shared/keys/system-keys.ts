/**
 * Keys of what is no image (`system/...`): never public, denied to the CDN. What lies under `system/week/` expires after
 * seven days, what lies under `system/keep/` never.
 */
import { isImageId } from '@/lib/shared/keys/image-id';

/** Prefix of all of it. */
const SYSTEM_PREFIX = 'system/';

/** Prefix of what expires after seven days. */
export const WEEK_PREFIX = `${SYSTEM_PREFIX}week/`;

/** Prefix of the marks of images that were deleted for good. */
export const PURGED_MARKS_PREFIX = `${WEEK_PREFIX}purged/`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The mark of an image that was deleted for good: `system/week/purged/<id>`. Throws RangeError for an id that is none. */
export function purgedMarkKey(id: string): string {
  if (!isImageId(id)) throw new RangeError('A key needs an image id.');
  return `${PURGED_MARKS_PREFIX}${id}`;
}

/** The mark of a sign-in link that was used: `system/week/used-links/<id>`. Throws RangeError for an id that is no UUID. */
export function usedLinkKey(id: string): string {
  if (!UUID.test(id)) throw new RangeError('The id of a sign-in link must be a UUID.');
  return `${WEEK_PREFIX}used-links/${id}`;
}
