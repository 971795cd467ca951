import { beforeEach, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '@/lib/server/testing/create-test-server';
import { seedImage } from '@/lib/server/testing/seed-image';
import type { AuditEntry, AuditPage } from '@/lib/shared/audit/audit-entry';
import { createImageId } from '@/lib/shared/keys/image-id';
import { AUDIT_PREFIX, auditKey, parseAuditKey } from '@/lib/shared/keys/system-keys';
import { StorageError } from '@/lib/storage';
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
    await log.record({ action: 'sign_in' }, { requestId: 'request-1', client: '203.0.113.77' });
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
  await log.record({ action: 'sign_in' }, { requestId: 'request-1', client: '203.0.113.77' });
  expect(options).toMatchObject([{ createOnly: true }]);
  expect(written).toEqual([true]);
});

describe('the list', () => {
  const record = async (action: 'edit' | 'share', count = 1) => {
    for (let index = 0; index < count; index += 1) {
      await server.services.auditLog.record({ action }, { requestId: `request-${index}`, client: '::1' });
      server.wait(1);
    }
  };

  test('is newest first, and goes on page by page without a gap or a repeat', async () => {
    await record('edit', 7);
    const all = await entries();
    expect(all.map(({ requestId }) => requestId)).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `request-${n}`));
    const seen: string[] = [];
    let after = '';
    for (let pages = 0; pages < 4; pages += 1) {
      const response = await asAdmin('GET', `/api/audit?limit=2${after}`);
      const page = (await response.json()) as AuditPage;
      seen.push(...page.entries.map(({ id }) => id));
      after = `&after=${page.next}`;
      expect(page.next === null).toBe(pages === 3);
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  test('is filtered by action and by date', async () => {
    await record('edit', 2);
    const before = server.now().toISOString();
    await record('share');
    await record('edit');
    expect((await entries('?action=share')).map(({ action }) => action)).toEqual(['share']);
    expect(await entries(`?before=${before}`)).toHaveLength(2);
    expect(await entries(`?action=edit&before=${before}&limit=1`)).toMatchObject([
      { requestId: 'request-1' },
    ]);
  });

  test.each([
    '?action=nothing',
    '?action=__proto__',
    '?after=x',
    '?limit=0',
    '?limit=201',
    '?format=xml',
    '?before=1',
    '?x=1',
  ])('refuses %s', async (query) => {
    expect((await asAdmin('GET', `/api/audit${query}`)).status).toBe(400);
  });

  test('what is no entry is left out', async () => {
    await record('edit');
    const headers = { contentType: 'application/json' };
    const id = createImageId(server.now().getTime());
    await server.storage.put(auditKey(id, 'move'), Buffer.from('{"version":2}'), { headers });
    await server.storage.put(`${AUDIT_PREFIX}else`, Buffer.from('{}'), { headers });
    expect(await entries()).toHaveLength(1);
  });
});

describe('a long list of images', () => {
  const ids = Array.from({ length: 2_500 }, (_, index) => createImageId(index));

  beforeEach(async () => {
    const origin = { requestId: 'request-1', client: '203.0.113.77' };
    await server.services.auditLog.record({ action: 'download', imageIds: ids }, origin);
  });

  test('is kept in objects of bounded size, and is one entry', async () => {
    expect(auditKeys()).toHaveLength(3);
    for (const key of auditKeys()) {
      expect((await server.storage.read(key, { maxBytes: 100_000 }))?.bytes.length).toBeLessThan(50_000);
    }
    const [entry, ...others] = await entries();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ imageCount: 2_500, imageIds: ids.slice(0, 1_000) });
    expect(await entries(`?after=${entry?.id}`)).toEqual([]);
  });

  test('is exported whole, as lines of JSON and as a table', async () => {
    const ndjson = await asAdmin('GET', '/api/audit?format=ndjson');
    expect(ndjson.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await ndjson.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).imageIds)).toEqual([ids]);
    const csv = await asAdmin('GET', '/api/audit?format=csv&action=download');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="sluice-audit-2026-01-15.csv"');
    const table = (await csv.text()).trimEnd().split('\r\n');
    expect(table).toHaveLength(2);
    expect(table[1]).toContain(`"2500","0","203.0.113.0/24","request-1","${ids[0]} ${ids[1]} `);
    expect(table[1]).toContain(`${ids.at(-1)}"`);
  });
});

test('a key tells its entry, and a further part tells none', () => {
  const id = createImageId(1);
  expect(parseAuditKey(auditKey(id, 'move'))).toEqual({ id, action: 'move' });
  expect(parseAuditKey(auditKey(id, 'move', 2))).toBeNull();
  expect(parseAuditKey(`private/images/${id}.move`)).toBeNull();
  expect(() => auditKey('no id', 'move')).toThrow(RangeError);
});
