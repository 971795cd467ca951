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

/** The session's token in a Cookie header; undefined when there is none. */
export function readSessionCookie(header: string | null): string | undefined {
  return readCookie(header, SECURE_NAME) ?? readCookie(header, NAME);
}

/** True where the browser reached the app by https, as the proxy in front says, or the request itself. */
export function isSecureRequest(request: Request): boolean {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',', 1)[0]?.trim();
  return (forwarded ?? new URL(request.url).protocol.slice(0, -1)) === 'https';
}
