/**
 * One request, one id: in the answer, in the log, and in every request to the embedded bucket, also where the answer is still
 * being sent while the bucket is asked.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createStorage, type ObjectStorage, runForRequest } from '@/lib/storage';
import { type RunningBucket, runBucket, TEST_BUCKET } from '@/testing/dev-bucket/running-bucket';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';

const REQUEST_START = 'http.server.request.start';

let bucket: RunningBucket;
let storage: ObjectStorage;
let server: TestServer;
let cookie = '';
let asked: string[] = [];

const listen = (message: unknown) => {
  const { headers } = (message as { request: IncomingMessage }).request;
  asked.push(String(headers['x-request-id']));
};

beforeAll(async () => {
  bucket = await runBucket();
  subscribe(REQUEST_START, listen);
  const { accessKeyId, secretAccessKey, region } = TEST_BUCKET;
  storage = createStorage({
    provider: 'local',
    bucket: TEST_BUCKET.bucket,
    region,
    endpoint: bucket.url,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  });
  const trustedProxies = { kind: 'networks', networks: ['loopback'] } as const;
  server = await createTestServer({ trustedProxies }, () => storage);
  cookie = await server.adminCookie();
  // From now on it is remembered which sessions have ended.
  await call('/api/images');
});

beforeEach(() => {
  asked = [];
});

afterAll(async () => {
  unsubscribe(REQUEST_START, listen);
  await bucket.stop();
});

async function call(path: string, request: Parameters<TestServer['call']>[2] = {}, method = 'GET') {
  const response = await server.call(method, path, { ...request, headers: { ...request.headers, cookie } });
  const body = await response.arrayBuffer();
  return { response, body, id: response.headers.get('x-request-id') ?? '' };
}

test('the bucket is told which request it is asked for', async () => {
  const { id } = await call('/api/images');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked)).toEqual(new Set([id]));
});

test('a trusted proxy names the request, and the name goes all the way', async () => {
  const { id } = await call('/api/images', { headers: { 'x-request-id': 'from-the-proxy-1' } });
  expect(id).toBe('from-the-proxy-1');
  expect(new Set(asked)).toEqual(new Set(['from-the-proxy-1']));
});

test('requests at once do not take each other for themselves', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => call('/api/images?state=private')));
  expect(new Set(asked)).toEqual(new Set(answers.map(({ id }) => id)));
  expect(new Set(asked).size).toBe(10);
});

test('an archive and a search, which are made while they are sent, name their requests to the last', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => seedImage({ storage, now: server.now })));
  asked = [];
  const zip = await call(
    '/api/images/download',
    { body: new URLSearchParams({ ids: ids.join(',') }) },
    'POST',
  );
  expect(zip.response.status).toBe(200);
  expect(asked.length).toBeGreaterThan(5);
  expect(new Set(asked)).toEqual(new Set([zip.id]));
  asked = [];
  const search = await call('/api/images/search?q=photo');
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked)).toEqual(new Set([search.id]));
});

test('the log names the request wherever it speaks of one', async () => {
  const { id } = await call('/api/images/fff00000-0000-8000-8000-000000000000');
  const { log } = server.services;
  log.info('outside');
  runForRequest(id, () => log.info('inside'));
  const [outside, inside] = server.logged.slice(-2).map((line) => JSON.parse(line));
  expect(outside).not.toHaveProperty('requestId');
  expect(inside).toMatchObject({ event: 'inside', requestId: id });
});
