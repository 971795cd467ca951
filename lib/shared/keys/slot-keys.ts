/**
 * Keys of the slots of drop links. A slot is one of the photos that a link lets come: `system/keep/links/<link>/slots/<n>`, n below the
 * limit. A claim says which file has which slot, until it is published: `system/keep/claims/<link>/<name>`, apart from the links, so
 * that the sweep lists what is not finished and nothing else.
 */
import { ID_LENGTH, isImageId } from './image-id';
import { linkPrefix } from './system-keys';

/** Most photos that one link lets come. */
export const MAX_SLOTS = 10_000;

/** Prefix of the claims of files that are on their way. */
export const CLAIMS_PREFIX = 'system/keep/claims/';

/** Digits of the highest slot. */
const SLOT_DIGITS = 5;

const CLAIM_NAME = /^[0-9a-z.-]{1,60}$/;

/** Prefix of the slots of a link. Throws RangeError for an id that is none, as all of these do. */
export function slotsPrefix(link: string): string {
  return `${linkPrefix(link)}slots/`;
}

/** A slot of a link, by its number from 0 on. */
export function slotKey(link: string, slot: number): string {
  if (!Number.isInteger(slot) || slot < 0 || slot >= MAX_SLOTS)
    throw new RangeError('Not the number of a slot.');
  return `${slotsPrefix(link)}${String(slot).padStart(SLOT_DIGITS, '0')}`;
}

/** The number of a slot of that link; null for any other key. */
export function parseSlotKey(link: string, key: string): number | null {
  const digits = key.startsWith(slotsPrefix(link)) ? key.slice(slotsPrefix(link).length) : '';
  const slot = /^\d{5}$/.test(digits) ? Number(digits) : MAX_SLOTS;
  return slot < MAX_SLOTS ? slot : null;
}

/** The claim of a file, by the name that tells it from others of the link. */
export function claimKey(link: string, name: string): string {
  if (!isImageId(link) || !CLAIM_NAME.test(name)) throw new RangeError('A claim needs a link and a name.');
  return `${CLAIMS_PREFIX}${link}/${name}`;
}

/** The link that a claim is of; null for any other key. */
export function parseClaimKey(key: string): Readonly<{ link: string; name: string }> | null {
  if (!key.startsWith(CLAIMS_PREFIX)) return null;
  const link = key.slice(CLAIMS_PREFIX.length, CLAIMS_PREFIX.length + ID_LENGTH);
  const name = key.slice(CLAIMS_PREFIX.length + ID_LENGTH + 1);
  const isClaim = isImageId(link) && CLAIM_NAME.test(name) && key === `${CLAIMS_PREFIX}${link}/${name}`;
  return isClaim ? { link, name } : null;
}
