/**
 * Stands in front of a GCS emulator and refuses what Google refuses: emulators check no signatures. The operations of browsers (form
 * uploads and signed reads) are judged; the JSON API of the app itself goes through as it is.
 */
import type { KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decideForm, type FormDecision } from './decide-google-form';
import { isSignedUrl, timeOfDate } from './verify-google-signature';

export type GcsGate = Readonly<{ url: string; close(): Promise<void> }>;

export type GcsGateOptions = Readonly<{
  /** Address of the emulator, without a closing slash. */
  upstream: string;
  bucket: string;
  publicKey: KeyObject;
  clock?: () => number;
}>;

/** The parts of a bucket's metadata that emulators do not keep. */
type BucketDocuments = { cors?: readonly GoogleCors[]; lifecycle?: unknown; iamConfiguration?: unknown };
type GoogleCors = Readonly<{
  origin: readonly string[];
  method: readonly string[];
  responseHeader?: readonly string[];
}>;

/** Starts the gate on a loopback port. */
export async function startGcsGate(options: GcsGateOptions): Promise<GcsGate> {
  const documents: BucketDocuments = {};
  const server = createServer((request, response) => {
    answer(options, request, documents).then(
      (answered) => send(response, answered, corsHeaders(documents, request)),
      () => send(response, new Response('The emulator did not answer.', { status: 502 }), {}),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  options: GcsGateOptions,
  request: IncomingMessage,
  documents: BucketDocuments,
): Promise<Response> {
  const { upstream, bucket, publicKey, clock = Date.now } = options;
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const body = await readAll(request);
  // A preflight that matches no rule is answered all the same, without CORS headers.
  if (request.method === 'OPTIONS') return new Response(null, { status: 200 });
  if (url.pathname === `/storage/v1/b/${bucket}`) {
    if (request.method === 'PATCH') Object.assign(documents, JSON.parse(Buffer.from(body).toString()));
    const known = (await (await fetch(`${upstream}${url.pathname}`)).json()) as object;
    return Response.json({ ...known, ...documents });
  }
  if (/^\/(?:storage|upload|download|batch)\//.test(url.pathname)) {
    return fetch(`${upstream}${url.pathname}${url.search}`, {
      method: request.method ?? 'GET',
      headers: forwarded(request),
      ...(body.length > 0 ? { body } : {}),
    });
  }
  if (request.method === 'POST' && url.pathname === `/${bucket}/`) {
    const type = request.headers['content-type'] ?? '';
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const decided = decideForm(form, { bucket, publicKey, nowMs: clock() });
    if (!decided.ok) return new Response(decided.reason, { status: 403 });
    return store(upstream, bucket, decided);
  }
  const signedAtMs = timeOfDate(url.searchParams.get('X-Goog-Date') ?? '');
  const lifeMs = Number(url.searchParams.get('X-Goog-Expires')) * 1_000;
  const isLive = clock() <= signedAtMs + lifeMs && clock() >= signedAtMs - 900_000;
  if (request.method !== 'GET' || !isLive || !isSignedUrl(url, publicKey)) {
    return new Response('AccessDenied', { status: 403 });
  }
  return read(upstream, bucket, url.pathname.slice(bucket.length + 2));
}

/** An object with the headers it was stored with, as a signed read answers; not every emulator sends them along. */
async function read(upstream: string, bucket: string, key: string): Promise<Response> {
  const path = `storage/v1/b/${bucket}/o/${encodeURIComponent(key)}`;
  const answer = await fetch(`${upstream}/download/${path}?alt=media`);
  if (answer.status === 404) {
    const missing =
      '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>';
    return new Response(missing, { status: 404, headers: { 'content-type': 'application/xml' } });
  }
  if (!answer.ok) return answer;
  const known = (await (await fetch(`${upstream}/${path}`)).json()) as Record<string, unknown>;
  const headers = new Headers(answer.headers);
  for (const [name, value] of [
    ['content-type', known.contentType],
    ['cache-control', known.cacheControl],
    ['content-disposition', known.contentDisposition],
  ] as const) {
    if (typeof value === 'string' && value !== '') headers.set(name, value);
  }
  return new Response(answer.body, { headers });
}

async function store(
  upstream: string,
  bucket: string,
  { key, contentType, metadata, file }: Extract<FormDecision, { ok: true }>,
): Promise<Response> {
  const stored = await fetch(`${upstream}/upload/storage/v1/b/${bucket}/o?uploadType=multipart`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/related; boundary=part' },
    // https://cloud.google.com/storage/docs/uploading-objects#uploading-an-object: its description, then its bytes.
    body: new Blob([
      `--part\r\ncontent-type: application/json\r\n\r\n${JSON.stringify({ name: key, contentType, metadata })}\r\n`,
      `--part\r\ncontent-type: ${contentType}\r\n\r\n`,
      file,
      '\r\n--part--',
    ]),
  });
  return new Response(null, { status: stored.ok ? 204 : 502 });
}

function forwarded({ headers }: IncomingMessage): Headers {
  const own = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'expect']);
  return new Headers(
    Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      own.has(name) || value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

async function readAll(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** https://cloud.google.com/storage/docs/cross-origin */
function corsHeaders(
  { cors = [] }: BucketDocuments,
  { headers, method = '' }: IncomingMessage,
): Record<string, string> {
  const { origin = '' } = headers;
  const wanted = headers['access-control-request-method'] ?? method;
  const rule = cors.find((one) => one.origin.includes(origin) && one.method.includes(wanted));
  if (!rule) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': rule.method.join(','),
    'access-control-allow-headers': (rule.responseHeader ?? []).join(','),
  };
}

async function send(
  response: ServerResponse,
  answered: Response,
  cors: Record<string, string>,
): Promise<void> {
  const bytes = Buffer.from(await answered.arrayBuffer());
  const skipped = new Set(['content-encoding', 'transfer-encoding', 'connection', 'content-length']);
  for (const [name, value] of answered.headers) if (!skipped.has(name)) response.setHeader(name, value);
  for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
  response.writeHead(answered.status).end(bytes);
}
