import { createLine } from './create-line';
import {
  hashPassword,
  isHashText,
  isPassword,
  type PasswordCost,
  type PasswordHash,
  parsePasswordHash,
} from './password-hash';

/**
 * One guess at a time of each kind: it takes a core for tens of milliseconds, and those who guess must leave the others to whoever
 * uploads. Nobody waits for longer than a person does before they try again.
 */
const STRANGERS = { atOnce: 1, maxWaiting: 200, maxWaitMs: 8_000 };
const KNOWN = { atOnce: 1, maxWaiting: 50, maxWaitMs: 8_000 };

/** Where a guess comes from: from a known device it waits for no stranger, of strangers those of fewer failures go first. */
export type GuessPlace = Readonly<{ isKnown: boolean; failures: number }>;

/** Judges passwords. Throws `busy` where too many do so. */
export type PasswordCheck = (password: string, place: GuessPlace) => Promise<boolean>;

/**
 * Creates the judge of the admin's password, plain or a hash as `password-hash.ts` writes it. A plain one is hashed too, by `cost`, so
 * that a guess costs the same. Where none is set, none is right.
 */
export function createPasswordCheck(adminPassword: string | null, cost?: PasswordCost): PasswordCheck {
  const strangers = createLine(STRANGERS);
  const known = createLine(KNOWN);
  let kept: Promise<PasswordHash> | undefined;
  return (password, { isKnown, failures }) =>
    (isKnown ? known : strangers).run(failures, async () => {
      // Without a password the guess is judged all the same, against one that nobody knows.
      kept ??= keep(adminPassword ?? crypto.randomUUID(), cost);
      return (await isPassword(password, await kept)) && adminPassword !== null;
    });
}

async function keep(adminPassword: string, cost: PasswordCost | undefined): Promise<PasswordHash> {
  const written = isHashText(adminPassword) ? parsePasswordHash(adminPassword) : null;
  return written ?? hashPassword(adminPassword, cost);
}
