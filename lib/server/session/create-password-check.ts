import { createLine } from './create-line';
import { hashPassword, isHashText, isPassword, type PasswordHash, parsePasswordHash } from './password-hash';

/** Guesses judged at once: the threads they take are also those that read files. */
const AT_ONCE = 2;
const MAX_WAITING = 1_000;

/** Judges passwords. `rank`: those of fewer failures go first. */
export type PasswordCheck = (password: string, rank: number) => Promise<boolean>;

/**
 * Creates the judge of the admin's password, plain or a hash as `password-hash.ts` writes it. A plain one is hashed too, so that a guess
 * costs the same. Where none is set, none is right.
 */
export function createPasswordCheck(adminPassword: string | null): PasswordCheck {
  const line = createLine({ atOnce: AT_ONCE, maxWaiting: MAX_WAITING });
  let kept: Promise<PasswordHash> | undefined;
  return (password, rank) =>
    line.run(rank, async () => {
      // Without a password the guess is judged all the same, against one that nobody knows.
      kept ??= keep(adminPassword ?? crypto.randomUUID());
      return (await isPassword(password, await kept)) && adminPassword !== null;
    });
}

async function keep(adminPassword: string): Promise<PasswordHash> {
  const written = isHashText(adminPassword) ? parsePasswordHash(adminPassword) : null;
  return written ?? hashPassword(adminPassword);
}
