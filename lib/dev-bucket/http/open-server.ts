import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { SANDBOX_HEADERS, SandboxedResponse } from './sandboxed-response';

/** How long one request may take in all; 5 GiB over a slow line take their time. */
const REQUEST_TIMEOUT_MS = 60 * 60 * 1_000;
const CLOSE_GRACE_MS = 5_000;

export type ServerOptions = Readonly<{
  /** 0 for any free port. */
  port: number;
  host: string;
  /** A connection on which nothing moves for so long, in either direction, is cut. */
  idleTimeoutMs: number;
}>;

export type OpenServer = Readonly<{
  port: number;
  /** Lets running requests finish, for five seconds at most. */
  close(): Promise<void>;
}>;

/** The port is taken. The message is a sentence for the terminal. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

/** Listens. Throws `PortInUseError` when the port is taken. */
export async function openServer(handler: RequestListener, options: ServerOptions): Promise<OpenServer> {
  const { port, host, idleTimeoutMs } = options;
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, ServerResponse: SandboxedResponse },
    handler,
  );
  answerUnreadable(server);
  server.timeout = idleTimeoutMs;
  const idle = followIdleSockets(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(describeListenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        for (const socket of idle) socket.destroy();
      }),
  };
}

/** A request that cannot be read is refused with the headers of every answer; in the middle of one there is nothing to be said. */
function answerUnreadable(server: Server): void {
  const current = new WeakMap<Duplex, ServerResponse>();
  server.prependListener('request', ({ socket }, outgoing) => current.set(socket, outgoing));
  server.on('clientError', (_error, socket) => {
    const answer = current.get(socket);
    if (!socket.writable || (answer?.headersSent && !answer.writableFinished)) return void socket.destroy();
    const own = { 'cache-control': 'no-store', 'content-length': '0', connection: 'close' };
    const lines = Object.entries({ ...SANDBOX_HEADERS, ...own }).map(([name, value]) => `${name}: ${value}`);
    socket.end(['HTTP/1.1 400 Bad Request', ...lines, '', ''].join('\r\n'));
  });
}

/**
 * The connections on which nothing is being answered, kept up to date; once the server has stopped listening each is
 * ended after its last answer. `closeIdleConnections` misses those that never sent a request, which browsers open ahead.
 */
function followIdleSockets(server: Server): ReadonlySet<Socket> {
  const idle = new Set<Socket>();
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.prependListener('request', ({ socket }, outgoing) => {
    idle.delete(socket);
    outgoing.once('close', () => {
      if (!server.listening) socket.end();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  return idle;
}

function describeListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new PortInUseError(
        `Port ${port} is in use. Stop what listens there, or set DEV_BUCKET_PORT to another port.`,
      );
    case 'EACCES':
      return new Error(`This user may not listen on port ${port}. Set DEV_BUCKET_PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Error(
        `DEV_BUCKET_HOST is not an address of this machine (${host}). Unset it to listen at 127.0.0.1.`,
      );
    default:
      return error;
  }
}
