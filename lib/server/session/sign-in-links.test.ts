import { describe, expect, test } from 'vitest';
import { StorageError, type StorageErrorCode } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { TEST_CONFIG } from '@/testing/server/test-config';
import type { MemoryStorage } from '@/testing/storage/memory-storage';
import { createSignInLink } from './';

const linkOf = async (server: TestServer) =>
  (await createSignInLink(TEST_CONFIG.appSecret, { clock: server.now })).replace('/sign-in#link=', '');

async function redeem(server: TestServer, link: string): Promise<string> {
  const response = await server.call('POST', '/api/session', { json: { link } });
  if (response.ok) return 'signed in';
  expect(response.headers.get('set-cookie')).toBeNull();
  return ((await response.json()) as { error: { code: string } }).error.code;
}

/** Another instance over the same bucket, or the same one after a restart. */
const instanceOver = (storage: MemoryStorage) => createTestServer({}, () => storage);

test('a link signs in once, within fifteen minutes', async () => {
  const server = await createTestServer();
  const [first, late] = [await linkOf(server), await linkOf(server)];
  expect(await redeem(server, first)).toBe('signed in');
  expect(await redeem(server, first)).toBe('sign_in_link_used');
  server.wait(900);
  expect(await redeem(server, late)).toBe('sign_in_link_used');
});

test('a link used before a restart, or on another instance, is used', async () => {
  const first = await createTestServer();
  const link = await linkOf(first);
  expect(await redeem(first, link)).toBe('signed in');
  expect(await redeem(await instanceOver(first.storage), link)).toBe('sign_in_link_used');
});

test('of many who open it at once on many instances one is signed in', async () => {
  const first = await createTestServer();
  const others = await Promise.all([1, 2, 3].map(() => instanceOver(first.storage)));
  const link = await linkOf(first);
  const servers = Array.from({ length: 12 }, (_, index) => [first, ...others][index % 4] ?? first);
  const answers = await Promise.all(servers.map((server) => redeem(server, link)));
  expect(answers.filter((answer) => answer === 'signed in')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'sign_in_link_used')).toHaveLength(11);
});

describe('where the bucket cannot tell whether a link was used, it opens nothing', () => {
  test.each<[StorageErrorCode, string]>([
    ['unavailable', 'storage_unavailable'],
    ['throttled', 'storage_unavailable'],
    ['access_denied', 'storage_denied'],
  ])('a bucket that is %s', async (code, expected) => {
    const put = async () => {
      throw new StorageError(code, 'Nothing was written.');
    };
    const server = await createTestServer({}, (storage) => ({ ...storage, put }));
    expect(await redeem(server, await linkOf(server))).toBe(expected);
  });
});

test('a claim whose answer was lost and that was sent again counts', async () => {
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    async put(key, bytes, options) {
      await storage.put(key, bytes, options);
      await storage.put(key, bytes, options);
    },
  }));
  const link = await linkOf(server);
  expect(await redeem(server, link)).toBe('signed in');
  expect(await redeem(server, link)).toBe('sign_in_link_used');
});

test('a link that somebody else has used is used, though nothing is left of it', async () => {
  const put = async () => {
    throw new StorageError('precondition_failed', 'It is there.');
  };
  const server = await createTestServer({}, (storage) => ({ ...storage, put, read: async () => null }));
  expect(await redeem(server, await linkOf(server))).toBe('sign_in_link_used');
});

test('in development a link signs in as often as it is opened, until its process ends', async () => {
  const processLinkId = 'of this process';
  const linkOfProcess = async (server: TestServer, id: string) =>
    (await createSignInLink(TEST_CONFIG.appSecret, { clock: server.now, processId: id })).split(
      '#link=',
    )[1] ?? '';
  const server = await createTestServer({ processLinkId });
  const link = await linkOfProcess(server, processLinkId);
  for (const _ of [1, 2]) {
    server.wait(86_400);
    expect(await redeem(server, link)).toBe('signed in');
  }
  expect(await redeem(server, await linkOfProcess(server, 'of another'))).toBe('sign_in_link_used');
  for (const restarted of [null, 'of the next']) {
    const later = await createTestServer({ processLinkId: restarted }, () => server.storage);
    expect(await redeem(later, link)).toBe('sign_in_link_used');
  }
});

test('a share token, a ticket or a session is no sign-in link', async () => {
  const server = await createTestServer();
  const { sessions, people } = server.services;
  expect(await redeem(server, await sessions.start(people.ofLink()))).toBe('sign_in_link_used');
});
