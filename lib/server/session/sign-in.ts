import * as z from 'zod';
import { ApiError } from '../errors/api-error';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';

const passwordSchema = z.strictObject({ password: z.string().min(1).max(1_024) });
const linkSchema = z.strictObject({ link: z.string().min(1).max(8_192) });

/** The body of `POST /api/session`: the password, or the token of a one-time link. */
export const signInSchema = z.union([passwordSchema, linkSchema]);

/** Where an attempt comes from: the network's name for it, and the token by which a browser is known that signed in before. */
export type SignInOrigin = Readonly<{ client: string; deviceToken: string | null }>;

/** What a browser keeps of signing in: the tokens of a new session and of a device that is known from now on. */
export type SignedIn = Readonly<{ session: string; device: string }>;

type SignInNeeds = Needs<'signInAttempts' | 'isAdminPassword' | 'knownDevices' | 'sessions' | 'signInLinks'>;

/**
 * Signs in with the admin's password or a one-time link. Wrong passwords make the client and its network wait, and nobody else;
 * nobody waits with a link, because none can be guessed. Throws `wrong_password`, `sign_in_link_used`, `rate_limited`, `busy` or
 * `invalid_request`.
 */
export async function signIn(services: SignInNeeds, origin: SignInOrigin, body: unknown): Promise<SignedIn> {
  const given = parseAttempt(body);
  if ('link' in given) await services.signInLinks.redeem(given.link);
  else await judgePassword(services, origin, given.password);
  return { session: await services.sessions.start(), device: await services.knownDevices.remember() };
}

async function judgePassword(
  { signInAttempts, isAdminPassword, knownDevices }: SignInNeeds,
  { client, deviceToken }: SignInOrigin,
  password: string,
): Promise<void> {
  const attempt = signInAttempts.begin(client, await knownDevices.identify(deviceToken));
  let isRight: boolean;
  try {
    isRight = await isAdminPassword(password, attempt);
  } catch (error) {
    attempt.giveBack();
    throw error;
  }
  if (!isRight) throw new ApiError('wrong_password');
  attempt.succeed();
}

function parseAttempt(body: unknown): z.infer<typeof passwordSchema> | z.infer<typeof linkSchema> {
  const isLink = typeof body === 'object' && body !== null && Object.hasOwn(body, 'link');
  return isLink ? parseInput(linkSchema, body) : parseInput(passwordSchema, body);
}
