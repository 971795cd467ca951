import { expect, test } from 'vitest';
import type { SearchEvent } from '@/lib/shared/wire';
import { StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { readNdjson } from '@/testing/server/read-ndjson';
import { seedImage } from '@/testing/server/seed-image';

async function search(server: TestServer, query: string): Promise<readonly SearchEvent[]> {
  const response = await server.call('GET', `/api/images/search?${query}`, {
    headers: { cookie: await server.adminCookie() },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/x-ndjson');
  expect(response.headers.get('cache-control')).toBe('no-store');
  return readNdjson<SearchEvent>(response);
}

const names = (events: readonly SearchEvent[]) =>
  events.flatMap((event) => (event.kind === 'match' && 'image' in event ? [event.image.name] : []));

/** The part that differs between them is what is searched for. */
async function seedSome(server: TestServer): Promise<void> {
  await seedImage(server, {
    name: 'wide.jpg',
    taken: { wallMs: Date.UTC(2025, 7, 31, 23, 59), offsetMinutes: -600, isFileDate: false },
    width: 40,
    height: 30,
    sizeBytes: 1_000,
    tags: ['Été', 'sea'],
  });
  server.wait(86_400);
  await seedImage(server, {
    name: 'tall.png',
    width: 30,
    height: 40,
    type: 'image/png',
    sizeBytes: 2_000,
    alt: 'Crème brûlée',
    albums: [{ id: 'aaaaaa' }, { id: 'bbbbbb', place: 'm' }],
  });
  server.wait(86_400);
  await seedImage(server, {
    name: 'square.gif',
    width: 30,
    height: 30,
    type: 'image/gif',
    sizeBytes: 3_000,
    state: 'public',
  });
  server.wait(86_400);
  await seedImage(server, { name: 'gone.jpg', sizeBytes: 4_000, state: 'trash' });
}

test.each<[string, readonly string[]]>([
  ['', ['wide.jpg', 'tall.png', 'square.gif', 'gone.jpg']],
  ['state=private,public', ['wide.jpg', 'tall.png', 'square.gif']],
  ['state=trash', ['gone.jpg']],
  ['q=WIDE', ['wide.jpg']],
  ['album=bbbbbb', ['tall.png']],
  ['album=bbbbbb&q=wide', []],
  ['album=cccccc', []],
  ['q=creme+brulee', ['tall.png']],
  [`q=${encodeURIComponent('Crème')}+png`, ['tall.png']],
  ['q=ete', ['wide.jpg']],
  ['tag=sea', ['wide.jpg']],
  [`tag=${encodeURIComponent('E\u0301TE\u0301')}`, ['wide.jpg']],
  ['tag=se', []],
  ['type=image/png,image/gif', ['tall.png', 'square.gif']],
  ['minBytes=2000&maxBytes=3000', ['tall.png', 'square.gif']],
  ['orientation=landscape&state=private', ['wide.jpg']],
  ['orientation=portrait', ['tall.png']],
  ['orientation=square', ['square.gif']],
  ['taken=2025-08', ['wide.jpg']],
  ['taken=2025-09', []],
  ['taken=2025..&q=wide', ['wide.jpg']],
  ['taken=none&state=private', ['tall.png']],
  ['q=taken:2025-08-31', ['wide.jpg']],
  ['q=TAKEN:..2025+wide', ['wide.jpg']],
  ['q=taken:2024', []],
  ['q=taken:none+tall', ['tall.png']],
  ['q=taken:summer', []],
  ['from=2026-01-16', ['tall.png', 'square.gif', 'gone.jpg']],
  ['to=2026-01-16T12:00:00Z', ['wide.jpg']],
  ['from=2026-01-16T12:00:00Z&to=2026-01-16T12:00:01Z', ['tall.png']],
  ['from=2026-01-17&to=2026-01-16', []],
])('?%s', async (query, expected) => {
  const server = await createTestServer();
  await seedSome(server);
  const events = await search(server, query);
  expect(new Set(names(events))).toEqual(new Set(expected));
  expect(events.at(-1)).toMatchObject({
    kind: 'end',
    matched: expected.length,
    skipped: 0,
    truncated: false,
  });
});

test('with fields=id only ids come, as many as match', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { name: 'one.jpg' });
  await seedImage(server, { name: 'two.jpg' });
  expect(await search(server, 'fields=id&q=one')).toEqual([
    { kind: 'match', id },
    { kind: 'end', scanned: 2, matched: 1, skipped: 0, truncated: false },
  ]);
});

test('a search ends at its limit, and says that there may be more', async () => {
  const server = await createTestServer();
  for (let index = 0; index < 5; index += 1) await seedImage(server);
  const events = await search(server, 'limit=3');
  expect(names(events)).toHaveLength(3);
  expect(events.at(-1)).toMatchObject({ kind: 'end', matched: 3, truncated: true });
  expect((await search(server, 'limit=5')).at(-1)).toMatchObject({ matched: 5, truncated: false });
});

test('of two rows of one image the one that counts is searched; rows of another version are counted', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { alt: 'old' });
  server.wait(1);
  await seedImage(server, { id, alt: 'new' });
  for (const key of [`private/thumbs/${id}/9.future.webp`, 'private/thumbs/readme', 'public/thumbs/1.2.3']) {
    await server.storage.put(key, new Uint8Array(), { headers: { contentType: 'x' } });
  }
  expect(names(await search(server, 'q=old'))).toEqual([]);
  const events = await search(server, 'q=new');
  expect(names(events)).toEqual(['photo.jpg']);
  expect(events.at(-1)).toMatchObject({ scanned: 5, skipped: 3 });
});

test('long work tells how far it is', async () => {
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    list: async (options) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      return storage.list({ ...options, limit: 1 });
    },
  }));
  await seedSome(server);
  const events = await search(server, 'q=nothing');
  const progress = events.filter((event) => event.kind === 'progress');
  expect(progress.length).toBeGreaterThan(0);
  for (const { fraction } of progress) expect(fraction >= 0 && fraction <= 1).toBe(true);
});

test('a bucket that fails half-way is an error as the last line', async () => {
  let calls = 0;
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    list: async (options) => {
      calls += 1;
      if (calls > 4) throw new StorageError('unavailable', 'cut');
      return storage.list({ ...options, limit: 1 });
    },
  }));
  for (let index = 0; index < 9; index += 1) await seedImage(server);
  const events = await search(server, 'state=private');
  expect(events.at(-1)).toMatchObject({ kind: 'error', error: { code: 'storage_unavailable' } });
});

test('when the client goes away nothing more is read', async () => {
  let calls = 0;
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    list: async (options) => {
      calls += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return storage.list({ ...options, limit: 1 });
    },
  }));
  for (let index = 0; index < 200; index += 1) await seedImage(server);
  const response = await server.call('GET', '/api/images/search?state=private', {
    headers: { cookie: await server.adminCookie() },
  });
  const reader = response.body!.getReader();
  await reader.read();
  await reader.cancel();
  const soon = calls;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(calls - soon).toBeLessThanOrEqual(6);
  expect(calls).toBeLessThan(100);
});

test.each([
  ['state=deleted', 'state'],
  ['type=image/svg%2Bxml', 'type.0'],
  ['orientation=round', 'orientation'],
  ['taken=summer', 'taken'],
  ['taken=2026..2025', 'taken'],
  ['minBytes=-1', 'minBytes'],
  ['from=yesterday', 'from'],
  ['limit=0', 'limit'],
  ['fields=row', 'fields'],
  ['after=x', 'after'],
])('?%s is refused, naming the field', async (query, field) => {
  const server = await createTestServer();
  const response = await server.call('GET', `/api/images/search?${query}`, {
    headers: { cookie: await server.adminCookie() },
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: 'invalid_request', details: { field } } });
});
