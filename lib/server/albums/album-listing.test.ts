import { expect, test } from 'vitest';
import type { Album, AlbumOrder } from '@/lib/shared/albums/album';
import type { AlbumFacesAnswer } from '@/lib/shared/albums/album-answers';
import { createImageId } from '@/lib/shared/keys/image-id';
import { albumIndexPrefix } from '@/lib/shared/keys/index-keys';
import { ALBUMS_KEY } from '@/lib/shared/keys/system-keys';
import type { ImagePage } from '@/lib/shared/wire';
import { createRoundCounter } from '@/testing/server/create-round-counter';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { sweepAlbums } from '../sweep/sweep-albums';
import { buildOrder } from './build-order';

const OLDEST: AlbumOrder = { by: 'taken', direction: 'oldest' };
const NEWEST: AlbumOrder = { by: 'uploaded', direction: 'newest' };
const OWN: AlbumOrder = { by: 'own', direction: 'oldest' };
const DAY_MS = 86_400_000;

async function ask<Answer>(server: TestServer, method: string, path: string, json?: unknown) {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call(method, path, { headers, ...(json === undefined ? {} : { json }) });
  return (response.status === 204 ? null : await response.json()) as Answer;
}

/** An album and images in it, a day apart; the first one is the newest. */
async function setUp(server: TestServer, order: AlbumOrder, count: number) {
  const album = await ask<Album>(server, 'POST', '/api/albums', { title: 'Summer', order });
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const id = createImageId(server.now().getTime() - at * DAY_MS);
    ids.push(await seedImage(server, { id, state: at % 2 === 0 ? 'private' : 'public' }));
  }
  await ask(server, 'POST', '/api/images/edit', { ids, albums: { add: [album.id] } });
  return { album, ids, path: `/api/albums/${album.id}` };
}

const listed = async (server: TestServer, path: string, query = '') =>
  (await ask<ImagePage>(server, 'GET', `${path}/images${query}`)).images.map(({ id }) => id);

test('an album lists its images in its order, page by page, public and private ones alike', async () => {
  const server = await createTestServer();
  const { ids, path } = await setUp(server, OLDEST, 5);
  expect(await listed(server, path)).toEqual(ids.toReversed());
  const first = await ask<ImagePage>(server, 'GET', `${path}/images?limit=2`);
  const rest = await ask<ImagePage>(server, 'GET', `${path}/images?limit=10&after=${first.next}`);
  expect([...first.images, ...rest.images].map(({ id }) => id)).toEqual(ids.toReversed());
  expect(rest.next).toBeNull();
});

test('what is in the trash or was taken out is in no list of an album, and comes back to its place', async () => {
  const server = await createTestServer();
  const { album, ids, path } = await setUp(server, OLDEST, 4);
  const [newest = '', second = '', third = '', oldest = ''] = ids;
  await ask(server, 'POST', '/api/images/move', { ids: [second], to: 'trash' });
  await ask(server, 'POST', '/api/images/edit', { ids: [third], albums: { remove: [album.id] } });
  expect(await listed(server, path)).toEqual([oldest, newest]);
  await ask(server, 'POST', '/api/images/move', { ids: [second], to: 'former' });
  await ask(server, 'POST', '/api/images/edit', { ids: [third], albums: { add: [album.id] } });
  expect(await listed(server, path)).toEqual(ids.toReversed());
});

test('an album that is given another order is listed in it, and the entries of the former one are gone', async () => {
  const server = await createTestServer();
  const { album, ids, path } = await setUp(server, OLDEST, 4);
  expect(await ask(server, 'PATCH', path, { order: NEWEST })).toMatchObject({ order: NEWEST });
  expect(await listed(server, path)).toEqual(ids);
  const entries = server.storage.entries().filter((key) => key.startsWith(albumIndexPrefix(album.id)));
  expect(entries).toHaveLength(4);
  // And back: what changed meanwhile is not shown as it was.
  await ask(server, 'POST', '/api/images/edit', { ids: ids.slice(0, 1), albums: { remove: [album.id] } });
  await ask(server, 'PATCH', path, { order: OLDEST });
  expect(await listed(server, path)).toEqual(ids.slice(1).toReversed());
});

test('a change of the order that is cut off is shown in the old one, and continued', async () => {
  const server = await createTestServer();
  const { album, ids, path } = await setUp(server, OLDEST, 4);
  const { albums } = server.services;
  await albums.beginOrder(album.id, NEWEST);
  const over = await buildOrder(server.services, await albums.get(album.id), () => true);
  expect(over).toMatchObject({ order: OLDEST, nextOrder: NEWEST });
  expect(await listed(server, path)).toEqual(ids.toReversed());
  // Meanwhile one leaves: it must not be in the order that is being built.
  await ask(server, 'POST', '/api/images/edit', { ids: ids.slice(0, 1), albums: { remove: [album.id] } });
  expect(await buildOrder(server.services, over, () => false)).toMatchObject({ order: NEWEST });
  expect(await listed(server, path)).toEqual(ids.slice(1));
});

test('an album of its own order: moved photos stand where they were put, the others follow, the newest first', async () => {
  const server = await createTestServer();
  const { album, ids, path } = await setUp(server, OWN, 4);
  const [a = '', b = '', c = '', d = ''] = ids;
  expect(await listed(server, path)).toEqual([a, b, c, d]);
  const { results } = await ask<{ results: unknown[] }>(server, 'POST', `${path}/arrange`, {
    ids: [d],
    behind: null,
  });
  expect(results).toMatchObject([{ id: d, ok: true, image: { albums: [{ id: album.id }] } }]);
  expect(await listed(server, path)).toEqual([d, a, b, c]);
  await ask(server, 'POST', `${path}/arrange`, { ids: [c, a], behind: d });
  expect(await listed(server, path)).toEqual([d, c, a, b]);
  // The order is in the rows: it is the same after another one.
  await ask(server, 'PATCH', path, { order: OLDEST });
  await ask(server, 'PATCH', path, { order: OWN });
  expect(await listed(server, path)).toEqual([d, c, a, b]);
});

test.each<[string, AlbumOrder, (ids: readonly string[]) => unknown, unknown]>([
  [
    'an album that goes by dates',
    OLDEST,
    (ids) => ({ ids, behind: null }),
    { code: 'invalid_request', details: { field: 'id' } },
  ],
  [
    'a photo that is not among its first ones',
    OWN,
    (ids) => ({ ids, behind: createImageId(0) }),
    {
      code: 'arranged_too_far',
      message: 'Photos can be rearranged among the first 2,000 of an album. Move them further up.',
    },
  ],
])('%s is not arranged', async (_, order, bodyOf, error) => {
  const server = await createTestServer();
  const { ids, path } = await setUp(server, order, 2);
  expect(await ask(server, 'POST', `${path}/arrange`, bodyOf(ids.slice(0, 1)))).toMatchObject({ error });
});

const entriesOf = (server: TestServer, { id }: Album) =>
  server.storage.entries().filter((key) => key.startsWith(albumIndexPrefix(id)));

test('a deleted album is listed nowhere, and comes back with the photos that are in it by now', async () => {
  const server = await createTestServer();
  const { album, ids, path } = await setUp(server, OLDEST, 4);
  const [newest = '', second = '', third = '', oldest = ''] = ids;
  await ask(server, 'POST', '/api/images/move', { ids: [third], to: 'trash' });
  await ask(server, 'DELETE', path);
  expect(await ask(server, 'GET', `${path}/images`)).toMatchObject({ error: { code: 'album_gone' } });
  expect((await ask<{ albums: Album[] }>(server, 'GET', '/api/albums')).albums).toEqual([]);
  // Changes of its photos in the meantime count.
  await ask(server, 'POST', '/api/images/edit', { ids: [newest], addTags: ['sea'] });
  await ask(server, 'POST', '/api/images/move', { ids: [second], to: 'trash' });
  await ask(server, 'POST', '/api/images/move', { ids: [third], to: 'former' });
  expect(await ask(server, 'POST', `${path}/restore`, {})).toMatchObject({ id: album.id, title: 'Summer' });
  const { images } = await ask<ImagePage>(server, 'GET', `${path}/images`);
  expect(images.map(({ id }) => id)).toEqual([oldest, third, newest]);
  expect(images.at(-1)?.tags).toEqual(['sea']);
  expect(entriesOf(server, album)).toHaveLength(3);
});

test('a day after an album was deleted the sweep leaves nothing of it in the bucket', async () => {
  const server = await createTestServer();
  const { album, ids, path } = await setUp(server, OLDEST, 3);
  await ask(server, 'DELETE', path);
  await sweepAlbums(server.services, () => false);
  expect(entriesOf(server, album)).toHaveLength(3);
  server.wait(DAY_MS / 1_000 + 1);
  await sweepAlbums(server.services, () => false);
  expect(entriesOf(server, album)).toEqual([]);
  expect(await ask(server, 'POST', `${path}/restore`, {})).toMatchObject({ error: { code: 'album_gone' } });
  // A change of an image that was in it writes none again.
  await ask(server, 'POST', '/api/images/edit', { ids, addTags: ['sea'] });
  expect(entriesOf(server, album)).toEqual([]);
});

test('a cover is the chosen image while it is in the album and to be seen, else the first one', async () => {
  const server = await createTestServer();
  const { album, ids, path } = await setUp(server, OLDEST, 3);
  const [newest = '', second = '', oldest = ''] = ids;
  const empty = await ask<Album>(server, 'POST', '/api/albums', { title: 'Empty' });
  const faces = async () =>
    (
      await ask<AlbumFacesAnswer>(server, 'GET', `/api/albums/faces?ids=${album.id},zzzzzz,${empty.id}`)
    ).faces.map(({ id, cover, count, isMore }) => [id, cover?.id ?? null, count, isMore]);
  expect(await faces()).toEqual([
    [album.id, oldest, 3, false],
    [empty.id, null, 0, false],
  ]);
  await ask(server, 'PATCH', path, { cover: second });
  expect((await faces())[0]).toEqual([album.id, second, 3, false]);
  await ask(server, 'POST', '/api/images/move', { ids: [second], to: 'trash' });
  expect((await faces())[0]).toEqual([album.id, oldest, 2, false]);
  await ask(server, 'POST', '/api/images/move', { ids: [second], to: 'former' });
  await ask(server, 'POST', '/api/images/edit', { ids: [second], albums: { remove: [album.id] } });
  expect((await faces())[0]).toEqual([album.id, oldest, 2, false]);
  expect(newest).not.toBe('');
});

test('an album that somebody has opened before is asked for while its photos are listed, and once a second', async () => {
  const counter = createRoundCounter();
  const asked: string[] = [];
  let reads = 0;
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    read: (key, options) => {
      if (key !== ALBUMS_KEY) return storage.read(key, options);
      reads += 1;
      return counter.answer(() => storage.read(key, options));
    },
    list: (options) => {
      if (!options.prefix.startsWith('index/')) return storage.list(options);
      asked.push(options.prefix);
      return counter.answer(() => storage.list(options));
    },
  }));
  const { ids, path } = await setUp(server, OLDEST, 2);
  const open = async () => {
    asked.length = 0;
    reads = 0;
    const before = counter.rounds();
    const shown = await listed(server, path);
    return { shown, rounds: counter.rounds() - before, reads, lists: asked.length };
  };
  await open();
  expect(await open()).toEqual({ shown: ids.toReversed(), rounds: 1, reads: 0, lists: 2 });
  server.wait(1);
  expect(await open()).toEqual({ shown: ids.toReversed(), rounds: 1, reads: 1, lists: 2 });
  // Changed by another server.
  const text = new TextDecoder().decode((await server.storage.read(ALBUMS_KEY, { maxBytes: 99_999 }))?.bytes);
  const changed = text.replace('"by":"taken","direction":"oldest"', '"by":"uploaded","direction":"newest"');
  const other = changed.replace(/"revision":(\d+)/, '"revision":9');
  await server.storage.put(ALBUMS_KEY, new TextEncoder().encode(other), {
    headers: { contentType: 'application/json' },
  });
  server.wait(1);
  expect(await open()).toEqual({ shown: [], rounds: 2, reads: 1, lists: 4 });
});
