import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerHeaders } from './answer-headers';
import { decidePassage, type PassageOptions } from './decide-passage';
import { type DoorRefusal, refusalHeaders, refusalText, UNREACHABLE } from './refusal';

/** Answers a request for an object; never throws. */
export type Door = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

export type DoorOptions = Omit<PassageOptions, 'signedHost'> &
  Readonly<{
    /** Where this process reaches the embedded bucket; its host is the one that signatures are made for. */
    endpoint: string;
  }>;

/** How long the rest of a body is taken after its answer: a connection cut while somebody sends loses the answer. */
export const DRAIN_MS = 15_000;

/**
 * Creates the door to the embedded bucket: what `decidePassage` lets through streams to it and back, at the pace of the slower side, so
 * that a file is never held here.
 */
export function createDoor({ endpoint, ...rest }: DoorOptions): Door {
  const { host, hostname, port } = new URL(endpoint);
  return (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const header = (name: string) => textOf(headers[name]);
    const request = { method, target: url, header, headerNames: Object.keys(headers) };
    const passage = decidePassage(request, { ...rest, signedHost: host });
    if (passage.kind === 'closed') {
      refuse(incoming, outgoing, passage.status, passage);
      return;
    }
    // A connection for each request costs a tenth of a millisecond, and none is ever found closed with half a file on its way.
    const options = { hostname: hostname.replace(/^\[(.*)\]$/, '$1'), port, method, agent: false } as const;
    const inner = ask({ ...options, path: passage.target, headers: passage.headers, setHost: false });
    inner.on('response', (answer) => {
      const status = answer.statusCode ?? 502;
      outgoing.writeHead(status, answerHeaders(status, answer.headers));
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
      answer.on('aborted', () => outgoing.destroy());
      outgoing.on('finish', () => drain(incoming, inner));
    });
    inner.on('error', () => {
      // After an early answer the bucket hangs up on what it no longer reads.
      if (outgoing.headersSent) return drain(incoming, inner);
      refuse(incoming, outgoing, 503, UNREACHABLE);
    });
    // Somebody who goes away takes the rest of the way along: half a file is never kept.
    outgoing.on('close', () => inner.destroy());
    if (method === 'PUT' || method === 'POST') incoming.pipe(inner);
    else inner.end();
  };
}

function refuse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  status: number,
  refusal: DoorRefusal,
): void {
  outgoing.writeHead(status, refusalHeaders(status));
  outgoing.end(refusalText(refusal), () => drain(incoming));
}

/** Forgets what is still sent, for a while; then the connection is cut. */
function drain(incoming: IncomingMessage, inner?: { destroy(): void }): void {
  if (incoming.complete || incoming.destroyed) return;
  incoming.unpipe();
  incoming.resume();
  inner?.destroy();
  setTimeout(() => {
    if (!incoming.complete) incoming.socket.destroy();
  }, DRAIN_MS).unref();
}

function textOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value;
}
