import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { createForwardedResolver } from './resolve-forwarded';
import type { TrustedProxies } from './trusted-proxies';

/**
 * Node's own channel: each request, before the server's handlers see it
 * (https://nodejs.org/api/diagnostics_channel.html).
 */
const REQUEST_START = 'http.server.request.start';

/** Carries a secret of this process: the request has been through here. */
const PROOF_HEADER = 'x-peer-checked';
/** Next.js bundles pages and routes apart, so a module may be there twice in one process; the global object is not. */
const PROOF = Symbol.for('sluice.peer-proof');
const home = globalThis as typeof globalThis & { [PROOF]?: string };

/** Headers with which proxies say where a request comes from; nothing of ours reads them, a host's code may. */
const OTHER_CLAIMS = ['forwarded', 'x-real-ip', 'x-client-ip'] as const;
/** Headers that only a proxy may say: of the address a visitor used, and which request this is. */
const PROXY_CLAIMS = ['x-forwarded-host', 'x-forwarded-port', 'x-forwarded-server', 'x-request-id'] as const;

/**
 * From now on X-Forwarded-For of every request is the one address it comes from and X-Forwarded-Proto how the browser
 * speaks, and Host the name that it used, decided here once by the connection and by the proxies in front; whatever a client sent in their place is gone.
 * Next.js keeps such headers as they come, and anybody could have a fresh budget for each request.
 */
export function trustPeerAddress(trust: TrustedProxies): void {
  const resolve = createForwardedResolver(trust);
  const proof = randomUUID();
  home[PROOF] = proof;
  subscribe(REQUEST_START, (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    const { headers } = request;
    const { address, isSecure, host, isProxied } = resolve({
      peer: socket.remoteAddress,
      isEncrypted: 'encrypted' in socket,
      forwardedFor: textOf(headers['x-forwarded-for']),
      forwardedProto: textOf(headers['x-forwarded-proto']),
      forwardedHost: textOf(headers['x-forwarded-host']),
    });
    headers['x-forwarded-for'] = address;
    headers['x-forwarded-proto'] = isSecure ? 'https' : 'http';
    headers[PROOF_HEADER] = proof;
    if (host !== null) headers.host = host;
    for (const name of OTHER_CLAIMS) delete headers[name];
    if (!isProxied) for (const name of PROXY_CLAIMS) delete headers[name];
  });
}

/**
 * False for a request that came before `trustPeerAddress` was called: a server listens a moment before it is started up, and
 * what such a request says of itself is its own invention. True where nobody has called it (tests, a platform).
 */
export function isPeerChecked(headers: Pick<Headers, 'get'>): boolean {
  const proof = home[PROOF];
  return proof === undefined || headers.get(PROOF_HEADER) === proof;
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}
