import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGcsStorage } from '../gcs/gcs-storage';
import type { ObjectStorage } from '../object-storage';
import { runForRequest } from '../request-scope';
import { createS3Storage } from './s3-storage';

/** A store that says there is nothing, and remembers what it was asked with. */
const seen: IncomingHttpHeaders[] = [];
const server = createServer((request, response) => {
  seen.push(request.headers);
  request.resume();
  response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
});
let endpoint = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const s3 = () =>
  createS3Storage({
    provider: 's3',
    bucket: 'b',
    region: 'us-east-1',
    endpoint,
    forcePathStyle: true,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
const gcs = () => createGcsStorage({ provider: 'gcs', bucket: 'b', endpoint });
const STORES: [string, () => ObjectStorage][] = [
  ['S3', s3],
  ['Google', gcs],
];

test.each(STORES)('%s: each request to the bucket names the request it is made for', async (_, create) => {
  const storage = create();
  seen.length = 0;
  const headOf = (id: string) => runForRequest(id, () => storage.head('private/images/a'));
  // At once, over the same connections: none gets another's name.
  await Promise.all(['request-one', 'request-two', 'request-three'].map(headOf));
  const named = seen.map((headers) => headers['x-request-id']);
  expect(new Set(named)).toEqual(new Set(['request-one', 'request-two', 'request-three']));
  seen.length = 0;
  await storage.head('private/images/a');
  expect(seen[0]).not.toHaveProperty('x-request-id');
});

test("S3's own access log tells it by the user agent", async () => {
  seen.length = 0;
  await runForRequest('request-four', () => s3().head('private/images/a'));
  expect(seen[0]?.['user-agent']).toMatch(/^aws-sdk-js.* request\/request-four$/);
  // Neither is signed.
  expect(seen[0]?.authorization).not.toMatch(/[;=](x-request-id|user-agent)/);
});

test('what browsers are given to send and to load names no request', async () => {
  const storage = s3();
  const given = await runForRequest('request-five', () =>
    Promise.all([
      storage.createDownloadUrl('private/images/a', { expiresInSeconds: 60, signedAt: new Date() }),
      storage.createUpload({
        key: 'uploads/a/b.jpg',
        contentType: 'image/jpeg',
        sizeBytes: { min: 1, max: 1 },
        expiresInSeconds: 60,
      }),
    ]),
  );
  expect(JSON.stringify(given)).not.toMatch(/request-five|x-request-id/i);
});
