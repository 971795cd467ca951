import { expect, test } from 'vitest';
import type { ImagePage } from '@/lib/shared/wire';
import { NO_VERSIONS, type PrefixEnd } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';

async function list(server: TestServer, query = ''): Promise<ImagePage> {
  const response = await server.call('GET', `/api/images${query}`, {
    headers: { cookie: await server.adminCookie() },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return (await response.json()) as ImagePage;
}

const names = (page: ImagePage) => page.images.map(({ name }) => name);

/** One image a minute, oldest first; states in turn. */
async function seedMany(server: TestServer, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    server.wait(60);
    const state = (['private', 'public', 'trash'] as const)[index % 3];
    ids.push(await seedImage(server, { ...(state ? { state } : {}), name: `photo ${index}.jpg` }));
  }
  return ids;
}

test('images of all states come newest first, page after page, each once', async () => {
  const server = await createTestServer();
  await seedMany(server, 11);
  const seen: string[] = [];
  let query = '?limit=4';
  for (let pages = 0; ; pages += 1) {
    const page = await list(server, query);
    seen.push(...names(page));
    if (page.next === null) {
      expect(pages).toBe(2);
      break;
    }
    query = `?limit=4&after=${page.next}`;
  }
  expect(seen).toEqual(Array.from({ length: 11 }, (_, index) => `photo ${10 - index}.jpg`));
});

test('a full last page says that it is the last', async () => {
  const server = await createTestServer();
  await seedMany(server, 4);
  expect((await list(server, '?limit=4')).next).toBeNull();
});

test('one state shows nothing of the others', async () => {
  const server = await createTestServer();
  await seedMany(server, 6);
  expect(names(await list(server, '?state=public'))).toEqual(['photo 4.jpg', 'photo 1.jpg']);
});

test('before jumps to a date and leaves out what is newer or of that very moment', async () => {
  const server = await createTestServer();
  await seedMany(server, 4);
  const newest = server.now().toISOString();
  expect(names(await list(server, `?before=${newest}`))).toEqual([
    'photo 2.jpg',
    'photo 1.jpg',
    'photo 0.jpg',
  ]);
  const two = await list(server, `?before=${newest}&limit=1`);
  expect(names(await list(server, `?before=${newest}&limit=1&after=${two.next}`))).toEqual(['photo 1.jpg']);
});

test('of two rows of one id the one written last is shown, in one state and across states', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { alt: 'old' });
  server.wait(1);
  await seedImage(server, { id, alt: 'new' });
  expect((await list(server)).images.map(({ alt }) => alt)).toEqual(['new']);
  server.wait(1);
  await seedImage(server, { id, state: 'public', alt: 'newest' });
  expect((await list(server)).images.map(({ alt, state }) => [alt, state])).toEqual([['newest', 'public']]);
});

test('a row of another version is skipped, and counted', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  await server.storage.put(`private/thumbs/${id}/99.future.webp`, new Uint8Array(), {
    headers: { contentType: 'image/webp' },
  });
  const page = await list(server);
  expect(names(page)).toEqual(['photo.jpg']);
  expect(page.skipped).toBe(1);
});

test('what is in the trash says when it is deleted permanently', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  server.wait(3_600);
  const headers = { cookie: await server.adminCookie() };
  await server.call('POST', '/api/images/move', { json: { ids: [id], to: 'trash' }, headers });
  expect((await list(server, '?state=trash')).images[0]?.expiresAt).toBe('2026-02-14T13:00:00.000Z');
  await server.call('POST', '/api/images/move', { json: { ids: [id], to: 'private' }, headers });
  expect((await list(server)).images[0]).not.toHaveProperty('expiresAt');
});

test.each<[PrefixEnd, string | undefined]>([
  [{ kind: 'days', days: 7 }, '2026-01-22T12:00:00.000Z'],
  [{ kind: 'by-sweep' }, '2026-02-14T12:00:00.000Z'],
  [{ kind: 'never' }, undefined],
])('by the rule that is in force: %o', async (end, expiresAt) => {
  const versions = { ...NO_VERSIONS, readEnd: async () => end };
  const server = await createTestServer({}, undefined, { versions });
  const id = await seedImage(server, { state: 'trash' });
  expect((await list(server, '?state=trash')).images[0]?.expiresAt).toBe(expiresAt);
  const headers = { cookie: await server.adminCookie() };
  const one = await server.call('GET', `/api/images/${id}`, { headers });
  expect(((await one.json()) as { expiresAt?: string }).expiresAt).toBe(expiresAt);
});

test.each([
  ['a page of 100 over one state', '?state=private&limit=100', 1],
  ['a page of 200', '?state=private&limit=200', 1],
  ['a jump to a date', '?state=private&limit=100&before=2026-01-15T14:00:00Z', 1],
  ['the next page', '?state=private&limit=100&after=fe643e79-21ff-8f83-9670-000000000000', 1],
  ['a page over two states', '?state=private,public&limit=100', 2],
])('%s is one LIST a state', async (_, query, expected) => {
  let lists = 0;
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    list: (options) => {
      lists += 1;
      return storage.list(options);
    },
  }));
  for (let index = 0; index < 250; index += 1) {
    server.wait(60);
    await seedImage(server);
  }
  await list(server, query);
  expect(lists).toBe(expected);
});

test('a gallery page shows all there is to know, with a link that stays the same for an hour', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { name: 'Übersicht 🎉.jpg', tags: ['a'], alt: 'b' });
  const { images } = await list(server);
  expect(images).toEqual([
    {
      id,
      state: 'private',
      name: 'Übersicht 🎉.jpg',
      alt: 'b',
      tags: ['a'],
      type: 'image/jpeg',
      width: 4,
      height: 3,
      sizeBytes: 5,
      thumbhash: 'AQID',
      uploadedAt: '2026-01-15T12:00:00.000Z',
      thumbUrl: expect.stringContaining(`/private/thumbs/${id}/`),
      url: `/media/${id}/%C3%9Cbersicht%20%F0%9F%8E%89.jpg`,
    },
  ]);
});

test.each([
  ['state=deleted', 'state'],
  ['limit=0', 'limit'],
  ['limit=201', 'limit'],
  ['limit=x', 'limit'],
  ['limit=1.5', 'limit'],
  ['after=../../x', 'after'],
  ['before=yesterday', 'before'],
  ['before=2026-13-01', 'before'],
  ['page=2', 'page'],
  ['limit=1&limit=2', 'limit'],
  // Searching is another endpoint.
  ['q=a', 'q'],
  ['__proto__=x', '__proto__'],
])('?%s is refused, naming the field', async (query, field) => {
  const server = await createTestServer();
  const response = await server.call('GET', `/api/images?${query}`, {
    headers: { cookie: await server.adminCookie() },
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: 'invalid_request', details: { field } } });
});

test('how long the listing and the whole took is told to the admin, and to nobody else', async () => {
  const server = await createTestServer();
  await seedImage(server);
  const headers = { cookie: await server.adminCookie() };
  const told = (await server.call('GET', '/api/images', { headers })).headers.get('server-timing');
  const [, list, total] = /^list;dur=([\d.]+), total;dur=([\d.]+)$/.exec(told ?? '') ?? [];
  expect(Number(total)).toBeGreaterThanOrEqual(Number(list));
  const stranger = await server.call('GET', '/api/images');
  expect([stranger.status, stranger.headers.get('server-timing')]).toEqual([401, null]);
});

test('a page that is asked for again says what has changed meanwhile', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { name: 'before.jpg' });
  await seedImage(server, { name: 'other.jpg' });
  const headers = { cookie: await server.adminCookie() };
  const first = await list(server);
  expect(await list(server)).toEqual(first);
  await server.call('PATCH', `/api/images/${id}`, { json: { name: 'after.jpg', alt: 'new' }, headers });
  const second = await list(server);
  expect(second.images.map(({ name, alt }) => [name, alt])).toContainEqual(['after.jpg', 'new']);
  // Two hours on every address is another.
  server.wait(7_200);
  const third = await list(server);
  expect(names(third)).toEqual(names(second));
  for (const [index, { thumbUrl }] of third.images.entries()) {
    expect(thumbUrl).not.toBe(second.images[index]?.thumbUrl);
  }
});
