import {
  type ClientRequest,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type {
  CompletedUpload,
  CompleteRequest,
  ErrorBody,
  PresignResponse,
  PublishedUpload,
} from '@/lib/shared/wire';

/** Where the bench's own files and handlers are served, on the page's origin. */
export const BENCH_PREFIX = '/bench/';

type Handler = (body: string) => Promise<{ contentType: string; body: string }>;

export type AppProxy = Readonly<{
  url: string;
  /** When the first answer said so (`Date.now()`), for each image published since the last `reset`. */
  published(): readonly number[];
  /** Keys of the staged objects granted since the last `reset`. */
  grantedKeys(): readonly string[];
  /** `server`: completion does its work. `at once`: it is answered here, and verification is out of the measurement. */
  reset(verification: 'server' | 'at once'): void;
  /** Serves `/bench/<name>`. */
  serve(name: string, handler: Handler): void;
  close(): Promise<void>;
}>;

/**
 * Stands before the app for every contestant alike, and sees what was granted and published. Completion is left out here and
 * not by the browser's request interception, which would hold up every other request of the page too.
 */
export async function startAppProxy(appPort: number): Promise<AppProxy> {
  const handlers = new Map<string, Handler>();
  let keys = new Map<string, string>();
  let published = new Map<string, number>();
  let verification: 'server' | 'at once' = 'server';

  function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const upstream = ask(incoming, incoming.headers, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    upstream.on('error', () => outgoing.destroy());
    incoming.pipe(upstream);
  }

  async function forwardAndLook(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    body: string,
    look: (answer: string) => void,
  ): Promise<void> {
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      ask(incoming, headers, resolve).on('error', reject).end(body);
    });
    const content = await text(answer);
    if (answer.statusCode === 200) look(content);
    const { 'transfer-encoding': _, ...kept } = answer.headers;
    outgoing.writeHead(answer.statusCode ?? 502, { ...kept, 'content-length': Buffer.byteLength(content) });
    outgoing.end(content);
  }

  function ask(
    incoming: IncomingMessage,
    headers: IncomingHttpHeaders,
    answered: (answer: IncomingMessage) => void,
  ): ClientRequest {
    const { method, url } = incoming;
    return request({ host: 'localhost', port: appPort, method, path: url, headers, agent: false }, answered);
  }

  function rememberGrants(answer: string): void {
    const response = JSON.parse(answer) as PresignResponse;
    for (const upload of 'uploads' in response ? response.uploads : [response])
      if ('ticket' in upload) keys.set(upload.ticket, upload.key);
  }

  function rememberPublished(answer: string): void {
    const response = JSON.parse(answer) as
      | CompletedUpload
      | { results: readonly (CompletedUpload | ErrorBody)[] };
    for (const item of 'results' in response ? response.results : [response])
      if ('id' in item && !published.has(item.id)) published.set(item.id, Date.now());
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = incoming.url ?? '/';
    const handler = handlers.get(path);
    if (handler) {
      const { contentType, body } = await handler(await text(incoming));
      outgoing.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
      return;
    }
    if (path === '/api/upload/presign') {
      return forwardAndLook(incoming, outgoing, await text(incoming), rememberGrants);
    }
    if (path === '/api/upload/complete') {
      const body = await text(incoming);
      if (verification === 'server') return forwardAndLook(incoming, outgoing, body, rememberPublished);
      const asked = JSON.parse(body) as CompleteRequest;
      const answer =
        'tickets' in asked
          ? { results: asked.tickets.map((ticket) => publishedImage(keys.get(ticket))) }
          : publishedImage(keys.get(asked.ticket));
      const json = JSON.stringify(answer);
      rememberPublished(json);
      outgoing.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(json);
      return;
    }
    forward(incoming, outgoing);
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => {
      process.stderr.write(`${incoming.url}: ${String(error)}\n`);
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    published: () => [...published.values()],
    grantedKeys: () => [...keys.values()],
    reset(to) {
      keys = new Map();
      published = new Map();
      verification = to;
    },
    serve: (name, handler) => void handlers.set(BENCH_PREFIX + name, handler),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Completion's answer for a staged object, in the shape the page expects. Throws for a ticket that was never granted. */
function publishedImage(key: string | undefined): PublishedUpload {
  const [, id, name] = key?.split('/') ?? [];
  if (!id || !name) throw new Error('Completion was asked for a ticket that was not granted.');
  return {
    id,
    state: 'private',
    name,
    alt: '',
    tags: [],
    type: name.endsWith('.webp') ? 'image/webp' : 'image/jpeg',
    width: 2_048,
    height: 1_536,
    sizeBytes: 500_000,
    thumbhash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
    uploadedAt: new Date().toISOString(),
    thumbUrl: '/icon.svg',
    url: `/media/${id}/${name}`,
    shareUrl: null,
    shareExpiresAt: null,
  };
}
