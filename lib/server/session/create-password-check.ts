import { createHmac, randomBytes } from 'node:crypto';
import { type Account, foldName } from '../accounts/account';
import { createRankedLine } from './create-ranked-line';
import {
  hashPassword,
  isHashText,
  isPassword,
  type PasswordCost,
  type PasswordHash,
  parsePasswordHash,
} from './password-hash';

/**
 * One guess at a time of each kind: it takes a core for tens of milliseconds, and those who guess must leave the others to people who
 * upload. Nobody waits for longer than a person does before they try again.
 */
const STRANGERS = { atOnce: 1, maxWaiting: 200, maxWaitMs: 8_000 };
const KNOWN = { atOnce: 1, maxWaiting: 50, maxWaitMs: 8_000 };

/** Where a guess comes from: from a known device it waits for no stranger, of strangers those of fewer failures go first. */
export type GuessPlace = Readonly<{ isKnown: boolean; failures: number }>;

/** Judges passwords. Throws `busy` where too many do so. */
export type PasswordCheck = Readonly<{
  /** The account that is meant; with one account a name is not asked for. Null for nobody's, which nobody is told. */
  find(name: string | null): Account | null;
  /**
   * True where it is the password of `find(name)`. For a name that nobody has it takes the same time, whatever the hashes cost: by which
   * account's cost a name is judged follows from the name alone.
   */
  isRight(name: string | null, password: string, place: GuessPlace): Promise<boolean>;
}>;

export type PasswordCheckOptions = Readonly<{
  /** One at least. A password is plain or a hash as `password-hash.ts` writes it; with null, none is right. */
  accounts: readonly Account[];
  appSecret: string;
  /** The cost of the hash of a plain password, so that a guess costs the same. */
  cost?: PasswordCost | undefined;
}>;

/** Creates the judge of passwords. */
export function createPasswordCheck({ accounts, appSecret, cost }: PasswordCheckOptions): PasswordCheck {
  const strangers = createRankedLine(STRANGERS);
  const known = createRankedLine(KNOWN);
  let kept: Promise<readonly PasswordHash[]> | undefined;

  const indexOf = (name: string | null) =>
    name === null && accounts.length === 1
      ? 0
      : accounts.findIndex(({ id }) => name !== null && id === foldName(name));

  /** A hash that no password has, of one of the accounts' costs. The secret keeps it from being worked out which. */
  function decoyOf(name: string | null, hashes: readonly PasswordHash[]): PasswordHash {
    const digest = createHmac('sha256', appSecret)
      .update(`decoy ${foldName(name ?? '')}`)
      .digest();
    const like = hashes[digest.readUInt32BE(0) % hashes.length];
    if (like === undefined) throw new RangeError('There is no account.');
    return { ...like, hash: randomBytes(like.hash.length) };
  }

  return {
    find: (name) => accounts[indexOf(name)] ?? null,
    isRight: (name, password, { isKnown, failures }) =>
      (isKnown ? known : strangers).run(failures, async () => {
        // All at once, or the first guess at a name would tell by its time whether it has a plain password.
        kept ??= Promise.all(accounts.map((account) => keep(account.password ?? crypto.randomUUID(), cost)));
        const hashes = await kept;
        const index = indexOf(name);
        const isSame = await isPassword(password, hashes[index] ?? decoyOf(name, hashes));
        return isSame && (accounts[index]?.password ?? null) !== null;
      }),
  };
}

async function keep(password: string, cost: PasswordCost | undefined): Promise<PasswordHash> {
  const written = isHashText(password) ? parsePasswordHash(password) : null;
  return written ?? hashPassword(password, cost);
}
