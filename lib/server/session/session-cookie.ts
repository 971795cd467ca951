import { readCookie } from '@/lib/server/http/read-cookie';

/** Life of a session, in seconds: 7 days. */
export const SESSION_SECONDS = 604_800;

const NAME = 'sluice_session';
/**
 * Browsers let only a secure page of this very host set a cookie of this name (RFC 6265bis, section 4.1.3.2).
 */
const SECURE_NAME = `__Host-${NAME}`;

/** The Set-Cookie header that starts a session, or ends it for `token` null. */
export function formatSessionCookie(token: string | null, isSecure: boolean): string {
  const value = token ?? '';
  const maxAge = token === null ? 0 : SESSION_SECONDS;
  const name = isSecure ? SECURE_NAME : NAME;
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

/**
 * The session's token in a request; null when there is none. Over https the cookie that only this very host can have set, and no other:
 * a neighbour under the same domain, or anybody on the way of a request without encryption, could plant one.
 */
export function readSessionToken(headers: Pick<Headers, 'get'>): string | null {
  const name = isSecureRequest(headers) ? SECURE_NAME : NAME;
  return readCookie(headers.get('cookie'), name) ?? null;
}

/** True where the browser reached the app by https, as was decided of the request when it arrived (`trust-peer-address.ts`). */
export function isSecureRequest(headers: Pick<Headers, 'get'>): boolean {
  return headers.get('x-forwarded-proto')?.split(',', 1)[0]?.trim() === 'https';
}
