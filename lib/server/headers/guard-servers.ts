/**
 * A guard in front of every HTTP server of this process, so that no answer depends on who gives it: it puts the headers of the
 * address's kind on each answer before anybody else sees the request (code that knows better sets them anew), names the request,
 * and answers itself what is refused by its first line. Next.js answers much without asking us: redirects to addresses without
 * a closing slash, what it cannot parse, methods it does not know. Node does too: a request without a Host, an Expect header
 * that it does not know.
 *
 * Next.js owns its server, so the way in is Node's own channel of events
 * (https://nodejs.org/api/diagnostics_channel.html#http). Hosts that start functions in another way, as Vercel, take the same
 * table from next.config.js and proxy.ts.
 */
import { subscribe } from 'node:diagnostics_channel';
import { type IncomingMessage, Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
// Not by the front door: the start of a server is part of each function on Vercel, and would bring the drivers along.
import { runForRequest } from '@/lib/storage/request-scope';
import { isCutOff, trustPeerAddress } from '../addresses/trust-peer-address';
import type { TrustedProxies } from '../addresses/trusted-proxies';
import type { Door } from '../door/create-door';
import { isOwnOrigin } from '../http/require-own-origin';
import {
  formatHeaders,
  formatOuterHeaders,
  type KindRow,
  OPENER_POLICY,
  STRICT_TRANSPORT_SECURITY,
} from './address-kinds';
import { decideRefusal, type EarlyAnswer, EVERY_METHOD, type RefusalOptions } from './decide-refusal';
import { discardBody, mayDiscard } from './discard-body';
import { formatEarlyAnswer } from './format-early-answer';
import { isTrustworthy } from './is-trustworthy';
import { kindOfAddress } from './kind-of-address';

/** A connection has come, and nothing of it has been read. */
const CONNECTION_START = 'net.server.socket';
/** A request's head has been read, and no handler has seen it. */
const REQUEST_START = 'http.server.request.start';

/**
 * Headers that nothing but the door makes use of, and Next.js stumbles over: to a part of a file that isn't there, and to a version of it that
 * isn't this one, it answers 500; to the last with a text that is of no type. A client that asks for a part gets the whole, as a
 * server may answer (RFC 9110, section 14.2).
 */
const UNHEARD_HEADERS = ['range', 'if-range', 'if-match', 'if-unmodified-since', 'x-middleware-prefetch'];

/** How long a file may take through the door, as in the bucket itself: over a slow line 10 MB take more than Node's five minutes. */
const FILE_TIMEOUT_MS = 60 * 60 * 1_000;
/** How long every other request may take to arrive: Node's default. */
const REQUEST_TIMEOUT_MS = 300_000;

export type GuardOptions = RefusalOptions &
  Readonly<{
    /** The id of a request, by which the log, the answer and each request to the bucket name it. */
    nameRequest: (request: IncomingMessage) => string;
    /** Answers what is addressed to the embedded bucket; nobody by default. */
    door?: Door;
    /**
     * The proxies whose word on where a request comes from is taken. Left out where a platform has put its own headers there, and its own address
     * stands at the other end of every connection.
     */
    trust?: TrustedProxies;
  }>;

/** Guards every server of this process from its next connection on. */
export function guardServers(options: GuardOptions): void {
  // First of all, or what a client says of itself would be believed here.
  if (options.trust) trustPeerAddress(options.trust);
  const guarded = new WeakSet<Server>();
  const current = new WeakMap<Duplex, ServerResponse>();
  const guard = (server: unknown) => {
    if (!(server instanceof Server) || guarded.has(server)) return;
    guarded.add(server);
    if (options.door) server.requestTimeout = FILE_TIMEOUT_MS;
    standInFront(server, options);
    // Only in development there is something else to talk. Without listeners, an offer to is no reason to be hung up on.
    if (!options.isDevelopment) server.removeAllListeners('upgrade');
    else if (server.listenerCount('upgrade') > 0) {
      server.prependListener('upgrade', (request) => hideOwnOrigin(request, options));
    }
    server.on('connect', (_request, socket: Duplex) => endRaw(socket, 405));
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
      if (isAnswering(current.get(socket))) socket.destroy(error);
      else endRaw(socket, statusOf(error));
    });
  };
  subscribe(CONNECTION_START, (message) => {
    guard((message as { socket: { server?: unknown } }).socket.server);
  });
  subscribe(REQUEST_START, (message) => {
    const { request, response, server } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      server: unknown;
    };
    guard(server);
    current.set(request.socket, response);
    const row = kindOfAddress(pathOf(request));
    if (options.isDevelopment && pathOf(request).startsWith('/_')) hideOwnOrigin(request, options);
    if (!(options.door && row.kind === 'bucket')) {
      for (const name of UNHEARD_HEADERS) delete request.headers[name];
    }
    for (const [name, value] of formatOuterHeaders(row, options.isDevelopment))
      response.setHeader(name, value);
    if (!isTrustworthy(isSecure(request), request.headers.host)) response.removeHeader(OPENER_POLICY);
    if (isSecure(request)) response.setHeader('Strict-Transport-Security', STRICT_TRANSPORT_SECURITY);
    completeHeaders(response, row);
  });
}

/**
 * A client that says nothing of caches is answered for, at the last moment: a redirect would be kept permanently. Redirects of Next.js
 * say where they lead in a text of no type.
 */
function completeHeaders(response: ServerResponse, { hasOwnPolicy, policy }: KindRow): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (...given: unknown[]) => {
    // Headers that are given along with it count more than those that were set.
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
    // Where its route has said nothing, nobody may frame it.
    if (hasOwnPolicy && !response.hasHeader('Content-Security-Policy'))
      response.setHeader('Content-Security-Policy', policy);
    const isRedirect = response.statusCode === 307 || response.statusCode === 308;
    if (isRedirect && !response.hasHeader('Content-Type'))
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    return writeHead(...given);
  };
}

/** The server's own listeners hear of a request only when it is not refused. */
function standInFront(server: Server, options: GuardOptions): void {
  const inner = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request;
    const requestId = options.nameRequest(request);
    const early =
      refuseByHead(request) ?? decideRefusal({ method, target: url, host: headers.host ?? null }, options);
    if (early === null) {
      response.setHeader('x-request-id', requestId);
      if (options.door && kindOfAddress(pathOf(request)).kind === 'bucket') {
        options.door(request, response);
        return;
      }
      limitTime(request, options);
      runForRequest(requestId, () => {
        for (const listener of inner) listener.call(server, request, response);
      });
      return;
    }
    const { headers: own, text } = formatEarlyAnswer(early, requestId);
    // A browser that sends a form shows the answer to it, where it is not hung up on.
    const isForm = early.status === 303 && mayDiscard(request);
    // Bytes that others still send are not read.
    response.writeHead(early.status, isForm ? own : { ...own, connection: 'close' }).end(text);
    if (isForm) discardBody(request);
  });
}

/**
 * The development server refuses pages of every name that is not in its configuration. Ours answers under any name, a phone's included, so
 * a page's own origin is no matter of its; that of another page is, as before.
 */
function hideOwnOrigin({ headers }: IncomingMessage, { ownOrigins }: GuardOptions): void {
  const get = (name: string) => String(headers[name] ?? '') || null;
  if (isOwnOrigin({ get }, ownOrigins)) delete headers.origin;
}

/** Node's own limit is the door's; this one keeps all other requests to what it was before. */
function limitTime(request: IncomingMessage, { door }: GuardOptions): void {
  if (!door || request.complete || !hasBody(request)) return;
  const timer = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, REQUEST_TIMEOUT_MS).unref();
  request.once('close', () => clearTimeout(timer));
}

/**
 * Refuses a head that two readers would read differently. Node takes the first Host, and a proxy in front may have judged by the last (RFC
 * 9112, section 3.2). And behind very many headers Node drops those of the proxy, and the Origin.
 */
function refuseByHead(request: IncomingMessage): EarlyAnswer | null {
  const isAmbiguous = isCutOff(request) || (request.headersDistinct.host?.length ?? 0) > 1;
  return isAmbiguous ? { status: 400, code: 'invalid_request' } : null;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}

function isSecure({ headers, socket }: IncomingMessage): boolean {
  const forwarded = headers['x-forwarded-proto'];
  const scheme = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',', 1)[0]?.trim();
  return scheme === 'https' || Boolean((socket as Partial<TLSSocket>).encrypted);
}

function isAnswering(response: ServerResponse | undefined): boolean {
  return Boolean(response?.headersSent && !response.writableFinished);
}

/** As Node answers by itself what it cannot parse, but for methods that it has never heard of. */
function statusOf({ code }: NodeJS.ErrnoException): number {
  switch (code) {
    case 'HPE_INVALID_METHOD':
      return 405;
    case 'HPE_HEADER_OVERFLOW':
      return 431;
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 413;
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    default:
      return 400;
  }
}

/** An answer to what never became a request. */
function endRaw(socket: Duplex, status: number): void {
  if (!socket.writable) return void socket.destroy();
  const headers = [
    ...formatHeaders(kindOfAddress('/'), false),
    ...(status === 405 ? [['Allow', EVERY_METHOD]] : []),
    ['Content-Length', '0'],
    ['Connection', 'close'],
  ];
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n'));
}
