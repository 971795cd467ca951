import { ApiError } from '../errors/api-error';
import { isSecureRequest } from './is-secure-request';

/**
 * Refuses what another site makes a visitor's browser do (`foreign_origin`). Browsers say where a request
 * comes from by `Origin` (RFC 6454) and `Sec-Fetch-Site` (https://w3c.github.io/webappsec-fetch-metadata); a
 * request without either is no browser's and is judged by its rights alone. `ownOrigins` empty: our own is
 * the one whose host is the Host header, and over https no other scheme.
 */
export function requireOwnOrigin(request: Request, ownOrigins: readonly string[]): void {
  if (!isOwnOrigin(request.headers, ownOrigins)) throw new ApiError('foreign_origin');
}

/** The same as a question. */
export function isOwnOrigin(headers: Pick<Headers, 'get'>, ownOrigins: readonly string[]): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  const isSiteOwn = site === null || site === 'same-origin' || site === 'none';
  if (origin === null) return isSiteOwn;
  // An origin the deployer named is our own even where the browser sees another host.
  if (ownOrigins.length > 0) return ownOrigins.includes(origin);
  const { host = '', protocol } = URL.parse(origin) ?? {};
  // Anybody on the way can write a page that comes without encryption, under our own name as well.
  if (protocol !== 'https:' && isSecureRequest(headers)) return false;
  return isSiteOwn && host !== '' && host === headers.get('host')?.toLowerCase();
}
