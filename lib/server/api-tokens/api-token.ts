/**
 * The text of an API token: `sluice_<id>_<secret>`. The id finds its entry, 256 random bits prove it; the bucket keeps the digest of the
 * secret alone. A digest without salt and cost is enough, because nobody can guess so many bits.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A token apart. */
export type TokenParts = Readonly<{ id: string; secret: string }>;

const SECRET_BYTES = 32;
const ID_CHARACTERS = 12;
const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const TOKEN = /^sluice_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/;

/** A new token. */
export function createToken(): TokenParts & Readonly<{ token: string }> {
  const id = Array.from({ length: ID_CHARACTERS }, () => ID_ALPHABET[randomInt(ID_ALPHABET.length)]).join('');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { id, secret, token: `sluice_${id}_${secret}` };
}

/** The part of a secret that the bucket keeps: SHA-256 in base64url. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/**
 * The content that an Authorization header (RFC 6750) brings: a token of ours, one that was meant to be and is none, or something that is meant for
 * somebody else, such as the name and password of a proxy in front. Never reads a cookie or an address.
 */
export type Bearer =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'malformed' }>
  | (Readonly<{ kind: 'token' }> & TokenParts);

/** Reads the token of a request. Two headers, which arrive as one with a comma, are malformed: two readers might take two. */
export function readBearer(headers: Pick<Headers, 'get'>): Bearer {
  const header = headers.get('authorization')?.trim() ?? '';
  if (!/\bsluice_/i.test(header)) return { kind: 'none' };
  const [, id, secret] = TOKEN.exec(header.replace(/^bearer +/i, '')) ?? [];
  if (id === undefined || secret === undefined || !/^bearer /i.test(header)) return { kind: 'malformed' };
  return { kind: 'token', id, secret };
}
