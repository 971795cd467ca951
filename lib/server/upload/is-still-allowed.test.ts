/** The right by which an upload was granted, asked again when it is completed: over HTTP, and by the sweep. */
import { describe, expect, test } from 'vitest';
import type { UploadGrant } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import type { Account } from '../accounts/account';
import type { Seam } from '../seam/seam';
import { HOUR, keysOf, NOTHING, statesOf, sweep } from '../sweep/testing/leftovers';

type Headers = Readonly<Record<string, string>>;

const picture = await makePicture({ format: 'png' });
const ADA: Account = { id: 'ada', name: 'Ada', role: 'editor', password: 'of ada' };

async function grantAndSend(server: TestServer, headers: Headers): Promise<UploadGrant> {
  const answer = await server.call('POST', '/api/upload/presign', { json: { filename: 'a.png' }, headers });
  expect(answer.status).toBe(200);
  const grant = (await answer.json()) as UploadGrant;
  expect(await server.storage.send(grant, picture)).toBe(204);
  return grant;
}

async function completeBy(server: TestServer, { ticket }: UploadGrant, headers: Headers = {}) {
  const answer = await server.call('POST', '/api/upload/complete', { json: { ticket }, headers });
  const { error, state } = (await answer.json()) as { error?: { code: string }; state?: string };
  return error?.code ?? state;
}

async function cookieOf(server: TestServer, account: Account): Promise<Headers> {
  const { sessions, people } = server.services;
  return { cookie: `sluice_session=${await sessions.start(people.ofAccount(account))}` };
}

const adminOf = async (server: TestServer): Promise<Headers> => ({ cookie: await server.adminCookie() });

describe.each(['public', 'signed-in'] as const)('where anybody uploads who is %s', (uploadAccess) => {
  test('a session that goes on completes, whoever hands the ticket in', async () => {
    const server = await createTestServer({ uploadAccess });
    const headers = await adminOf(server);
    expect(await completeBy(server, await grantAndSend(server, headers), headers)).toBe('private');
    expect(await completeBy(server, await grantAndSend(server, headers))).toBe('private');
  });

  test('a session that was signed out completes nothing more, and what it sent is deleted', async () => {
    const server = await createTestServer({ uploadAccess });
    const headers = await adminOf(server);
    const grant = await grantAndSend(server, headers);
    expect((await server.call('DELETE', '/api/session', { headers })).status).toBe(204);
    expect(await completeBy(server, grant, headers)).toBe('ticket_invalid');
    expect(keysOf(server)).toEqual([]);
    expect(await completeBy(server, grant)).toBe('upload_missing');
  });

  test('an API token that was deleted completes nothing more', async () => {
    const server = await createTestServer({ uploadAccess });
    const { apiTokens } = server.services;
    const facts = { name: 'nightly', role: 'editor', createdBy: 'ada', expiresMs: null } as const;
    const { id, token } = await apiTokens.create(facts);
    const headers = { authorization: `Bearer ${token}` };
    expect(await completeBy(server, await grantAndSend(server, headers))).toBe('private');
    const grant = await grantAndSend(server, headers);
    await apiTokens.revoke(id);
    expect(await completeBy(server, grant)).toBe('ticket_invalid');
  });
});

test('whoever signs in anew completes by the right of today', async () => {
  const server = await createTestServer();
  const before = await adminOf(server);
  const grant = await grantAndSend(server, before);
  await server.call('DELETE', '/api/session', { headers: before });
  expect(await completeBy(server, grant, await adminOf(server))).toBe('private');
});

test('all sessions of a person may be ended at once', async () => {
  const server = await createTestServer({ users: [ADA] });
  const grant = await grantAndSend(server, await cookieOf(server, ADA));
  await server.services.sessions.endAllOf('ada');
  expect(await completeBy(server, grant)).toBe('ticket_invalid');
});

test('somebody of an account that is gone, or may upload no more, completes nothing', async () => {
  const config = { uploadAccess: 'editor', users: [ADA] } as const;
  const server = await createTestServer(config);
  const later = (users: readonly Account[]) => createTestServer({ ...config, users }, () => server.storage);
  const headers = await cookieOf(server, ADA);
  const grants = [await grantAndSend(server, headers), await grantAndSend(server, headers)];
  expect(await completeBy(await later([]), grants[0]!)).toBe('ticket_invalid');
  expect(await completeBy(await later([{ ...ADA, role: 'viewer' }]), grants[1]!)).toBe('ticket_invalid');
  const same = await grantAndSend(server, headers);
  expect(await completeBy(await later([{ ...ADA, role: 'admin' }]), same)).toBe('private');
});

test('a host’s person is held to the role that they have when they complete', async () => {
  let role: 'editor' | 'viewer' = 'editor';
  const seam: Seam = { identify: ({ headers }) => (headers.has('x-u1') ? { id: 'u1', role } : null) };
  const server = await createTestServer({ uploadAccess: 'editor' }, undefined, { seam });
  const headers = { 'x-u1': '1' };
  const grants = [await grantAndSend(server, headers), await grantAndSend(server, headers)];
  // Nobody can be asked without them.
  expect(await completeBy(server, grants[0]!)).toBe('private');
  role = 'viewer';
  expect(await completeBy(server, grants[1]!, headers)).toBe('ticket_invalid');
});

test('a host that names our people otherwise does not lose sight of their sessions', async () => {
  const seam: Seam = {
    identify: async (_, builtIn) => (await builtIn()) && { id: 'mapped', role: 'editor' },
  };
  const server = await createTestServer({}, undefined, { seam });
  const headers = await adminOf(server);
  expect(await completeBy(server, await grantAndSend(server, headers))).toBe('private');
  const grant = await grantAndSend(server, headers);
  await server.call('DELETE', '/api/session', { headers });
  expect(await completeBy(server, grant)).toBe('ticket_invalid');
});

test('an upload that was published before is told of as ever', async () => {
  const server = await createTestServer();
  const headers = await adminOf(server);
  const grant = await grantAndSend(server, headers);
  expect(await completeBy(server, grant, headers)).toBe('private');
  await server.call('DELETE', '/api/session', { headers });
  expect(await completeBy(server, grant)).toBe('private');
});

test('the sweep loses nothing of somebody whose right has ended: it waits for approval', async () => {
  const server = await createTestServer({ uploadState: 'public' });
  const headers = await adminOf(server);
  await grantAndSend(server, headers);
  await server.call('DELETE', '/api/session', { headers });
  await grantAndSend(server, {});
  server.wait(HOUR);
  expect(await sweep(server)).toEqual({ ...NOTHING, completed: 2 });
  expect(new Set(statesOf(server))).toEqual(
    new Set(['held/images', 'held/thumbs', 'public/images', 'public/thumbs']),
  );
});

test('an image that was written before its uploader signed out gets its row all the same', async () => {
  const cut = new Set(['thumbs']);
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    put: async (key, ...rest) => {
      if (cut.has(key.split('/')[1] ?? '')) throw new Error('cut off');
      await storage.put(key, ...rest);
    },
  }));
  const headers = await adminOf(server);
  const grant = await grantAndSend(server, headers);
  await completeBy(server, grant, headers);
  cut.clear();
  await server.call('DELETE', '/api/session', { headers });
  expect(await completeBy(server, grant)).toBe('private');
});
