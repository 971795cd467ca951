/**
 * Signing in at a provider of OpenID Connect, in two steps: the page asks where to send the browser, and the browser comes back with an
 * answer that counts once, in the very browser it was begun in.
 */
import * as z from 'zod';
import { safeNext } from '@/lib/shared/safe-next';
import { ApiError } from '../errors/api-error';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import type { SessionPlace } from '../session/note-session';
import { type StartedSession, startSession } from '../session/start-session';
import { decideAdmission } from './decide-admission';
import { describePerson } from './describe-person';

/** The body of `POST /api/openid`. */
export const beginOpenidSchema = z.strictObject({
  next: z
    .string()
    .max(2_000)
    .default('/gallery')
    .describe('the page to open afterwards, a path of this site'),
});

type OpenidServices = Needs<
  'config' | 'clock' | 'people' | 'sessions' | 'sessionList' | 'openid' | 'openidAttempts'
>;

/**
 * Begins an attempt: where to send the browser, and the token for its cookie. Throws `not_found` where no provider is configured,
 * `openid_unreachable` or `openid_failed`.
 */
export async function beginOpenid(
  { openid, openidAttempts }: OpenidServices,
  redirectUri: string,
  body: unknown,
): Promise<Readonly<{ url: string; token: string }>> {
  const { next } = parseInput(beginOpenidSchema, body);
  if (openid === null) throw new ApiError('not_found');
  const { url, checks } = await openid.begin(redirectUri);
  return { url, token: await openidAttempts.seal({ ...checks, next }) };
}

/** The page to open, and the session that has begun. */
export type OpenidSignedIn = StartedSession & Readonly<{ next: string }>;

/**
 * Takes the provider's answer. Throws the errors of `openid_…`, all of which begin anew: `openid_attempt_missing`, `openid_attempt_used`,
 * `openid_declined`, `openid_unreachable`, `openid_failed`, `openid_clock`, `openid_not_allowed`.
 */
export async function finishOpenid(
  services: OpenidServices,
  query: URLSearchParams,
  token: string | null,
  place: SessionPlace,
): Promise<OpenidSignedIn> {
  const { openid, openidAttempts, config, people } = services;
  if (openid === null || config.openid === null) throw new ApiError('not_found');
  // Two would be read differently by two readers.
  const [state = null, ...others] = query.getAll('state');
  const { next, ...checks } = await openidAttempts.redeem(token, others.length > 0 ? null : state);
  const { sub, claims } = await openid.finish(`?${query}`, checks);
  const rule = decideAdmission(claims, config.openid.rules);
  if (rule === null) throw new ApiError('openid_not_allowed');
  const started = await startSession(services, people.ofOpenid(describePerson(sub, claims), rule), place);
  return { ...started, next: safeNext(next) };
}
