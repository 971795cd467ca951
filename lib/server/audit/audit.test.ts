import { beforeEach, describe, expect, test } from 'vitest';
import type { AuditEntry, AuditPage } from '@/lib/shared/audit/audit-entry';
import { AUDIT_PREFIX } from '@/lib/shared/keys/system-keys';
import { StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { createAuditLog } from './create-audit-log';

/** In the name, the alt text and a tag of images: found nowhere in the log. */
const CANARY = 'canary-of-tests';

let server: TestServer;
let cookie: string;

beforeEach(async () => {
  server = await createTestServer({ trustedProxies: { kind: 'networks', networks: ['loopback'] } });
  cookie = await server.adminCookie();
});

const asAdmin = (method: string, path: string, more: object = {}) =>
  server.call(method, path, { headers: { cookie, 'x-forwarded-for': '203.0.113.77' }, ...more });

async function entries(query = ''): Promise<readonly AuditEntry[]> {
  const response = await asAdmin('GET', `/api/audit${query}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as AuditPage).entries;
}

const auditKeys = () => server.storage.auditKeys();

describe('each action of an admin is kept, with who, what, where and which request', () => {
  const seed = (state: 'private' | 'trash' | 'public' = 'private') =>
    seedImage(server, { state, name: `${CANARY}.jpg`, alt: CANARY, tags: [CANARY] });
  const move = (ids: readonly string[], to: string) =>
    asAdmin('POST', '/api/images/move', { json: { ids, to } });

  test.each<[string, (id: string) => Promise<Response>, Partial<AuditEntry>]>([
    [
      'sign-in',
      // By another browser: in one's own it would end the session that the log is asked with.
      () =>
        asAdmin('POST', '/api/session', {
          json: { password: 'correct horse battery' },
          headers: { 'x-forwarded-for': '203.0.113.77' },
        }),
      { action: 'sign_in', imageCount: 0, imageIds: [] },
    ],
    [
      'sign-out',
      async () =>
        asAdmin('DELETE', '/api/session', {
          headers: { cookie: await server.adminCookie(), 'x-forwarded-for': '203.0.113.77' },
        }),
      { action: 'sign_out' },
    ],
    [
      'an edit',
      (id) => asAdmin('PATCH', `/api/images/${id}`, { json: { alt: CANARY, tags: [CANARY] } }),
      { action: 'edit', imageCount: 1 },
    ],
    [
      'edits',
      (id) => asAdmin('POST', '/api/images/edit', { json: { ids: [id, 'none'], addTags: [CANARY] } }),
      { action: 'edit', imageCount: 1, failedCount: 1 },
    ],
    [
      'a move',
      (id) => move([id, id], 'trash'),
      { action: 'move', to: 'trash', imageCount: 1, failedCount: 0 },
    ],
    ['a publication', (id) => move([id], 'public'), { action: 'publish', to: 'public', imageCount: 1 }],
    [
      'a share link',
      (id) => asAdmin('POST', '/api/images/share', { json: { id, expiresInSeconds: 60 } }),
      { action: 'share', imageCount: 1 },
    ],
    [
      'an archive',
      (id) => asAdmin('POST', '/api/images/download', { body: new URLSearchParams({ ids: id }) }),
      { action: 'download', imageCount: 1 },
    ],
    [
      'a download',
      (id) => asAdmin('GET', `/media/${id}/a.jpg?download=1`),
      { action: 'download', imageCount: 1 },
    ],
    ['an export', () => asAdmin('GET', '/api/audit?format=csv'), { action: 'export', imageCount: 0 }],
    [
      'a failed purge',
      (id) => asAdmin('POST', '/api/images/purge', { json: { ids: [id] } }),
      { action: 'purge', imageCount: 0, failedCount: 1, imageIds: [] },
    ],
  ])('%s', async (_, act, expected) => {
    const id = await seed();
    const response = await act(id);
    expect(response.status).toBeLessThan(300);
    await response.arrayBuffer();
    const [entry, ...others] = await entries();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      actor: 'admin',
      at: server.now().toISOString(),
      requestId: response.headers.get('x-request-id'),
      network: '203.0.113.0/24',
      ...(expected.imageCount === 1 ? { imageIds: [id] } : {}),
      ...expected,
    });
    const [key = ''] = auditKeys();
    const stored = await server.storage.read(key, { maxBytes: 100_000 });
    expect(`${key}${Buffer.from(stored?.bytes ?? []).toString()}`).not.toContain(CANARY);
  });

  test('a purge, by the id that nothing else is left of', async () => {
    const id = await seed('trash');
    await asAdmin('POST', '/api/images/purge', { json: { ids: [id] } });
    expect(await entries()).toMatchObject([{ action: 'purge', imageCount: 1, imageIds: [id] }]);
  });

  test('an image that comes out of the trash in public is published', async () => {
    const id = await seed('public');
    await move([id], 'trash');
    server.wait(1);
    await move([id], 'former');
    expect(await entries()).toMatchObject([
      { action: 'publish', to: 'former' },
      { action: 'move', to: 'trash' },
    ]);
  });
});

test('ending all sessions is kept too', async () => {
  expect((await asAdmin('DELETE', '/api/sessions')).status).toBe(204);
  server.wait(1);
  cookie = await server.adminCookie();
  expect(await entries()).toMatchObject([{ action: 'sessions_ended' }]);
});

test('what others do fills no log: wrong passwords, sign-outs of nobody, downloads by link', async () => {
  const id = await seedImage(server, { state: 'public' });
  await server.call('POST', '/api/session', { json: { password: 'wrong password' } });
  await server.call('DELETE', '/api/session');
  await (await server.call('GET', `/media/${id}/a.jpg?download=1`)).arrayBuffer();
  await server.call('POST', '/api/images/move', { json: { ids: [id], to: 'trash' } });
  expect(auditKeys()).toEqual([]);
});

test('the log is for admins', async () => {
  for (const query of ['', '?format=csv', '?format=ndjson']) {
    expect((await server.call('GET', `/api/audit${query}`)).status).toBe(401);
  }
});

describe('a log that cannot be written', () => {
  test('undoes nothing, and is told by the log and by the health check', async () => {
    const failing = await createTestServer({}, (storage) => ({
      ...storage,
      put: async (key, ...rest) => {
        if (key.startsWith(AUDIT_PREFIX)) throw new StorageError('access_denied', 'No.');
        return storage.put(key, ...rest);
      },
    }));
    const id = await seedImage(failing);
    const response = await failing.call('POST', '/api/images/move', {
      json: { ids: [id], to: 'trash' },
      headers: { cookie: await failing.adminCookie() },
    });
    expect(await response.json()).toMatchObject({ results: [{ id, ok: true }] });
    expect(failing.storage.keys().some((key) => key.startsWith('trash/images/'))).toBe(true);
    expect(failing.logged.map((line) => JSON.parse(line).event)).toContain('audit.failed');
    const ready = await failing.call('GET', '/api/health/ready');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ checks: { audit: 'failing' } });
  });

  test('holds nobody up for longer than the wait', async () => {
    const log = createAuditLog({
      ...server.services,
      storage: { put: () => new Promise(() => {}) },
      waitMs: 10,
    });
    await log.record(
      { action: 'sign_in' },
      { requestId: 'request-1', client: '203.0.113.77', identity: null },
    );
  });
});

test('entries are written once: an earlier try whose answer was lost counts, nothing is written over', async () => {
  const options: unknown[] = [];
  const written: boolean[] = [];
  const log = createAuditLog({
    ...server.services,
    health: { noteAudit: (isWritten) => written.push(isWritten) },
    storage: {
      put: async (_, __, more) => {
        options.push(more);
        throw new StorageError('precondition_failed', 'It is there.');
      },
    },
  });
  await log.record({ action: 'sign_in' }, { requestId: 'request-1', client: '203.0.113.77', identity: null });
  expect(options).toMatchObject([{ createOnly: true }]);
  expect(written).toEqual([true]);
});
