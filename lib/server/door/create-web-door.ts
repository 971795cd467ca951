import { request as ask, type ClientRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { formatHeaders, REPORT_PATH } from '../headers/address-kinds';
import { kindOfAddress } from '../headers/kind-of-address';
import { OWN_BASE_PATH } from '../urls/create-paths';
import { answerHeaders } from './answer-headers';
import { createDoorLines, type DoorOptions, DRAIN_MS, isSending } from './create-door';
import { decidePassage, type Passage } from './decide-passage';
import { DOOR_PATH } from './door-path';
import { type DoorRefusal, refusalHeaders, refusalText, TOO_MANY, UNREACHABLE } from './refusal';
import { type Pace, watchPace } from './watch-pace';

/** Answers a request for an object; never rejects. */
export type WebDoor = (request: Request) => Promise<Response>;

const BODILESS = new Set([204, 205, 304]);

/**
 * The same door for a host that hands us requests as web standards have them, whose server is not ours to stand in front of. Each answer
 * has the headers that the bucket has behind the other door.
 */
export function createWebDoor({
  endpoint,
  nameClient,
  lines = createDoorLines(),
  pace,
  ...rest
}: DoorOptions): WebDoor {
  const { host, hostname, port } = new URL(endpoint);
  const bucket = { hostname: hostname.replace(/^\[(.*)\]$/, '$1'), port, agent: false } as const;
  const reportTo = `${rest.path.slice(0, -DOOR_PATH.length)}${REPORT_PATH.slice(OWN_BASE_PATH.length)}`;
  const own = formatHeaders(kindOfAddress(`${DOOR_PATH}/${rest.bucket}`), false).map(
    ([name, value]) => [name, value.replaceAll(REPORT_PATH, reportTo)] as const,
  );
  const respond = (body: BodyInit | null, status: number, headers: Readonly<Record<string, string>>) =>
    new Response(body, { status, headers: { ...Object.fromEntries(own), ...headers } });
  const refuse = (status: number, refusal: DoorRefusal) =>
    respond(refusalText(refusal), status, refusalHeaders(status));

  async function pass(
    request: Request,
    { target, headers }: Extract<Passage, { kind: 'open' }>,
    leave: () => void,
  ): Promise<Response> {
    const { method } = request;
    const inner = ask({ ...bucket, method, path: target, headers, setHost: false });
    inner.once('close', leave);
    const source = request.body === null ? null : Readable.fromWeb(request.body as NodeStream);
    const stop = () => inner.destroy();
    // Somebody who goes away takes the rest of the way along: half a file is never kept.
    request.signal.addEventListener('abort', stop);
    if (request.signal.aborted) stop();
    send(source, inner, { sizeBytes: Number(headers['content-length']), pace });
    try {
      const answer = await answerOf(inner);
      const status = answer.statusCode ?? 502;
      // An early answer: the rest of the body is taken for a while, as a connection cut while somebody sends loses the answer.
      drain(source, inner);
      const body = BODILESS.has(status) || method === 'HEAD' ? null : webStreamOf(answer);
      if (body === null) answer.resume();
      return respond(body, status, answerHeaders(status, answer.headers));
    } catch {
      drain(source, inner);
      return refuse(503, UNREACHABLE);
    } finally {
      request.signal.removeEventListener('abort', stop);
    }
  }

  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const passage = decidePassage(
      {
        method,
        target: `${pathname}${search}`,
        header: (name) => headers.get(name) ?? undefined,
        headerNames: [...headers.keys()],
      },
      { ...rest, signedHost: host },
    );
    if (passage.kind === 'closed') return refuse(passage.status, passage);
    const line = isSending(method) ? lines.sending : lines.reading;
    const leave = await line.enter(nameClient(headers), request.signal);
    return leave === null ? refuse(503, TOO_MANY) : pass(request, passage, leave);
  };
}

function answerOf(inner: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    inner.once('response', resolve);
    // Also after it: the bucket hangs up on what it no longer reads.
    inner.on('error', reject);
    inner.once('close', () => reject(new Error('The bucket hung up.')));
  });
}

/** Sends a body at the pace of the bucket. One that ends before its length is no whole one. */
function send(
  source: Readable | null,
  inner: ClientRequest,
  { sizeBytes, pace }: Readonly<{ sizeBytes: number; pace: Pace | undefined }>,
): void {
  if (source === null) {
    inner.end();
    return;
  }
  let sentBytes = 0;
  source.on('data', (chunk: Uint8Array) => {
    sentBytes += chunk.byteLength;
  });
  source.on('error', () => inner.destroy());
  source.on('end', () => {
    if (Number.isFinite(sizeBytes) && sentBytes < sizeBytes) inner.destroy();
    else inner.end();
  });
  source.pipe(inner, { end: false });
  watchPace(source, () => inner.destroy(), pace);
}

/** Forgets what is still sent, for a while. */
function drain(source: Readable | null, inner: ClientRequest): void {
  if (source === null || source.readableEnded || source.destroyed) return;
  source.unpipe(inner);
  source.resume();
  setTimeout(() => source.destroy(), DRAIN_MS).unref();
}

function webStreamOf(answer: IncomingMessage): ReadableStream<Uint8Array> {
  return Readable.toWeb(answer) as unknown as ReadableStream<Uint8Array>;
}
