/** Addresses that are asked by machines that know the address alone: health checks of a load balancer, and the host's own scheduler. */
const ASKED_BY_ADDRESS = /^\/api\/(?:health(?:\/.*)?|sweep)$/s;

/**
 * Whether a request may be answered under the name it asks for (RFC 9110, section 7.4). Without configured origins every name
 * is our own. A cache or a link made under a foreign name would otherwise carry that name on.
 *
 * @param host the Host header
 * @param origins as `APP_ORIGINS` names them
 */
export function isOwnHost(host: string | null, pathname: string, origins: readonly string[]): boolean {
  if (origins.length === 0 || ASKED_BY_ADDRESS.test(pathname)) return true;
  // Nothing but a name and a port: the parser below would read a path or a user into it.
  if (host === null || !/^[\w.:[\]-]+$/.test(host)) return false;
  return origins.some((origin) => {
    const own = new URL(origin);
    // The scheme's own port may be written out.
    return URL.parse(`${own.protocol}//${host}`)?.host === own.host;
  });
}
