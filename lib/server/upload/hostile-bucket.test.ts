/** The whole server over a real bucket that misbehaves: what the person is told, what the log says, and what is left. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerError, type Interfere, startAlteringProxy } from '@/lib/cli/doctor/testing/altering-proxy';
import { type DevBucket, startDevBucket } from '@/lib/dev-bucket';
import type { UploadGrant } from '@/lib/shared/wire';
import { createStorage, type ObjectStorage } from '@/lib/storage';
import { httpBrowser } from '@/lib/storage/contract/http-browser';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete } from '@/testing/server/upload';

const KEYS = { accessKeyId: 'hostile', secretAccessKey: 'only-for-the-tests-of-a-hostile-bucket' };

let dir: string;
let bucket: DevBucket;
let proxy: Awaited<ReturnType<typeof startAlteringProxy>>;
let interfere: Interfere;
let honest: ObjectStorage;
let server: TestServer;
let serverWithin: (requestTimeoutMs: number) => Promise<TestServer>;
let credentials = KEYS;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sluice-hostile-'));
  bucket = await startDevBucket({ dir, port: 0, bucket: 'photos', region: 'us-east-1', ...KEYS });
  interfere = () => false;
  credentials = KEYS;
  proxy = await startAlteringProxy(bucket.url, (request, response) => interfere(request, response));
  const config = { provider: 'local', bucket: 'photos', region: 'us-east-1', forcePathStyle: true } as const;
  honest = createStorage({ ...config, endpoint: bucket.url, credentials: KEYS });
  serverWithin = (requestTimeoutMs) =>
    createTestServer({}, () =>
      createStorage({
        ...config,
        endpoint: proxy.url,
        requestTimeoutMs,
        // As a role gives them: asked for anew when they expire.
        credentials: async () => ({ ...credentials, expiration: new Date(Date.now() + 1_000) }),
      }),
    );
  server = await serverWithin(60_000);
});

afterEach(async () => {
  await proxy.close();
  await bucket.close();
  await rm(dir, { recursive: true, force: true });
});

async function sendPhoto(): Promise<UploadGrant> {
  const bytes = await makePicture({ format: 'jpeg' });
  const presigned = await server.call('POST', '/api/upload/presign', { json: { filename: 'photo.jpg' } });
  const grant = (await presigned.json()) as UploadGrant;
  expect(await httpBrowser().send(grant, bytes)).toBe(204);
  return grant;
}

const published = async (state = 'private') =>
  (await honest.list({ prefix: `${state}/`, limit: 10 })).objects;

const throttle = (status: number, code: string) => (_: IncomingMessage, response: ServerResponse) => {
  response.setHeader('retry-after', '1');
  return answerError(response, status, code);
};

const cutBody: Interfere = ({ method }, response) => {
  if (method !== 'GET') return false;
  response.writeHead(200, { 'content-length': '5000', etag: '"x"' });
  response.write(Buffer.alloc(100));
  setTimeout(() => response.destroy(), 20);
  return true;
};

const silence: Interfere = () => true;

const hangUp: Interfere = ({ socket }) => {
  socket.destroy();
  return true;
};

test.each<[string, Interfere, number, string]>([
  ['asks for fewer requests (503 SlowDown)', throttle(503, 'SlowDown'), 503, 'storage_unavailable'],
  ['asks for fewer requests (429)', throttle(429, 'TooManyRequests'), 503, 'storage_unavailable'],
  ['fails (500)', (_, response) => answerError(response, 500, 'InternalError'), 503, 'storage_unavailable'],
  ['loses the connection mid-body', cutBody, 503, 'storage_unavailable'],
  ['does not answer', silence, 503, 'storage_unavailable'],
  ['hangs up', hangUp, 503, 'storage_unavailable'],
  [
    'no longer knows the key',
    (_, response) => answerError(response, 403, 'InvalidAccessKeyId'),
    502,
    'storage_denied',
  ],
])(
  'a bucket that %s: the person gets a sentence, the log a cause, and the next attempt succeeds',
  async (_, planted, status, code) => {
    const grant = await sendPhoto();
    interfere = planted;
    const asked = planted === silence ? await serverWithin(300) : server;
    const failed = await complete(asked, grant.ticket);
    expect(failed).toMatchObject({ status, body: { error: { code } } });
    expect(failed.body.error.message).toMatch(/^[A-Z].*\.$/);
    const logged = asked.logged.join('\n');
    expect(logged).toMatch(/Could not (?:read|look at|list)/);
    for (const secret of [grant.ticket, KEYS.secretAccessKey]) expect(logged).not.toContain(secret);
    expect(await published()).toEqual([]);
    interfere = () => false;
    expect((await complete(server, grant.ticket)).status).toBe(200);
    expect(await published()).toHaveLength(2);
  },
);

test('the time a bucket asks for is passed on', async () => {
  const grant = await sendPhoto();
  interfere = throttle(503, 'SlowDown');
  const response = await server.call('POST', '/api/upload/complete', { json: { ticket: grant.ticket } });
  expect(response.headers.get('retry-after')).toBe('1');
});

test('a bucket that fails between image and thumbnail leaves nothing in the gallery, and the next attempt finishes', async () => {
  const grant = await sendPhoto();
  interfere = ({ method, url }, response) =>
    method === 'PUT' &&
    url?.includes('/thumbs/') === true &&
    answerError(response, 503, 'ServiceUnavailable');
  expect((await complete(server, grant.ticket)).status).toBe(503);
  expect((await honest.list({ prefix: 'private/thumbs/', limit: 10 })).objects).toEqual([]);
  interfere = () => false;
  expect((await complete(server, grant.ticket)).status).toBe(200);
  expect(await published()).toHaveLength(2);
});

test('a bucket that answers nonsense for the bytes publishes nothing', async () => {
  const grant = await sendPhoto();
  interfere = ({ method }, response) => {
    if (method !== 'GET') return false;
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<html>Please sign in to the wifi</html>');
    return true;
  };
  expect((await complete(server, grant.ticket)).status).toBeGreaterThanOrEqual(400);
  expect(await published()).toEqual([]);
  interfere = () => false;
  expect((await complete(server, grant.ticket)).status).toBe(200);
});

test('keys that are rotated while the app runs are taken up without a restart', async () => {
  const grant = await sendPhoto();
  credentials = { ...KEYS, secretAccessKey: 'rotated away' };
  // Past the life of the old ones.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect((await complete(server, grant.ticket)).body.error.code).toBe('storage_denied');
  credentials = KEYS;
  expect((await complete(server, grant.ticket)).status).toBe(200);
});
