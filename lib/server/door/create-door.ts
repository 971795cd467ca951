import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerHeaders } from './answer-headers';
import { createDoorLine, type DoorLine } from './create-door-line';
import { decidePassage, type Passage, type PassageOptions } from './decide-passage';
import { type DoorRefusal, refusalHeaders, refusalText, TOO_MANY, TOO_SLOW, UNREACHABLE } from './refusal';
import { type Pace, watchPace } from './watch-pace';

/** Answers a request for an object; never throws. */
export type Door = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

export type DoorOptions = Omit<PassageOptions, 'signedHost'> &
  Readonly<{
    /** Where this process reaches the embedded bucket; its host is the one that signatures are made for. */
    endpoint: string;
    /** The name that the places of a client are counted under. */
    nameClient: (headers: Pick<Headers, 'get'>) => string;
    /** The pace that a file has to keep; a kilobyte a second by default. */
    pace?: Pace;
    /** Those of one process, for everything that is sent and everything that is read. */
    lines?: Readonly<{ sending: DoorLine; reading: DoorLine }>;
  }>;

/** The lines of a process that nobody has entered. */
export function createDoorLines(): NonNullable<DoorOptions['lines']> {
  return {
    sending: createDoorLine({ places: 512, maxWaiting: 4_096 }),
    reading: createDoorLine({ places: 1_024, maxWaiting: 4_096 }),
  };
}

/** How long the rest of a body is taken after its answer: a connection cut while somebody sends loses the answer. */
export const DRAIN_MS = 15_000;

/**
 * Creates the door to the embedded bucket: what `decidePassage` lets through streams to it and back, at the pace of the slower side, so
 * that a file is never held here.
 */
export function createDoor({
  endpoint,
  nameClient,
  lines = createDoorLines(),
  pace,
  ...rest
}: DoorOptions): Door {
  const { host, hostname, port } = new URL(endpoint);
  const bucket = { hostname: hostname.replace(/^\[(.*)\]$/, '$1'), port, agent: false } as const;

  function pass(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    { target, headers }: Extract<Passage, { kind: 'open' }>,
  ): void {
    const { method = '' } = incoming;
    // A connection for each request costs a tenth of a millisecond, and none is ever found closed with half a file on its way.
    const inner = ask({ ...bucket, method, path: target, headers, setHost: false });
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
    if (!isSending(method)) {
      inner.end();
      return;
    }
    incoming.pipe(inner);
    watchPace(
      incoming,
      () => {
        if (outgoing.headersSent) incoming.destroy();
        else refuse(incoming, outgoing, 400, TOO_SLOW);
        inner.destroy();
      },
      pace,
    );
  }

  return (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const header = (name: string) => textOf(headers[name]);
    const request = { method, target: url, header, headerNames: Object.keys(headers) };
    const passage = decidePassage(request, { ...rest, signedHost: host });
    if (passage.kind === 'closed') {
      refuse(incoming, outgoing, passage.status, passage);
      return;
    }
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    const line = isSending(method) ? lines.sending : lines.reading;
    void line.enter(nameClient({ get: (name) => header(name) ?? null }), gone.signal).then((leave) => {
      if (leave === null) {
        if (!gone.signal.aborted) refuse(incoming, outgoing, 503, TOO_MANY);
        return;
      }
      gone.signal.addEventListener('abort', leave);
      if (gone.signal.aborted) leave();
      else pass(incoming, outgoing, passage);
    });
  };
}

/** True for a request with a body. */
export function isSending(method: string): boolean {
  return method === 'PUT' || method === 'POST';
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
