import { ApiError } from '../errors/api-error';
import { isOwnHost } from '../headers/is-own-host';

/**
 * Refuses a request under another name than the app's (`wrong_host`), where the names are configured. `guardServers` does so
 * before; this holds where functions are started without it.
 */
export function requireOwnHost(headers: Headers, pathname: string, ownOrigins: readonly string[]): void {
  if (!isOwnHost(headers.get('host'), pathname, ownOrigins)) throw new ApiError('wrong_host');
}
