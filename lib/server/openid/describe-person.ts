import { createHash } from 'node:crypto';
import { cleanText } from '@/lib/shared/keys/text/clean-name';
import { byteLength, cutText } from '@/lib/shared/keys/text/cut-text';
import { type Claims, verifiedAddress } from './decide-admission';

/** Room for an id in tickets, and for a name in lists, in bytes. */
const MAX_ID_BYTES = 200;
const MAX_NAME_BYTES = 100;

/** Every identity of a provider has an id that begins so; nobody else's does. */
export const OPENID_ID_PREFIX = 'openid:';

/** Somebody as identities and lists name them. */
export type Person = Readonly<{ id: string; name: string }>;

/**
 * The person a provider speaks of. The id is its `sub`, which it never gives to another (OpenID Connect Core 1.0, section 5.7). The name is
 * the address it vouches for: a name that people choose themselves could be an admin's in the activity log. Where there is no such
 * address both are shown.
 */
export function describePerson(sub: string, claims: Claims): Person {
  const id = `${OPENID_ID_PREFIX}${isShort(sub) ? sub : createHash('sha256').update(sub).digest('base64url')}`;
  return { id, name: cutText(verifiedAddress(claims) ?? chosenName(sub, claims), MAX_NAME_BYTES) };
}

function chosenName(sub: string, claims: Claims): string {
  const given = [claims.name, claims.preferred_username].find((value) => typeof value === 'string');
  const name = cleanText(typeof given === 'string' ? given.slice(0, MAX_NAME_BYTES) : '');
  const subject = cleanText(sub.slice(0, MAX_NAME_BYTES));
  // The id first: a long name must not push it out of sight.
  return name === '' ? subject : `${cutText(subject, MAX_NAME_BYTES / 2)} (${name})`;
}

/** At most 255 characters of ASCII by the specification; what is longer or something else is named by its digest. */
function isShort(sub: string): boolean {
  return /^[\x21-\x7e]+$/.test(sub) && byteLength(`${OPENID_ID_PREFIX}${sub}`) <= MAX_ID_BYTES;
}
