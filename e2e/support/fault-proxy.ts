import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type StatusFault = Readonly<{
  kind: 'status';
  status: number;
  retryAfterSeconds?: number;
  isReadable?: boolean;
}>;

/** What happens to a request instead of being passed on. */
export type Fault =
  /** Answered with this status; without CORS headers, as an overloaded bucket does, unless `isReadable`. */
  | StatusFault
  /** The connection is cut after this many bytes of the body have arrived. */
  | Readonly<{ kind: 'cut'; afterBytes: number }>
  /** Passed on this much later. */
  | Readonly<{ kind: 'delay'; delayMs: number }>;

/** A bucket seen through a bad network: passes everything on unless a fault is waiting for it. */
export type FaultProxy = Readonly<{
  /** The next requests of this method meet these faults, in order; preflights are passed on. */
  plan(method: 'POST' | 'GET', faults: readonly Fault[]): void;
  /** Forgets what is planned. */
  clear(): void;
  /** Requests seen since the last `clear`, preflights left out. */
  readonly seen: readonly string[];
  readonly port: number;
  close(): Promise<void>;
}>;

/** Starts a proxy in front of `target`. The Host header is passed on as it came: it is part of what was signed. */
export async function startFaultProxy(target: string, port: number): Promise<FaultProxy> {
  const planned: { method: string; fault: Fault }[] = [];
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    if (incoming.method !== 'OPTIONS') seen.push(`${incoming.method} ${incoming.url?.split('?', 1)[0]}`);
    const at = planned.findIndex(({ method }) => method === incoming.method);
    const fault = at < 0 ? undefined : planned.splice(at, 1)[0]?.fault;
    if (!fault) return forward(target, incoming, outgoing);
    switch (fault.kind) {
      case 'status':
        return answer(fault, incoming, outgoing);
      case 'cut':
        return cut(fault.afterBytes, incoming);
      case 'delay':
        setTimeout(() => forward(target, incoming, outgoing), fault.delayMs);
    }
  });
  await listen(server, port);
  return {
    plan: (method, faults) => planned.push(...faults.map((fault) => ({ method, fault }))),
    clear() {
      planned.length = 0;
      seen.length = 0;
    },
    seen,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const upstream = request(
    new URL(incoming.url ?? '/', target),
    { method: incoming.method, headers: incoming.headers },
    (answered) => {
      outgoing.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(outgoing);
    },
  );
  upstream.on('error', () => outgoing.destroy());
  incoming.on('error', () => upstream.destroy());
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}

function answer(fault: StatusFault, incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume();
  incoming.on('end', () => {
    if (fault.retryAfterSeconds !== undefined) outgoing.setHeader('retry-after', fault.retryAfterSeconds);
    if (fault.isReadable) outgoing.setHeader('access-control-allow-origin', '*');
    outgoing.writeHead(fault.status).end();
  });
}

function cut(afterBytes: number, incoming: IncomingMessage): void {
  let received = 0;
  incoming.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received >= afterBytes) incoming.socket.resetAndDestroy();
  });
  incoming.on('end', () => incoming.socket.resetAndDestroy());
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
