/** Addresses that are asked by machines that know the address alone: health checks of a load balancer, and the host's own scheduler. */
const ASKED_BY_ADDRESS = /^\/api\/(?:health(?:\/.*)?|sweep)$/s;

/** Nothing but a name and a port: a parser would read a path or a user into it. */
const HOST_NAME = /^[\w.:[\]-]+$/;

/** True for text of a Host header that a name and a port may be (RFC 9110, section 7.2). */
export function isHostName(host: string): boolean {
  return HOST_NAME.test(host) && URL.canParse(`http://${host}`);
}

/**
 * Whether a request may be answered under the name it asks for (RFC 9110, section 7.4). Without configured origins every name
 * is our own, as long as it is one. A cache or a link made under a foreign name would otherwise carry that name on.
 *
 * @param host the Host header
 * @param origins as `APP_ORIGINS` names them
 */
export function isOwnHost(host: string | null, pathname: string, origins: readonly string[]): boolean {
  if (ASKED_BY_ADDRESS.test(pathname)) return true;
  // Without a name there is nothing to hand on (HTTP/1.0); an address of ours is never made of what is no name.
  if (origins.length === 0) return host === null || isHostName(host);
  if (host === null || !isHostName(host)) return false;
  return origins.some((origin) => {
    const own = new URL(origin);
    // The scheme's own port may be written out.
    return URL.parse(`${own.protocol}//${host}`)?.host === own.host;
  });
}
