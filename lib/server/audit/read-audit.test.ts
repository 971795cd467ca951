import { beforeEach, describe, expect, test } from 'vitest';
import type { AuditEntry, AuditPage } from '@/lib/shared/audit/audit-entry';
import { createImageId } from '@/lib/shared/keys/image-id';
import { AUDIT_PREFIX, auditKey } from '@/lib/shared/keys/system-keys';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';

let server: TestServer;
let cookie: string;

beforeEach(async () => {
  server = await createTestServer();
  cookie = await server.adminCookie();
});

const ask = (query: string) => server.call('GET', `/api/audit${query}`, { headers: { cookie } });

async function entries(query = ''): Promise<readonly AuditEntry[]> {
  const response = await ask(query);
  expect(response.status).toBe(200);
  return ((await response.json()) as AuditPage).entries;
}

const auditKeys = () => server.storage.auditKeys();

describe('the list', () => {
  const record = async (action: 'edit' | 'share', count = 1) => {
    for (let index = 0; index < count; index += 1) {
      await server.services.auditLog.record(
        { action },
        { requestId: `request-${index}`, client: '::1', identity: null },
      );
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
      const response = await ask(`?limit=2${after}`);
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
    expect((await ask(`${query}`)).status).toBe(400);
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
    const origin = { requestId: 'request-1', client: '203.0.113.77', identity: null };
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
    const ndjson = await ask('?format=ndjson');
    expect(ndjson.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await ndjson.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).imageIds)).toEqual([ids]);
    const csv = await ask('?format=csv&action=download');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="sluice-audit-2026-01-15.csv"');
    const table = (await csv.text()).trimEnd().split('\r\n');
    expect(table).toHaveLength(2);
    expect(table[1]).toContain(`"2500","0","203.0.113.0/24","request-1","${ids[0]} ${ids[1]} `);
    expect(table[1]).toContain(`${ids.at(-1)}"`);
  });
});
