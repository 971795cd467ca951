import { describe, expect, test } from 'vitest';
import { parseThumbKey, thumbKey } from '@/lib/shared/keys/object-keys';
import { formatTaken } from '@/lib/shared/taken/format-taken';
import type { Taken } from '@/lib/shared/taken/taken';
import type { DatesResponse, EditResponse, WireTaken } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';

const CAMERA: Taken = { wallMs: Date.UTC(2025, 6, 14, 18, 3, 22), offsetMinutes: 120, isFileDate: false };
const AT: WireTaken = { at: '2025-07-14T18:03:22+02:00' };
const LATER: WireTaken = { at: '2025-07-14T19:03:22+02:00' };

async function call<Answer>(server: TestServer, method: 'GET' | 'POST', path: string, json?: unknown) {
  const headers = { cookie: await server.adminCookie() };
  const body = json === undefined ? {} : { json };
  const response = await server.call(method, `/api/images/dates${path}`, { headers, ...body });
  return { status: response.status, body: (await response.json()) as Answer };
}
const change = async (server: TestServer, ...changes: unknown[]) =>
  (await call<EditResponse>(server, 'POST', '', { changes })).body.results;
const datesOf = (server: TestServer) =>
  server.storage.keys().flatMap((key) => {
    const row = parseThumbKey(key)?.row;
    return row ? [row.taken ? formatTaken(row.taken) : null] : [];
  });

describe('a date', () => {
  test('is changed where it is the one that the change is about, and then once', async () => {
    const server = await createTestServer();
    const id = await seedImage(server, { taken: CAMERA, tags: ['sea'] });
    for (let time = 0; time < 2; time += 1) {
      const results = await change(server, { id, from: AT, to: LATER });
      expect(results).toMatchObject([{ id, ok: true, image: { taken: LATER, tags: ['sea'], lost: [] } }]);
      expect(datesOf(server)).toEqual([LATER]);
    }
    expect(await change(server, { id, from: LATER, to: AT })).toMatchObject([{ ok: true }]);
    expect(datesOf(server)).toEqual([AT]);
  });

  test('that somebody has changed meanwhile is not replaced', async () => {
    const server = await createTestServer();
    const id = await seedImage(server, { taken: CAMERA });
    const results = await change(server, { id, from: { at: '1999-01-01T00:00:00' }, to: LATER });
    expect(results).toMatchObject([{ id, ok: false, error: { code: 'conflict' } }]);
    expect(datesOf(server)).toEqual([AT]);
    expect(await change(server, { id, from: null, to: LATER })).toMatchObject([{ ok: false }]);
  });

  test('is set whatever it was, given to a photo without one, and taken away', async () => {
    const server = await createTestServer();
    const id = await seedImage(server);
    expect(await change(server, { id, to: AT })).toMatchObject([{ ok: true, image: { taken: AT } }]);
    expect(await change(server, { id, to: LATER })).toMatchObject([{ image: { taken: LATER } }]);
    const [cleared] = await change(server, { id, from: LATER, to: null });
    expect(cleared).toMatchObject({ ok: true });
    expect(cleared).not.toHaveProperty('image.taken');
    expect(datesOf(server)).toEqual([null]);
  });

  test.each<[string, WireTaken]>([
    ['a day on which unset clocks begin', { at: '1970-01-01T20:15:00' }],
    ['the year 1904', { at: '1904-01-01T12:00:00' }],
    [
      'one with its offset, that is only of the file',
      { at: '2020-02-29T23:59:59.500-03:30', isFileDate: true },
    ],
  ])('may be %s', async (_, to) => {
    const server = await createTestServer();
    const id = await seedImage(server);
    expect(await change(server, { id, to })).toMatchObject([{ ok: true, image: { taken: to } }]);
  });

  test('of the future is refused, for that photo alone', async () => {
    const server = await createTestServer();
    const [one, two] = [await seedImage(server), await seedImage(server)];
    const results = await change(server, { id: one, to: { at: '2031-01-01T00:00' } }, { id: two, to: AT });
    expect(results).toMatchObject([
      { id: one, ok: false, error: { code: 'invalid_request', details: { problem: 'lies in the future' } } },
      { id: two, ok: true },
    ]);
  });

  test('of a photo that waits is changed, of one in the trash not, and of none there is none', async () => {
    const server = await createTestServer();
    const held = await seedImage(server, { state: 'held', taken: CAMERA });
    const gone = await seedImage(server, { state: 'trash', taken: CAMERA });
    const ids = [held, gone, 'nonsense'];
    const results = await change(server, ...ids.map((id) => ({ id, to: LATER })));
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false]);
    const { body } = await call<DatesResponse>(server, 'GET', `?ids=${ids.join()}`);
    expect(body.results).toMatchObject([
      { id: held, ok: true, taken: LATER },
      { id: gone, ok: true, taken: AT },
      { id: 'nonsense', ok: false, error: { code: 'not_found' } },
    ]);
  });

  test.each([
    ['no list', {}, 'changes'],
    ['an empty list', { changes: [] }, 'changes'],
    ['no date', { changes: [{ id: 'a' }] }, 'changes.0.to'],
    ['a date that is none', { changes: [{ id: 'a', to: { at: '2026-02-30T00:00' } }] }, 'changes.0.to'],
    ['a text', { changes: [{ id: 'a', to: '2026-02-03T00:00' }] }, 'changes.0.to'],
    ['an unknown field', { changes: [{ id: 'a', to: null, by: 60 }] }, 'changes.0.by'],
    [
      'one photo twice',
      {
        changes: [
          { id: 'a', to: null },
          { id: 'a', to: null },
        ],
      },
      'changes',
    ],
  ])('in a request with %s: refused, naming the field', async (_, json, field) => {
    const server = await createTestServer();
    const { status, body } = await call<{ error: unknown }>(server, 'POST', '', json);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'invalid_request', details: { field } });
  });
});

test.each([
  ['later', '2025-07-14T20:03:22+02:00'],
  ['the same', LATER.at],
])('of two changes at once one counts, whole, and the other is told so (%s)', async (_, at) => {
  const other = { change: null as null | (() => Promise<unknown>) };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    copy: async (from, to, options) => {
      const source = await storage.read(from, { maxBytes: 100 });
      const before = other.change;
      other.change = null;
      if (source === null || before === null) return storage.copy(from, to, options);
      // Somebody else looked at the same row, and is done while our copy is under way.
      await before();
      await storage.put(to, source.bytes, { headers: { contentType: 'image/webp' } });
    },
  }));
  const id = await seedImage(server, { taken: CAMERA });
  const theirs: { ok: boolean }[] = [];
  other.change = async () => theirs.push(...(await change(server, { id, from: AT, to: { at } })));
  const mine = await change(server, { id, from: AT, to: LATER });
  const [won] = [...mine, ...theirs].filter(({ ok }) => ok);
  expect(won).toBeDefined();
  const [date] = datesOf(server);
  expect([LATER.at, at]).toContain(date?.at);
  expect(mine[0]?.ok).toBe(date?.at === LATER.at);
  expect(server.storage.keys()).toHaveLength(2);
});

test('a date and a text that are changed at once are both there', async () => {
  const row = { tags: ['theirs'], taken: CAMERA, revision: { moves: 0, edits: 1 } };
  const other: { isDue: boolean } = { isDue: true };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    copy: async (from, to, options) => {
      const parsed = parseThumbKey(from);
      if (parsed && other.isDue) {
        other.isDue = false;
        await storage.copy(from, thumbKey('private', parsed.id, { ...parsed.row, ...row }));
      }
      return storage.copy(from, to, options);
    },
  }));
  const id = await seedImage(server, { taken: CAMERA });
  expect(await change(server, { id, from: AT, to: LATER })).toMatchObject([
    { ok: true, image: { taken: LATER, tags: ['theirs'] } },
  ]);
});
