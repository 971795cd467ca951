import * as z from 'zod';
import { ApiError } from '@/lib/server/http/api-error';
import { parseInput } from '@/lib/server/http/parse-input';
import type { Services } from '@/lib/server/services';

const passwordSchema = z.strictObject({ password: z.string().min(1).max(1_024) });
const linkSchema = z.strictObject({ link: z.string().min(1).max(8_192) });

/**
 * The token of a new session, for the admin's password or a one-time link. Wrong ones make the client and its network wait,
 * and nobody else. Throws `wrong_password`, `sign_in_link_used`, `rate_limited`, `busy` or `invalid_request`.
 */
export async function signIn(
  { signInAttempts, signInLinks, isAdminPassword, sessions }: Services,
  client: string,
  body: unknown,
): Promise<string> {
  const given = parseAttempt(body);
  const attempt = signInAttempts.begin(client);
  if ('link' in given) await signInLinks.redeem(given.link);
  else if (!(await isAdminPassword(given.password, attempt.failures))) throw new ApiError('wrong_password');
  attempt.succeed();
  return sessions.start();
}

function parseAttempt(body: unknown): z.infer<typeof passwordSchema> | z.infer<typeof linkSchema> {
  const isLink = typeof body === 'object' && body !== null && Object.hasOwn(body, 'link');
  return isLink ? parseInput(linkSchema, body) : parseInput(passwordSchema, body);
}
