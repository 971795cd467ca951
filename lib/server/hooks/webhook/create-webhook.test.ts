import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test } from 'vitest';
import type { PublishedContext } from '../../seam/sluice-options';
import { createWebhook } from './create-webhook';

const secretOf = (fill: number) => new Uint8Array(32).fill(fill);
/** As the receiver holds it. */
const written = (fill: number) => `whsec_${Buffer.from(secretOf(fill)).toString('base64')}`;

const IMAGE = {
  ...{
    id: 'fe648b2e-a3ff-8abc-8def-0123456789ab',
    state: 'private',
    name: 'Übersicht "1".jpg',
    alt: '',
    tags: [],
  },
  ...{
    type: 'image/jpeg',
    width: 4,
    height: 3,
    sizeBytes: 99,
    thumbhash: 'AQ==',
    thumbUrl: '/t',
    url: '/media/x',
  },
  uploadedAt: '2026-01-15T12:00:00.000Z',
};
const CONTEXT = {
  image: IMAGE,
  identity: { id: 'u1', name: 'Ada', role: 'uploader' },
  metadata: { order: 7 },
  signal: new AbortController().signal,
} as unknown as PublishedContext;

type Received = Readonly<{ headers: IncomingMessage['headers']; body: string; path: string | undefined }>;

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = undefined;
});

async function receive(answer: RequestListener) {
  const received: Received[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body, path: request.url });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?key=abc`;
  const tell = (fills = [1], context = CONTEXT) =>
    createWebhook({ url, secrets: fills.map(secretOf), fetch, clock: () => new Date() })(context);
  return { received, tell };
}

const json = (value: unknown): RequestListener => {
  return (_, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(value));
  };
};

const verify = ({ body, headers }: Received, fill: number) =>
  new Webhook(written(fill)).verify(body, headers as Record<string, string>);

describe('a webhook, as the library of Standard Webhooks receives it', () => {
  test('is signed, names the image as its message, and says who sent what', async () => {
    const { received, tell } = await receive(json({}));
    await tell();
    const [first] = received;
    expect(first && verify(first, 1)).toEqual({
      type: 'image.published',
      timestamp: IMAGE.uploadedAt,
      data: { image: IMAGE, identity: CONTEXT.identity, metadata: CONTEXT.metadata },
    });
    expect(first?.headers['webhook-id']).toBe(IMAGE.id);
    expect(first?.headers['content-type']).toBe('application/json');
    expect(first?.path).toBe('/hook?key=abc');
  });

  test('is known by each of several secrets while they are changed, and by no other', async () => {
    const { received, tell } = await receive(json({}));
    await tell([2, 1]);
    const [first] = received;
    if (first === undefined) throw new Error('Nothing arrived.');
    expect(verify(first, 1)).toEqual(verify(first, 2));
    expect(() => verify(first, 3)).toThrow('No matching signature');
  });

  test('that somebody has altered is known by none', async () => {
    const { received, tell } = await receive(json({}));
    await tell();
    const [first] = received;
    if (first === undefined) throw new Error('Nothing arrived.');
    expect(() => verify({ ...first, body: first.body.replace('"u1"', '"u2"') }, 1)).toThrow('No matching');
    const another = { ...first.headers, 'webhook-id': 'fe648b2e-a3ff-8abc-8def-0123456789ac' };
    expect(() => verify({ ...first, headers: another }, 1)).toThrow('No matching');
  });
});

describe('what the receiver answers', () => {
  test('is for the browser where it says so by a member of that name', async () => {
    const { tell } = await receive(json({ data: { photoId: 12 }, secret: 'mine' }));
    expect(await tell()).toEqual({ photoId: 12 });
  });

  test.each<[string, RequestListener]>([
    ['an object without it', json({ ok: true, token: 'mine' })],
    ['a list', json([{ data: 1 }])],
    ['a text', json('data')],
    ['an inherited member', json({ ['__proto__']: { data: 1 } })],
    ['nothing', (_, response) => void response.writeHead(204).end()],
    ['text', (_, response) => void response.end('{"data": 1}')],
    [
      'broken JSON',
      (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":'),
    ],
    [
      'more than is read',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(`{"data":"${'x'.repeat(70_000)}"}`);
      },
    ],
  ])('is kept from it where it is %s', async (_, answer) => {
    const { tell } = await receive(answer);
    expect(await tell()).toBeNull();
  });
});

describe('a receiver that has not taken it', () => {
  const answering =
    (status: number, headers: Record<string, string> = {}): RequestListener =>
    (_, response) =>
      void response.writeHead(status, headers).end();

  test.each<[number, Record<string, string>, number | undefined]>([
    [400, {}, undefined],
    [401, {}, undefined],
    [404, {}, undefined],
    [410, {}, 3_600_000],
    [429, { 'retry-after': '7' }, 7_000],
    [500, {}, undefined],
    [500, { 'retry-after': '7' }, undefined],
    [503, { 'retry-after': '999999' }, 3_600_000],
    [503, { 'retry-after': 'soon' }, undefined],
  ])('answers %i %o', async (status, headers, pauseMs) => {
    const { tell } = await receive(answering(status, headers));
    await expect(tell()).rejects.toMatchObject({ name: 'HookError', pauseMs });
  });

  test.each([301, 302, 303, 307, 308])('sends elsewhere by %i, and is not followed', async (status) => {
    const { received, tell } = await receive((request, response) => {
      if (request.url?.startsWith('/elsewhere')) response.end();
      else response.writeHead(status, { location: '/elsewhere' }).end();
    });
    await expect(tell()).rejects.toThrow('a redirect is not followed');
    expect(received).toHaveLength(1);
  });

  test('hangs, and is not waited for longer than the caller wants', async () => {
    const { tell } = await receive(() => {});
    const signal = AbortSignal.timeout(50);
    await expect(tell([1], { ...CONTEXT, signal })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('is not there', async () => {
    const { tell } = await receive(json({}));
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    server = undefined;
    const error = await tell().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(String((error as Error).message)).not.toContain('key=abc');
  });
});
