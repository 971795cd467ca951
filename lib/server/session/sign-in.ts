import * as z from 'zod';
import { takeOrRefuse } from '@/lib/server/budget/take-or-refuse';
import { ApiError } from '@/lib/server/http/api-error';
import { parseInput } from '@/lib/server/http/parse-input';
import type { Services } from '@/lib/server/services';
import { isSameSecret } from './is-same-secret';

const passwordSchema = z.strictObject({ password: z.string().min(1).max(1_024) });
const linkSchema = z.strictObject({ link: z.string().min(1).max(8_192) });

/** All clients share this one. */
const EVERYBODY = 'everybody';

/**
 * The token of a new session, for the admin's password or a one-time link. Failures cost of a budget,
 * successes do not. Throws `wrong_password`, `sign_in_link_used`, `rate_limited` or `invalid_request`.
 */
export async function signIn(services: Services, client: string, body: unknown): Promise<string> {
  const attempt = parseAttempt(body);
  const { signIn: own, signInOverall: overall } = services.budgets;
  // Taken before anything is compared, so that a hundred attempts at once cannot all find a full budget.
  await takeOrRefuse(own, client);
  await takeOrRefuse(overall, EVERYBODY);
  await checkAttempt(services, attempt);
  await Promise.all([own.giveBack(client), overall.giveBack(EVERYBODY)]);
  return services.sessions.start();
}

type Attempt = z.infer<typeof passwordSchema> | z.infer<typeof linkSchema>;

function parseAttempt(body: unknown): Attempt {
  const isLink = typeof body === 'object' && body !== null && Object.hasOwn(body, 'link');
  return isLink ? parseInput(linkSchema, body) : parseInput(passwordSchema, body);
}

async function checkAttempt({ config, signInLinks }: Services, attempt: Attempt): Promise<void> {
  if ('link' in attempt) return signInLinks.redeem(attempt.link);
  const { adminPassword } = config;
  if (adminPassword === null || !isSameSecret(attempt.password, adminPassword)) {
    throw new ApiError('wrong_password');
  }
}
