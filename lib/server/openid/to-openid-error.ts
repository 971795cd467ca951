import type { ErrorCode } from '@/lib/shared/errors/error-codes';
import { ApiError } from '../errors/api-error';

/** The person, and not the provider, ended it (OAuth 2.0, section 4.1.2.1; OpenID Connect Core 1.0, section 3.1.2.6). */
const DECLINED = new Set(['access_denied', 'login_required', 'consent_required', 'interaction_required']);

/**
 * The failure between this server and the provider, as a refusal of the table. The provider's own words stay in the cause, for the log:
 * the writer of an address could choose them.
 */
export function toOpenidError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(codeOf(error), undefined, { cause: error });
}

function codeOf(error: unknown): ErrorCode {
  // By code: a bundler may change the names of classes.
  const { code, error: answered, status } = (error ?? {}) as Readonly<Record<string, unknown>>;
  if (code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') {
    return typeof answered === 'string' && DECLINED.has(answered) ? 'openid_declined' : 'openid_failed';
  }
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'openid_clock';
  const isAway = code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || isNetworkFailure(error);
  return isAway || Number(status ?? statusOfCause(error)) >= 500 ? 'openid_unreachable' : 'openid_failed';
}

/** As `fetch` says it: a TypeError whose cause is the system's. */
function isNetworkFailure(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at instanceof TypeError && at.message === 'fetch failed') return true;
  }
  return false;
}

/** The library gives the answer that it could not use as the cause. */
function statusOfCause(error: unknown): number | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Response ? cause.status : undefined;
}
