import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { createForwardedResolver, type ForwardedFacts } from './resolve-forwarded';
import type { TrustedProxies } from './trusted-proxies';

/**
 * Node's own channel: each request, before the server's handlers see it
 * (https://nodejs.org/api/diagnostics_channel.html).
 */
const REQUEST_START = 'http.server.request.start';

/** Carries a secret of this process: the request has been through here. */
const PROOF_HEADER = 'x-peer-checked';
/** The one address the request comes from. Read beside the proof only. */
const ADDRESS_HEADER = 'x-peer-address';
/** Carries the secret where a proxy of ours has sent the request. */
const PROXIED_HEADER = 'x-peer-proxied';

/**
 * Node reads so many names and values of headers, together, and drops the rest without a word
 * (https://nodejs.org/api/http.html#servermaxheaderscount). No browser sends a tenth of it.
 */
const MAX_RAW_HEADERS = 2_000;

/** True for a request of which Node may have dropped headers: those that came last, as a proxy's own do. */
export function isCutOff({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): boolean {
  return rawHeaders.length >= MAX_RAW_HEADERS;
}

type Checks = {
  proof: string;
  /** Claims of a client are removed; otherwise they are left. */
  removesClaims: boolean;
  /** A server of this process has heard of a request. */
  hasHeard: boolean;
};

/** Next.js bundles pages and routes apart, so a module may be there twice in one process; the global object is not. */
const CHECKS = Symbol.for('sluice.peer-checks');
const home = globalThis as typeof globalThis & { [CHECKS]?: Checks };

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
  checkRequests(trust, true, (headers, { address, isSecure, host, isProxied }) => {
    headers['x-forwarded-for'] = address;
    headers['x-forwarded-proto'] = isSecure ? 'https' : 'http';
    if (host !== null) headers.host = host;
    for (const name of OTHER_CLAIMS) delete headers[name];
    if (!isProxied) for (const name of PROXY_CLAIMS) delete headers[name];
  });
}

/**
 * Notes from now on beside each request which address it comes from, and leaves what a host's own code reads as it came. Nothing to do
 * where that or `trustPeerAddress` was called before.
 */
export function notePeerAddress(trust: TrustedProxies): void {
  if (home[CHECKS] === undefined) checkRequests(trust, false, () => {});
}

function checkRequests(
  trust: TrustedProxies,
  removesClaims: boolean,
  correct: (headers: IncomingMessage['headers'], facts: ForwardedFacts) => void,
): void {
  const resolve = createForwardedResolver(trust);
  const checks: Checks = { proof: randomUUID(), removesClaims, hasHeard: false };
  home[CHECKS] = checks;
  subscribe(REQUEST_START, (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    const { headers } = request;
    const facts = resolve({
      peer: socket.remoteAddress,
      isEncrypted: 'encrypted' in socket,
      forwardedFor: textOf(headers['x-forwarded-for']),
      forwardedProto: textOf(headers['x-forwarded-proto']),
      forwardedHost: textOf(headers['x-forwarded-host']),
    });
    checks.hasHeard = true;
    // The proxy's own headers may be among those that were dropped: then nobody knows whose request it is.
    if (isCutOff(request)) delete headers[PROOF_HEADER];
    else headers[PROOF_HEADER] = checks.proof;
    headers[ADDRESS_HEADER] = facts.address;
    if (facts.isProxied) headers[PROXIED_HEADER] = checks.proof;
    else delete headers[PROXIED_HEADER];
    correct(headers, facts);
  });
}

/**
 * False for a request that came before the address of each was looked at: a server listens a moment before it is started up, and
 * what such a request says of itself is its own invention. True where nobody looks (tests, a platform), and where requests come by
 * no server of this process, as in a function.
 */
export function isPeerChecked(headers: Pick<Headers, 'get'>): boolean {
  const checks = home[CHECKS];
  if (checks === undefined || (!checks.removesClaims && !checks.hasHeard)) return true;
  return headers.get(PROOF_HEADER) === checks.proof;
}

/** The address that was looked at; null where nobody looked. */
export function peerAddress(headers: Pick<Headers, 'get'>): string | null {
  const isKnown = home[CHECKS] !== undefined && headers.get(PROOF_HEADER) === home[CHECKS].proof;
  return isKnown ? headers.get(ADDRESS_HEADER) : null;
}

/** False for claims of a client that only a proxy may make: they were removed, or a proxy of ours has made them. */
export function mayClaim(headers: Pick<Headers, 'get'>): boolean {
  const checks = home[CHECKS];
  if (!isPeerChecked(headers)) return false;
  if (checks === undefined || checks.removesClaims || !checks.hasHeard) return true;
  return headers.get(PROXIED_HEADER) === checks.proof;
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}
