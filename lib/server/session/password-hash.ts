/**
 * Passwords by scrypt (RFC 7914): a guess costs 16 MB and tens of milliseconds, and a hash in the environment tells its reader no
 * password. Written as `scrypt.<N>.<r>.<p>.<salt>.<hash>`, salt and hash in
 * base64url; a dollar, as others write it, would be a variable in a .env file.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** The cost of a guess, by the parameters of RFC 7914. */
export type PasswordCost = Readonly<{ n: number; r: number; p: number }>;

/** A password as it is kept. */
export type PasswordHash = PasswordCost & Readonly<{ salt: Buffer; hash: Buffer }>;

/** One of the equal choices of OWASP's cheat sheet on password storage: 16 MB in five passes, so that a small server can bear guesses. */
const DEFAULT_COST: PasswordCost = { n: 2 ** 14, r: 8, p: 5 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** The most memory one guess may take, in bytes: what a hash asks for is refused at the start, not at the first sign-in. */
const MAX_MEMORY_BYTES = 128 * 1024 * 1024;
const MAX_PASSES = 16;

const WRITTEN = /^scrypt\.(\d{1,8})\.(\d{1,3})\.(\d{1,3})\.([A-Za-z0-9_-]{11,})\.([A-Za-z0-9_-]{22,})$/;

/** True for a text that is meant as a hash, well-formed or not. */
export function isHashText(text: string): boolean {
  return /^\$?scrypt[.$]/.test(text);
}

/** A written hash; null for one that is malformed, too weak to be meant or too costly to be checked. */
export function parsePasswordHash(text: string): PasswordHash | null {
  const [, n, r, p, salt = '', hash = ''] = WRITTEN.exec(text) ?? [];
  const cost = { n: Number(n), r: Number(r), p: Number(p) };
  const isPower = Number.isInteger(Math.log2(cost.n)) && cost.n >= 2 ** 12;
  if (!isPower || cost.r < 1 || cost.p < 1 || cost.p > MAX_PASSES) return null;
  if (128 * cost.n * cost.r > MAX_MEMORY_BYTES) return null;
  return { ...cost, salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') };
}

/** The hash of a password, with a salt of its own. `cost`: 16 MB in five passes by default. */
export async function hashPassword(password: string, cost = DEFAULT_COST): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES);
  return { ...cost, salt, hash: await derive(password, { ...cost, salt }, HASH_BYTES) };
}

/** As it stands in the environment. */
export function formatPasswordHash({ n, r, p, salt, hash }: PasswordHash): string {
  return ['scrypt', n, r, p, salt.toString('base64url'), hash.toString('base64url')].join('.');
}

/** Whether this is the password; takes the same time whatever the answer. */
export async function isPassword(password: string, kept: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, kept, kept.hash.length), kept.hash);
}

/** In one of Node's own threads, so nothing else waits for it. */
function derive(
  password: string,
  { n, r, p, salt }: Omit<PasswordHash, 'hash'>,
  bytes: number,
): Promise<Buffer> {
  const options = { N: n, r, p, maxmem: 2 * MAX_MEMORY_BYTES };
  return new Promise((resolve, reject) => {
    // Equal to the eye is equal: an accent may be typed in two ways.
    scrypt(password.normalize('NFKC'), salt, bytes, options, (error, derived) =>
      error ? reject(error) : resolve(derived),
    );
  });
}
