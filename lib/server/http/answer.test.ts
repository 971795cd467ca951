import { expect, test } from 'vitest';
import { StorageError } from '@/lib/storage';
import { createTestServer } from '@/testing/server/create-test-server';
import { ApiError } from '../errors/api-error';
import { answer } from './answer';
import { errorResponse } from './error-response';

async function run(thrown: unknown) {
  const server = await createTestServer();
  const response = await answer(
    'api',
    new Request('http://localhost/'),
    async () => server.services,
    errorResponse,
    async () => {
      throw thrown;
    },
  );
  return { response, body: await response.text(), logged: server.logged };
}

test.each<[unknown, number, string]>([
  [new ApiError('not_found'), 404, 'not_found'],
  [new StorageError('access_denied', 'x'), 502, 'storage_denied'],
  [new StorageError('full', 'x'), 507, 'storage_full'],
  [new StorageError('unavailable', 'x'), 503, 'storage_unavailable'],
  [new StorageError('throttled', 'x', { retryAfterSeconds: 7 }), 503, 'storage_unavailable'],
  [new StorageError('invalid', 'x'), 500, 'internal'],
  [new TypeError('secret path /srv/x'), 500, 'internal'],
  ['a thrown text', 500, 'internal'],
])('%s becomes status %d, %s', async (thrown, status, code) => {
  const { response, body } = await run(thrown);
  expect(response.status).toBe(status);
  expect(JSON.parse(body).error.code).toBe(code);
  expect(response.headers.has('retry-after')).toBe(status === 503);
});

test('a bucket that says when to come back is quoted', async () => {
  const { response } = await run(new StorageError('throttled', 'x', { retryAfterSeconds: 7 }));
  expect(response.headers.get('retry-after')).toBe('7');
});

test('what went wrong inside is in the log with the id of the request, and not in the answer', async () => {
  const { response, body, logged } = await run(new Error('secret path /srv/x'));
  expect(body).not.toContain('secret');
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({
    event: 'request.failed',
    code: 'internal',
    requestId: response.headers.get('x-request-id'),
    cause: expect.stringContaining('secret path'),
  });
});

test('what a client did wrong is not logged', async () => {
  expect((await run(new ApiError('invalid_request'))).logged).toEqual([]);
});

test('a server that cannot be composed says so in the wire form', async () => {
  const failing = async () => {
    throw new Error('no configuration');
  };
  const response = await answer(
    'api',
    new Request('http://localhost/'),
    failing,
    errorResponse,
    async () => new Response(),
  );
  expect(await response.json()).toMatchObject({ error: { code: 'internal' } });
});
