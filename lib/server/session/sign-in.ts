import * as z from 'zod';
import type { Account } from '../accounts/account';
import { ADMIN_ID } from '../accounts/account';
import { ApiError } from '../errors/api-error';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { type StartedSession, startSession } from './start-session';

const passwordSchema = z.strictObject({
  name: z.string().min(1).max(200).optional().describe('only where several people have a password'),
  password: z.string().min(1).max(1_024),
});
const linkSchema = z.strictObject({ link: z.string().min(1).max(8_192) });

/** The body of `POST /api/session`: the password, with a name where there are several people; or the token of a one-time link. */
export const signInSchema = z.union([passwordSchema, linkSchema]);

/** Where an attempt comes from: the network's name for it, the browser, and the token by which it is known if it signed in before. */
export type SignInOrigin = Readonly<{ client: string; userAgent: string | null; deviceToken: string | null }>;

/** The cookies a browser keeps of signing in: a new session, and the token of a device that is known from now on. */
export type SignedIn = StartedSession & Readonly<{ device: string }>;

type SignInNeeds = Needs<
  | 'clock'
  | 'accounts'
  | 'people'
  | 'sessions'
  | 'sessionList'
  | 'signInLinks'
  | 'signInAttempts'
  | 'passwords'
  | 'knownDevices'
>;

/**
 * Signs in with a password or a one-time link. Wrong passwords make the client and its network wait, and nobody else; nobody waits with
 * a link, because none can be guessed. Neither the answer nor its time tells which names there are. Throws `wrong_password`,
 * `sign_in_link_used`, `rate_limited`, `busy` or `invalid_request`.
 */
export async function signIn(services: SignInNeeds, origin: SignInOrigin, body: unknown): Promise<SignedIn> {
  const given = parseAttempt(body);
  const isLink = 'link' in given;
  if (isLink) await services.signInLinks.redeem(given.link);
  const account = isLink ? null : await judgePassword(services, origin, given);
  const person = account === null ? services.people.ofLink() : services.people.ofAccount(account);
  const started = await startSession(services, person, origin);
  return { ...started, device: await services.knownDevices.remember(account ?? adminOf(services)) };
}

/** The account whose password stands for the person who runs the app, for the browser to be known at. */
function adminOf({ accounts }: SignInNeeds): Pick<Account, 'id' | 'password'> {
  return accounts.find(({ id }) => id === ADMIN_ID) ?? { id: ADMIN_ID, password: null };
}

async function judgePassword(
  { accounts, signInAttempts, passwords, knownDevices }: SignInNeeds,
  { client, deviceToken }: SignInOrigin,
  given: z.infer<typeof passwordSchema>,
): Promise<Account> {
  const { password } = given;
  const name = given.name ?? null;
  if (name === null && accounts.length > 1) {
    throw new ApiError('invalid_request', { field: 'name', problem: 'is missing' });
  }
  const account = passwords.find(name);
  const attempt = signInAttempts.begin(
    client,
    await knownDevices.identify(deviceToken, account),
    account?.id ?? null,
  );
  let isRight: boolean;
  try {
    isRight = await passwords.isRight(name, password, attempt);
  } catch (error) {
    attempt.giveBack();
    throw error;
  }
  if (!isRight || account === null) throw new ApiError('wrong_password');
  attempt.succeed();
  return account;
}

function parseAttempt(body: unknown): z.infer<typeof passwordSchema> | z.infer<typeof linkSchema> {
  const isLink = typeof body === 'object' && body !== null && Object.hasOwn(body, 'link');
  return isLink ? parseInput(linkSchema, body) : parseInput(passwordSchema, body);
}
