/** The whole way of a photo by one address, over the embedded bucket itself: whatever name that address goes by. */
import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletedUpload, ImageItem, UploadGrant } from '@/lib/shared/wire';
import { createStorage } from '@/lib/storage';
import { type RunningBucket, runBucket } from '@/testing/dev-bucket/running-bucket';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { TEST_CONFIG } from '@/testing/server/test-config';
import { createDoor } from './create-door';
import { reachThroughDoor } from './reach-through-door';

const CREDENTIALS = { accessKeyId: 'KEY', secretAccessKey: 'a secret of tests' };

let bucket: RunningBucket;
let door: Server;
let photo: Buffer;

beforeAll(async () => {
  bucket = await runBucket({ bucket: 'sluice', ...CREDENTIALS, corsOrigins: ['http://photos.lan'] });
  door = createServer(
    createDoor({
      endpoint: bucket.url,
      path: '/bucket',
      bucket: 'sluice',
      ownOrigins: [],
      nameClient: () => '',
    }),
  );
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  photo = await makePicture({ format: 'jpeg' });
});

afterAll(async () => {
  door.close();
  expect(bucket.errors).toEqual([]);
  await bucket.stop();
});

function storageOf(uploadMethod: 'post' | 'put') {
  return {
    provider: 'local',
    bucket: 'sluice',
    region: 'us-east-1',
    endpoint: bucket.url,
    forcePathStyle: true,
    credentials: CREDENTIALS,
    uploadMethod,
  } as const;
}

async function appOver(uploadMethod: 'post' | 'put' = 'post'): Promise<TestServer> {
  const storage = storageOf(uploadMethod);
  const server = await createTestServer({ ...TEST_CONFIG, storage, doorPath: '/bucket' }, () =>
    reachThroughDoor(createStorage(storage), '/bucket'),
  );
  // The bucket's clock is the real one.
  server.wait((Date.now() - server.now().getTime()) / 1_000);
  return server;
}

type Answer = Readonly<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>;

/** Asks the door under a name of the test's own; `url` as it stands in a grant or an item. */
async function askDoor(
  method: string,
  url: string,
  { host = 'photos.lan', headers = {}, body }: { host?: string; headers?: object; body?: BodyInit } = {},
): Promise<Answer> {
  // A Request turns a form into bytes and their type.
  const sent = new Request('http://x/', { method: 'POST', body: body ?? '' });
  const bytes = Buffer.from(await sent.arrayBuffer());
  const { port } = door.address() as AddressInfo;
  const type = body instanceof FormData ? { 'content-type': sent.headers.get('content-type') ?? '' } : {};
  const length = body === undefined ? {} : { 'content-length': bytes.length };
  return new Promise((resolve, reject) => {
    const { pathname, search } = new URL(url, 'http://x');
    const request = ask(
      {
        ...{ host: '127.0.0.1', port, method, path: `${pathname}${search}`, agent: false },
        headers: { ...type, ...length, ...headers, host },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    request.on('error', reject);
    request.end(bytes);
  });
}

async function presign(
  app: TestServer,
  headers: Record<string, string>,
  file: object = {},
): Promise<UploadGrant> {
  const json = { filename: 'a.jpg', size: photo.length, ...file };
  return (await (await app.call('POST', '/api/upload/presign', { json, headers })).json()) as UploadGrant;
}

function send(grant: UploadGrant, bytes: Buffer, host?: string, changed: Record<string, string> = {}) {
  if (grant.method === 'PUT') {
    const { 'Content-Length': _, ...headers } = grant.headers as Record<string, string>;
    return askDoor('PUT', grant.url, {
      ...(host ? { host } : {}),
      headers: { ...headers, ...changed },
      body: new Uint8Array(bytes),
    });
  }
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...grant.fields, ...changed })) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), 'a.jpg');
  return askDoor('POST', grant.url, { ...(host ? { host } : {}), body: form });
}

async function publish(app: TestServer, host: string): Promise<CompletedUpload> {
  const grant = await presign(app, { host });
  expect((await send(grant, photo, host)).status).toBeLessThan(300);
  const answer = await app.call('POST', '/api/upload/complete', {
    json: { ticket: grant.ticket },
    headers: { host },
  });
  return (await answer.json()) as CompletedUpload;
}

describe.each(['post', 'put'] as const)('by %s', (method) => {
  test.each(['photos.lan', '192.168.1.7:3000', '[fd00::7]:3000', 'deep.name.trycloudflare.com'])(
    'a photo is sent to and loaded from %s',
    async (host) => {
      const app = await appOver(method);
      const grant = await presign(app, { host });
      expect(grant.url).toMatch(
        new RegExp(`^http://${host.replace(/[[\].]/g, '\\$&')}/bucket/sluice(/uploads/|$)`),
      );
      expect(JSON.stringify(grant)).not.toContain(new URL(bucket.url).host);
      const image = await publish(app, host);
      expect(image.thumbUrl).toMatch(/^\/bucket\/sluice\/private\/thumbs\//);
      const thumb = await askDoor('GET', image.thumbUrl ?? '', { host });
      expect([thumb.status, thumb.headers['content-type']]).toEqual([200, 'image/webp']);
      const part = await askDoor('GET', image.thumbUrl ?? '', { host, headers: { range: 'bytes=0-3' } });
      expect([part.status, part.body.toString()]).toEqual([206, 'RIFF']);
    },
  );

  test('what the bucket refuses is refused here', async () => {
    const app = await appOver(method);
    const [more, other] = [Buffer.concat([photo, Buffer.of(0)]), Buffer.from(photo)];
    other[30] = (other[30] ?? 0) ^ 1;
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(photo))).toString(
      'base64',
    );
    expect((await send(await presign(app, {}), more)).status).toBeGreaterThanOrEqual(400);
    expect((await send(await presign(app, {}, { sha256 }), other)).status).toBe(400);
    expect(
      (await send(await presign(app, {}), photo, undefined, { 'Content-Type': 'text/html' })).status,
    ).toBe(403);
    const grant = await presign(app, {});
    const url = grant.url.replace('/uploads/', '/private/');
    const moved =
      method === 'put' ? send({ ...grant, url }, photo) : send(grant, photo, undefined, { key: 'private/a' });
    expect((await moved).status).toBe(403);
  });
});

test('a name that somebody claims is in the answer to them and in no other', async () => {
  const app = await appOver();
  const { id } = await publish(app, 'photos.lan');
  const cookie = await app.adminCookie();
  const list = async (host: string) => {
    const answer = await app.call('GET', '/api/images', { headers: { cookie, host } });
    return ((await answer.json()) as { images: ImageItem[] }).images.find((image) => image.id === id);
  };
  const poisoned = await list('evil.example');
  expect(await list('photos.lan')).toEqual(poisoned);
  expect(JSON.stringify(poisoned)).not.toContain('evil');
  // The ticket of a grant under that name completes what lies at the key, wherever it was sent.
  const grant = await presign(app, { host: 'evil.example', 'x-forwarded-host': 'worse.example' });
  expect(grant.url).toBe('http://evil.example/bucket/sluice');
  const claims = await app.services.tickets.open(grant.ticket);
  expect(JSON.stringify(claims)).not.toMatch(/evil|worse/);
  expect((await presign(app, { host: 'photos.lan' })).url).toBe('http://photos.lan/bucket/sluice');
});

test('a page behind a proxy that speaks https and is not believed gets addresses it may use', async () => {
  const headers = {
    host: 'photos.example',
    origin: 'https://photos.example',
    'sec-fetch-site': 'same-origin',
  };
  const { url } = await presign(await appOver(), headers);
  expect(url).toBe('https://photos.example/bucket/sluice');
});

test('nothing is listed, and nothing is read without a signature or with another one', async () => {
  const app = await appOver();
  const image = await publish(app, 'photos.lan');
  const url = image.thumbUrl ?? '';
  for (const address of [
    '/bucket/',
    '/bucket/sluice',
    '/bucket/sluice?list-type=2',
    url.split('?')[0] ?? '',
    `${url}0`,
    url.replace('/thumbs/', '/images/'),
    url.replace('X-Amz-Expires=7200', 'X-Amz-Expires=72000'),
  ]) {
    expect((await askDoor('GET', address)).status).toBeGreaterThanOrEqual(403);
  }
  expect((await askDoor('DELETE', url)).status).toBe(403);
});

test('the keys of the bucket open nothing by header', async () => {
  const headers = {
    authorization: `AWS4-HMAC-SHA256 Credential=${CREDENTIALS.accessKeyId}/20260115/us-east-1/s3/aws4_request`,
  };
  expect((await askDoor('GET', '/bucket/sluice/private/a', { headers })).status).toBe(403);
});

test('no other origin is permitted to read, not even one that the bucket allows at its own address', async () => {
  const image = await publish(await appOver(), 'photos.lan');
  const direct = await fetch(image.thumbUrl?.replace('/bucket', bucket.url) ?? '', {
    headers: { origin: 'http://photos.lan' },
  });
  expect(direct.headers.get('access-control-allow-origin')).toBe('http://photos.lan');
  const { headers } = await askDoor('GET', image.thumbUrl ?? '', {
    headers: { origin: 'http://photos.lan' },
  });
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('a page that got into the bucket is a file to be saved, even by a signed address', async () => {
  const app = await appOver();
  const bytes = Buffer.from('<script>fetch("/api/images")</script>');
  await createStorage(storageOf('post')).put('private/images/x/x.html', bytes, {
    headers: { contentType: 'text/html' },
  });
  const url = await app.services.storage.createDownloadUrl('private/images/x/x.html', {
    signedAt: new Date(),
    expiresInSeconds: 60,
  });
  const { headers } = await askDoor('GET', url);
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
  });
});
