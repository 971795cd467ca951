/**
 * Keys of what is no image (`system/...`): never public, denied to the CDN. What lies under `system/week/` expires after
 * seven days, what lies under `system/keep/` never.
 */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The mark of a sign-in link that was used: `system/week/used-links/<id>`. Throws RangeError for an id that is no UUID. */
export function usedLinkKey(id: string): string {
  if (!UUID.test(id)) throw new RangeError('The id of a sign-in link must be a UUID.');
  return `system/week/used-links/${id}`;
}
