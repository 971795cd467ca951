import { isHostName } from '../headers/is-own-host';
import { isSecureRequest } from '../http/is-secure-request';
import { isOwnOrigin } from '../http/require-own-origin';

/**
 * The origin by which the sender of a request has found the app, for addresses in the answer to this very request and nowhere else. A
 * page says it in `Origin`, with the scheme that a proxy may have kept to itself; it counts where it is our own. Anybody else is told the
 * name they used. Null where a request names none.
 *
 * @param ownOrigins `APP_ORIGINS`; empty: every name is the app's
 */
export function requestOrigin(headers: Pick<Headers, 'get'>, ownOrigins: readonly string[]): string | null {
  const origin = headers.get('origin');
  if (origin !== null && isOwnOrigin(headers, ownOrigins)) return origin;
  const host = headers.get('host')?.toLowerCase();
  if (host === undefined || !isHostName(host)) return null;
  const named = ownOrigins.find((own) => new URL(own).host === host);
  return named ?? `${isSecureRequest(headers) ? 'https' : 'http'}://${host}`;
}
