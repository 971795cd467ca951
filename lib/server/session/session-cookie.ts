import { isSecureRequest } from '../http/is-secure-request';
import { readCookie } from '../http/read-cookie';

/** Life of a session, in seconds: 7 days. */
export const SESSION_SECONDS = 604_800;

/** Browsers remember that somebody signed in with them for so long, in seconds: a year. */
export const DEVICE_SECONDS = 31_536_000;

/** Life of an attempt to sign in at a provider, in seconds: time to find a password and a telephone. */
export const ATTEMPT_SECONDS = 900;

const SESSION = 'sluice_session';
const DEVICE = 'sluice_device';
const ATTEMPT = 'sluice_openid';

/** The Set-Cookie header that starts a session, or ends it for `token` null. */
export function formatSessionCookie(token: string | null, isSecure: boolean): string {
  return formatCookie(SESSION, token, SESSION_SECONDS, 'Lax', isSecure);
}

/** The Set-Cookie header by which a browser is known at its next sign-in, or no longer for `token` null. */
export function formatDeviceCookie(token: string | null, isSecure: boolean): string {
  return formatCookie(DEVICE, token, DEVICE_SECONDS, 'Strict', isSecure);
}

/**
 * The Set-Cookie header of an attempt to sign in at a provider, or of none any more for `token` null. Lax, because the provider sends the
 * browser back from another site.
 */
export function formatAttemptCookie(token: string | null, isSecure: boolean): string {
  return formatCookie(ATTEMPT, token, ATTEMPT_SECONDS, 'Lax', isSecure);
}

/** The token of an attempt; null when there is none. Over https only the cookie of this very host. */
export function readAttemptToken(headers: Pick<Headers, 'get'>): string | null {
  return readToken(ATTEMPT, headers);
}

/**
 * The session's token in a request; null when there is none. Over https the cookie that only this very host can have set, and no other:
 * a neighbour under the same domain, or anybody on the way of a request without encryption, could plant one.
 */
export function readSessionToken(headers: Pick<Headers, 'get'>): string | null {
  return readToken(SESSION, headers);
}

/** The token of a browser that signed in before; null when there is none. Over https only the cookie of this very host. */
export function readDeviceToken(headers: Pick<Headers, 'get'>): string | null {
  return readToken(DEVICE, headers);
}

/** The Set-Cookie header of a cookie of ours, for this very host alone where it came by https; ends it for `token` null. */
export function formatCookie(
  name: string,
  token: string | null,
  seconds: number,
  sameSite: 'Lax' | 'Strict',
  isSecure: boolean,
): string {
  const maxAge = token === null ? 0 : seconds;
  return `${nameOf(name, isSecure)}=${token ?? ''}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=${sameSite}${isSecure ? '; Secure' : ''}`;
}

/** The value of a cookie of ours; null when there is none. Over https only the cookie of this very host. */
export function readToken(name: string, headers: Pick<Headers, 'get'>): string | null {
  return readCookie(headers.get('cookie'), nameOf(name, isSecureRequest(headers))) ?? null;
}

/** Browsers let only a secure page of this very host set a cookie of a name that begins so (RFC 6265bis, section 4.1.3.2). */
function nameOf(name: string, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name;
}
