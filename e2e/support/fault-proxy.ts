import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Writable } from 'node:stream';

type StatusFault = Readonly<{
  kind: 'status';
  status: number;
  retryAfterSeconds?: number;
  isReadable?: boolean;
  /** With a page for people, as a proxy or a network's sign-in answers. */
  hasPage?: boolean;
}>;

/** The faults that meet a request instead of its being passed on. */
export type Fault =
  /** Answered with this status; without CORS headers, as an overloaded bucket does, unless `isReadable`. */
  | StatusFault
  /** The connection is cut after this many bytes of the body have arrived. */
  | Readonly<{ kind: 'cut'; afterBytes: number }>
  /** Passed on this much later. */
  | Readonly<{ kind: 'delay'; delayMs: number }>
  /** Passed on once this has resolved, however fast the machine is. */
  | Readonly<{ kind: 'hold'; until: Promise<void> }>
  /** The connection is closed before anything is read. */
  | Readonly<{ kind: 'refuse' }>
  /** Read, and never answered. */
  | Readonly<{ kind: 'stall' }>
  /** Passed on, a little at a time. */
  | Readonly<{ kind: 'slow'; bytesPerSecond: number }>
  /** Passed on and answered, but without what lets a page read the answer. */
  | Readonly<{ kind: 'mute' }>
  /** Passed on, but the connection is closed in place of the answer. */
  | Readonly<{ kind: 'lost' }>
  /** Answered as S3 answers a grant whose time is over. */
  | Readonly<{ kind: 'expired' }>;

/** The fate of a request that nothing was planned for; undefined passes it on. */
export type ChooseFault = (request: Readonly<{ method: string; path: string }>) => Fault | undefined;

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
export async function startFaultProxy(
  target: string,
  port: number,
  choose: ChooseFault = () => undefined,
): Promise<FaultProxy> {
  const planned: { method: string; fault: Fault }[] = [];
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    if (incoming.method !== 'OPTIONS') seen.push(`${incoming.method} ${incoming.url?.split('?', 1)[0]}`);
    const at = planned.findIndex(({ method }) => method === incoming.method);
    const path = incoming.url?.split('?', 1)[0] ?? '';
    const fault = at < 0 ? choose({ method: incoming.method ?? '', path }) : planned.splice(at, 1)[0]?.fault;
    if (!fault) return forward(target, incoming, outgoing);
    switch (fault.kind) {
      case 'refuse':
        return void incoming.socket.resetAndDestroy();
      case 'stall':
        return void incoming.resume();
      case 'slow':
        return forward(target, incoming, outgoing, { bytesPerSecond: fault.bytesPerSecond });
      case 'mute':
        return forward(target, incoming, outgoing, { answer: 'mute' });
      case 'lost':
        return forward(target, incoming, outgoing, { answer: 'lost' });
      case 'expired':
        return expired(incoming, outgoing);
      case 'status':
        return answer(fault, incoming, outgoing);
      case 'cut':
        return cut(fault.afterBytes, incoming);
      case 'delay':
        setTimeout(() => forward(target, incoming, outgoing), fault.delayMs);
        break;
      case 'hold':
        void fault.until.then(() => forward(target, incoming, outgoing));
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

type Manner = Readonly<{ bytesPerSecond?: number; answer?: 'mute' | 'lost' }>;

function forward(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { bytesPerSecond, answer: spoil }: Manner = {},
): void {
  const upstream = request(
    new URL(incoming.url ?? '/', target),
    { method: incoming.method, headers: incoming.headers },
    (answered) => {
      if (spoil === 'lost') {
        answered.resume();
        incoming.socket.resetAndDestroy();
        return;
      }
      const readable = Object.entries(answered.headers).filter(
        ([name]) => spoil === undefined || !name.startsWith('access-control-'),
      );
      outgoing.writeHead(answered.statusCode ?? 502, Object.fromEntries(readable));
      answered.pipe(outgoing);
    },
  );
  upstream.on('error', () => outgoing.destroy());
  incoming.on('error', () => upstream.destroy());
  outgoing.on('close', () => upstream.destroy());
  if (bytesPerSecond === undefined) incoming.pipe(upstream);
  else void trickle(incoming, upstream, bytesPerSecond);
}

async function trickle(from: IncomingMessage, to: Writable, bytesPerSecond: number): Promise<void> {
  try {
    for await (const chunk of from) {
      const bytes = chunk as Buffer;
      await new Promise((resolve) => setTimeout(resolve, (bytes.length / bytesPerSecond) * 1_000));
      to.write(bytes);
    }
    to.end();
  } catch {
    to.destroy();
  }
}

function expired(incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume();
  incoming.on('end', () => {
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/xml' };
    outgoing
      .writeHead(403, headers)
      .end(
        '<Error><Code>AccessDenied</Code><Message>Invalid according to Policy: Policy expired.</Message></Error>',
      );
  });
}

function answer(fault: StatusFault, incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume();
  incoming.on('end', () => {
    if (fault.retryAfterSeconds !== undefined) outgoing.setHeader('retry-after', fault.retryAfterSeconds);
    if (fault.isReadable) outgoing.setHeader('access-control-allow-origin', '*');
    if (fault.hasPage) outgoing.setHeader('content-type', 'text/html; charset=utf-8');
    outgoing.writeHead(fault.status).end(fault.hasPage ? '<!doctype html><title>Sign in</title>' : '');
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
