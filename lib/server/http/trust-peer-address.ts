import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Node's own channel: each request, before the server's handlers see it
 * (https://nodejs.org/api/diagnostics_channel.html).
 */
const REQUEST_START = 'http.server.request.start';

/**
 * For an app without proxies in front: from now on X-Forwarded-For of every request is the address its
 * connection comes from. Next.js keeps a header the client sent, and anybody could have a fresh budget for
 * each request.
 */
export function trustPeerAddress(): void {
  subscribe(REQUEST_START, (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    request.headers['x-forwarded-for'] = socket.remoteAddress ?? '';
  });
}
