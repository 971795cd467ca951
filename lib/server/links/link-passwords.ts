/**
 * Passwords of links: kept as scrypt hashes like those of people, guessed under the same waits as a sign-in (by client and network, in a
 * count of their own), one guess at a time. Once it was right, a cookie for this one link says so: a proof over the link and the hash,
 * so another password asks again, and the cookie opens nothing else.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';
import { isSecureRequest } from '../http/is-secure-request';
import { createRankedLine } from '../session/create-ranked-line';
import { createSignInAttempts } from '../session/create-sign-in-attempts';
import { isSameSecret } from '../session/is-same-secret';
import { formatPasswordHash, hashPassword, isPassword, parsePasswordHash } from '../session/password-hash';
import { formatCookie, readToken } from '../session/session-cookie';
import type { StoredLink } from './stored-link';

/** A link with a password. */
type LockedLink = Pick<StoredLink, 'id' | 'passwordHash'>;

export type LinkPasswords = Readonly<{
  /** As a link keeps it. */
  hash(password: string): Promise<string>;
  /** True where the link asks for no password, or the browser has given it. */
  isOpen(link: LockedLink, headers: Pick<Headers, 'get'>): boolean;
  /**
   * The Set-Cookie header of a browser that gave the right password. Throws `wrong_password`, and `rate_limited` or `busy` where it has
   * to wait.
   */
  unlock(
    link: LockedLink,
    password: string,
    visitor: Readonly<{ client: string; headers: Pick<Headers, 'get'> }>,
  ): Promise<string>;
}>;

/** Nobody waits for longer than a person does before they try again. */
const GUESSES = { atOnce: 1, maxWaiting: 100, maxWaitMs: 8_000 };
/** Life of the cookie, in seconds: 7 days. */
const PASS_SECONDS = 604_800;
const PROOF_CHARS = 22;

/** Creates the keeper of links' passwords. */
export function createLinkPasswords(options: Readonly<{ linkSecret: string; clock: Clock }>): LinkPasswords {
  const { linkSecret, clock } = options;
  const attempts = createSignInAttempts({ clock });
  const line = createRankedLine(GUESSES);
  let derived: Buffer | undefined;
  const proofOf = ({ id, passwordHash }: LockedLink): string => {
    derived ??= Buffer.from(hkdfSync('sha256', linkSecret, '', 'sluice link pass 1', 32));
    const proof = createHmac('sha256', derived).update(JSON.stringify([id, passwordHash]));
    return proof.digest('base64url').slice(0, PROOF_CHARS);
  };
  return {
    hash: async (password) => formatPasswordHash(await hashPassword(password)),
    isOpen(link, headers) {
      if (link.passwordHash === null) return true;
      return isSameSecret(readToken(cookieOf(link), headers) ?? '', proofOf(link));
    },
    async unlock(link, password, { client, headers }) {
      const kept = link.passwordHash === null ? null : parsePasswordHash(link.passwordHash);
      if (kept === null) throw new ApiError('wrong_password');
      const attempt = attempts.begin(client, null, link.id);
      let isRight: boolean;
      try {
        isRight = await line.run(attempt.failures, () => isPassword(password, kept));
      } catch (error) {
        attempt.giveBack();
        throw error;
      }
      if (!isRight) throw new ApiError('wrong_password');
      attempt.succeed();
      return formatCookie(cookieOf(link), proofOf(link), PASS_SECONDS, 'Lax', isSecureRequest(headers));
    },
  };
}

function cookieOf({ id }: Pick<StoredLink, 'id'>): string {
  return `sluice_link_${id}`;
}
