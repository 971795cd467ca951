import { expect, test } from 'vitest';
import type { ErrorBody, UploadGrant } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { TEST_CONFIG } from '@/testing/server/test-config';
import fc from '@/testing/shared/fast-check';

async function presign(server: TestServer, json: unknown, headers = {}) {
  const response = await server.call('POST', '/api/upload/presign', { json, headers });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

const SHA256 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** The promises of a ticket. */
async function promisedIn(server: TestServer, ticket: string) {
  const opened = await server.services.tickets.open(ticket);
  if (opened.kind !== 'open') throw new Error('The ticket has expired.');
  return opened.claims;
}

test('a name is enough: the type follows from it, and anything up to 10 MiB may be sent for an hour', async () => {
  const server = await createTestServer();
  const { status, body } = await presign(server, { filename: 'Holiday.JPG' });
  expect(status).toBe(200);
  const grant = body as UploadGrant & { method: 'POST' };
  expect(new Set(Object.keys(grant))).toEqual(
    new Set(['method', 'url', 'fields', 'key', 'ticket', 'expiresAt']),
  );
  expect(grant.key).toMatch(/^uploads\/[0-9a-f-]{36}\/holiday\.jpg$/);
  expect(grant.fields).toMatchObject({ key: grant.key, 'Content-Type': 'image/jpeg' });
  expect(grant.expiresAt).toBe('2026-01-15T13:00:00.000Z');
  expect(await server.storage.send(grant, new Uint8Array(10_485_760))).toBe(204);
  expect(await server.storage.send(grant, new Uint8Array(10_485_761))).toBe(400);
  expect(await server.storage.send(grant, new Uint8Array(0))).toBe(400);
});

test('where the bucket takes presigned PUTs the size must be stated, and a batch goes on without the one that lacks it', async () => {
  const server = await createTestServer({
    storage: { ...TEST_CONFIG.storage, uploadMethod: 'put' } as never,
  });
  const { status, body } = await presign(server, { filename: 'a.jpg' });
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: 'invalid_request', details: { field: 'size' } });
  const batch = await presign(server, { files: [{ filename: 'a.jpg' }, { filename: 'b.jpg', size: 3 }] });
  expect(batch.body.uploads[0].error.code).toBe('invalid_request');
  expect(batch.body.uploads[1].key).toMatch(/b\.jpg$/);
});

test('what is stated is pinned exactly', async () => {
  const server = await createTestServer();
  const { body } = await presign(server, {
    filename: 'x',
    contentType: 'image/PNG',
    size: 3,
    sha256: SHA256,
  });
  expect(body.fields['Content-Type']).toBe('image/png');
  expect(await server.storage.send(body, new Uint8Array(2))).toBe(400);
  expect(await server.storage.send(body, new Uint8Array(3))).toBe(400);
});

test('a ticket holds the promise, and nobody can read it', async () => {
  const server = await createTestServer({ uploadState: 'public' });
  const { body } = await presign(server, { filename: 'a b.jpg', size: 3, sha256: SHA256 });
  expect(await promisedIn(server, body.ticket)).toEqual({
    id: body.key.split('/')[1],
    slug: 'a-b.jpg',
    name: 'a b.jpg',
    type: 'image/jpeg',
    sizeBytes: 3,
    sha256: SHA256,
    state: 'public',
    owner: 'anyone',
  });
  expect(JSON.stringify(server.logged)).not.toContain(body.ticket);
});

test('a batch is answered in order, each by a grant or an error of its own', async () => {
  const server = await createTestServer();
  const { status, body } = await presign(server, {
    files: [
      { filename: 'a.jpg' },
      { filename: 'b.svg' },
      { filename: 'c.png', size: 0 },
      { filename: 'd.png', size: 20_000_000 },
      { filename: 'e.png', sizes: 1 },
      'f.png',
      { filename: 'g.webp' },
    ],
  });
  expect(status).toBe(200);
  const uploads = body.uploads as (UploadGrant | ErrorBody)[];
  expect(uploads.map((upload) => ('error' in upload ? upload.error.code : upload.method))).toEqual([
    'POST',
    'unsupported_type',
    'file_empty',
    'file_too_large',
    'invalid_request',
    'invalid_request',
    'POST',
  ]);
  expect(uploads[4]).toMatchObject({ error: { details: { field: 'files.4.sizes' } } });
  expect(uploads[5]).toMatchObject({ error: { details: { field: 'files.5' } } });
});

test.each<[unknown, number, string]>([
  [{ filename: 'x.svg' }, 415, 'unsupported_type'],
  [{ filename: 'x' }, 415, 'unsupported_type'],
  [{ filename: 'x.jpg', contentType: 'image/svg+xml' }, 415, 'unsupported_type'],
  [{ filename: 'x.jpg', contentType: 'text/html' }, 415, 'unsupported_type'],
  [{ filename: 'x.jpg', contentType: 'constructor' }, 415, 'unsupported_type'],
  [{ filename: 'x.jpg', size: 0 }, 422, 'file_empty'],
  [{ filename: 'x.jpg', size: 10_485_761 }, 413, 'file_too_large'],
])('%j is refused with status %d: %s', async (json, status, code) => {
  const server = await createTestServer();
  const answered = await presign(server, json);
  expect(answered.status).toBe(status);
  expect(answered.body.error.code).toBe(code);
});

test.each<[unknown, string]>([
  [{}, 'filename'],
  [{ filename: '' }, 'filename'],
  [{ filename: 'x'.repeat(1_025) }, 'filename'],
  [{ filename: ['x.jpg'] }, 'filename'],
  [{ filename: 'x.jpg', size: '3' }, 'size'],
  [{ filename: 'x.jpg', size: 1.5 }, 'size'],
  [{ filename: 'x.jpg', size: -1 }, 'size'],
  [{ filename: 'x.jpg', size: 2 ** 60 }, 'size'],
  [{ filename: 'x.jpg', sha256: 'abc' }, 'sha256'],
  [
    { filename: 'x.jpg', sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    'sha256',
  ],
  [{ filename: 'x.jpg', key: 'uploads/mine' }, 'key'],
  [{ files: [] }, 'files'],
  [{ files: {} }, 'files'],
  [{ files: [{ filename: 'a.jpg' }], state: 'public' }, 'state'],
  [{ files: Array.from({ length: 101 }, () => ({ filename: 'a.jpg' })) }, 'files'],
])('a body of the wrong shape (%#) is refused, naming %s', async (json, field) => {
  const server = await createTestServer();
  const { status, body } = await presign(server, json);
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: 'invalid_request', details: { field } });
});

test.each([null, 7, true, 'text', []])('a body that is no object at all is refused: %j', async (json) => {
  const { status, body } = await presign(await createTestServer(), json);
  expect([status, body.error.code]).toEqual([400, 'invalid_request']);
});

test('any name gives a key of our own making, and is kept for people', async () => {
  const server = await createTestServer({ uploadsPerMinute: 100_000 });
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, maxLength: 300, unit: 'binary' }), async (name) => {
      const { status, body } = await presign(server, { filename: `${name}`, contentType: 'image/png' });
      expect(status).toBe(200);
      expect(body.key).toMatch(/^uploads\/[0-9a-f-]{36}\/[a-z0-9_-][a-z0-9._-]*\.png$/);
      expect(body.key).not.toContain('..');
    }),
  );
});

test.each([
  ['写真 (1).jpg', '写真 (1).jpg'],
  ['שלום.jpg', 'שלום.jpg'],
  ['🏖️ 2024.jpg', '🏖️ 2024.jpg'],
  ['C:\\fakepath\\a.jpg', 'a.jpg'],
  ['../../etc/passwd.jpg', 'passwd.jpg'],
  [`${'長'.repeat(72)}.jpg`, `${'長'.repeat(72)}.jpg`],
])('%s is called %s', async (filename, name) => {
  const server = await createTestServer();
  const { body } = await presign(server, { filename });
  expect((await promisedIn(server, body.ticket)).name).toBe(name);
});

test('a budget is counted by the file: the rest of a batch is told when to come back', async () => {
  const server = await createTestServer({ uploadsPerMinute: 3 });
  const files = Array.from({ length: 5 }, () => ({ filename: 'a.jpg' }));
  const { body } = await presign(server, { files });
  expect(body.uploads.map((upload: Partial<ErrorBody>) => upload.error?.code)).toEqual([
    undefined,
    undefined,
    undefined,
    'rate_limited',
    'rate_limited',
  ]);
  expect(body.uploads[3].error.details.retryAfterSeconds).toBe(20);
  const single = await presign(server, { filename: 'a.jpg' });
  expect(single.status).toBe(429);
  expect(single.headers.get('retry-after')).toBe('20');
  expect((await presign(server, { filename: 'a.jpg' }, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(
    200,
  );
});

test('where only admins may upload, nobody else is granted anything', async () => {
  const server = await createTestServer({ uploadAccess: 'admin' });
  expect((await presign(server, { filename: 'a.jpg' })).body.error.code).toBe('sign_in_required');
  const { body } = await presign(server, { filename: 'a.jpg' }, { cookie: await server.adminCookie() });
  expect((await promisedIn(server, body.ticket)).owner).toBe('admin');
});

test.each([
  { files: [{ filename: 'a.jpg' }, { filename: 'b.jpg' }] },
  { filename: 'a.exe', size: -1 },
  { files: [{ filename: 'a.jpg', link: undefined }] },
])('whoever may not upload is told so once, and nothing of what they sent: %j', async (json) => {
  const server = await createTestServer({ uploadAccess: 'admin' });
  const answer = await server.call('POST', '/api/upload/presign', { json });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ error: { code: 'sign_in_required' } });
});
