import { isSecureRequest } from '../http/is-secure-request';

/**
 * The origin visitors reach the app at, for addresses that leave it: the first one configured, else what the request says of
 * itself (https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Forwarded-Proto).
 */
export function appOrigin(headers: Headers, configured: readonly string[]): string {
  const [first] = configured;
  if (first !== undefined) return first;
  const host = headers.get('host') ?? 'localhost';
  return `${isSecureRequest(headers) ? 'https' : 'http'}://${host}`;
}
