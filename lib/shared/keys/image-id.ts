/**
 * An id is a UUID of version 8 (RFC 9562, section 5.8) whose first 48 bits are `2^48 - 1 - unixMilliseconds`; the
 * other 74 free bits are random. Object stores list keys in ascending byte order only, so the newest image comes
 * first, and any date is reached by listing after `firstIdAt(date)`.
 */

const LAST_MS = 2 ** 48 - 1;

/** Characters of an id. */
export const ID_LENGTH = 36;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Where random bytes come from; `globalThis.crypto` is one. */
export type RandomSource = Readonly<{ getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => unknown }>;

/** A new id; throws RangeError for a time before 1970 or after the year 10889, which 48 bits cannot hold. */
export function createImageId(nowMs: number, random: RandomSource = globalThis.crypto): string {
  if (!(nowMs >= 0 && nowMs < LAST_MS + 1)) {
    throw new RangeError('The time of an id must lie between 1970 and 10889.');
  }
  const bytes = new Uint8Array(10);
  random.getRandomValues(bytes);
  bytes[0] = 0x80 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  const rest = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return uuidOf(timeHex(nowMs) + rest);
}

/** True for an id in exactly the form `createImageId` writes. */
export function isImageId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** When the id was made, to the millisecond; throws RangeError for anything that is not an id. */
export function dateOfId(id: string): Date {
  if (!isImageId(id)) throw new RangeError('Not an image id.');
  return new Date(LAST_MS - Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}

/**
 * The smallest id an image of this millisecond can have: listing after it gives what is as old or older. A date
 * outside of what ids can hold counts as the nearest one they can; throws RangeError for an invalid date.
 */
export function firstIdAt(date: Date): string {
  const ms = date.getTime();
  if (Number.isNaN(ms)) throw new RangeError('Not a date.');
  return uuidOf(`${timeHex(Math.min(Math.max(ms, 0), LAST_MS))}80008000000000000000`);
}

function timeHex(ms: number): string {
  return (LAST_MS - Math.floor(ms)).toString(16).padStart(12, '0');
}

function uuidOf(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
