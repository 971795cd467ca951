import { expect, test } from 'vitest';
import type { Album, AlbumOrder } from '@/lib/shared/albums/album';
import type { EditResponse, ImageItem } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';

async function ask<Answer>(server: TestServer, method: string, path: string, json?: unknown) {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call(method, path, { headers, ...(json === undefined ? {} : { json }) });
  const body = response.status === 204 ? null : await response.json();
  return { status: response.status, body: body as Answer, code: body?.error?.code as string | undefined };
}

async function makeAlbum(server: TestServer, title = 'Summer', order?: AlbumOrder): Promise<Album> {
  return (await ask<Album>(server, 'POST', '/api/albums', { title, ...(order ? { order } : {}) })).body;
}

async function edit(server: TestServer, ids: readonly string[], albums: unknown) {
  const { status, body, code } = await ask<EditResponse>(server, 'POST', '/api/images/edit', { ids, albums });
  return { status, code, results: body.results ?? [] };
}

const inOrder = (ids: readonly string[]) => ids.toSorted((one, other) => (one < other ? -1 : 1));

const albumsOf = async (server: TestServer, id: string) =>
  (await ask<ImageItem>(server, 'GET', `/api/images/${id}`)).body.albums?.map((album) => album.id) ?? [];

test.each(['Sommer am Meer', 'חתונה של דנה', 'ஊர்வலம்', '夏祭り 2026', '👩‍👩‍👧 & co. <b>', 'a'.repeat(100)])(
  'an album is called %j',
  async (title) => {
    const server = await createTestServer();
    const album = await makeAlbum(server, `  ${title}\n`);
    expect(album.title).toBe(title);
    expect((await ask<{ albums: readonly Album[] }>(server, 'GET', '/api/albums')).body.albums).toEqual([
      album,
    ]);
  },
);

test.each<[string, unknown, string]>([
  ['no title', {}, 'title'],
  ['white space alone', { title: ' \u200b ' }, 'title'],
  ['a title that is too long', { title: 'a'.repeat(101) }, 'title'],
  ['a text that is too long', { title: 'a', text: 'a'.repeat(501) }, 'text'],
  ['an order that is none', { title: 'a', order: { by: 'size', direction: 'newest' } }, 'order.by'],
  ['an unknown field', { title: 'a', id: 'aaaaaa' }, 'id'],
])('%s is refused', async (_, json, field) => {
  const server = await createTestServer();
  const { status, body } = await ask<{ error: unknown }>(server, 'POST', '/api/albums', json);
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: 'invalid_request', details: { field } });
});

test('two admins change one album at once: the second is told, and may look and change it again', async () => {
  const server = await createTestServer();
  const { id, revision } = await makeAlbum(server);
  expect((await ask(server, 'PATCH', `/api/albums/${id}`, { title: 'mine', revision })).status).toBe(200);
  const second = await ask(server, 'PATCH', `/api/albums/${id}`, { title: 'theirs', revision });
  expect([second.status, second.code]).toEqual([409, 'conflict']);
  const now = (await ask<Album>(server, 'GET', `/api/albums/${id}`)).body;
  expect(now.title).toBe('mine');
  const again = { title: 'theirs', revision: now.revision };
  expect((await ask<Album>(server, 'PATCH', `/api/albums/${id}`, again)).body.title).toBe('theirs');
});

test('images come into an album and leave it, whatever else they are in', async () => {
  const server = await createTestServer();
  const [one, other] = [await makeAlbum(server), await makeAlbum(server)];
  const ids = [await seedImage(server), await seedImage(server, { state: 'public' })];
  const added = await edit(server, ids, { add: [one.id, other.id] });
  expect(added.results).toMatchObject(ids.map((id) => ({ id, ok: true })));
  expect(added.results[0]).toMatchObject({
    image: { albumsChanged: { added: inOrder([one.id, other.id]), removed: [] } },
  });
  // Again: nothing to undo.
  const again = await edit(server, ids, { add: [one.id] });
  expect(again.results[0]).toMatchObject({ ok: true });
  expect(again.results[0]).not.toHaveProperty('image.albumsChanged');
  const removed = await edit(server, ids.slice(0, 1), { remove: [one.id] });
  expect(removed.results[0]).toMatchObject({
    image: { albumsChanged: { added: [], removed: [{ id: one.id }] } },
  });
  expect(await albumsOf(server, ids[0] ?? '')).toEqual([other.id]);
  expect(await albumsOf(server, ids[1] ?? '')).toEqual(inOrder([one.id, other.id]));
});

test('the trash and back: an image is in the albums that it was in', async () => {
  const server = await createTestServer();
  const album = await makeAlbum(server);
  const id = await seedImage(server);
  await edit(server, [id], { add: [album.id], places: { [id]: 'm' } });
  for (const to of ['trash', 'former', 'public', 'private']) {
    await ask(server, 'POST', '/api/images/move', { ids: [id], to });
    expect(await albumsOf(server, id)).toEqual([album.id]);
  }
  const left = await edit(server, [id], { remove: [album.id] });
  expect(left.results[0]).toMatchObject({
    image: { albumsChanged: { removed: [{ id: album.id, place: 'm' }] } },
  });
});

test('an image that is in eight albums is refused in a ninth with a sentence of its own, and the others come in', async () => {
  const server = await createTestServer();
  const albums: string[] = [];
  for (let count = 0; count < 9; count += 1) albums.push((await makeAlbum(server)).id);
  const [full, empty] = [await seedImage(server), await seedImage(server)];
  expect((await edit(server, [full], { add: albums.slice(0, 8) })).results).toMatchObject([{ ok: true }]);
  const { results } = await edit(server, [full, empty], { add: albums.slice(8) });
  expect(results).toMatchObject([
    { ok: false, error: { code: 'too_many_albums', message: expect.stringContaining('8 albums at most') } },
    { ok: true },
  ]);
  expect(await albumsOf(server, full)).toEqual(inOrder(albums.slice(0, 8)));
  // An album that is deleted makes room.
  expect((await ask(server, 'DELETE', `/api/albums/${albums[0]}`)).status).toBe(204);
  expect((await edit(server, [full], { add: albums.slice(8) })).results).toMatchObject([{ ok: true }]);
  expect(await albumsOf(server, full)).toEqual(inOrder(albums.slice(1)));
});

test('an album that was never there or is gone is said to be, and no image is touched', async () => {
  const server = await createTestServer();
  const { id: album } = await makeAlbum(server);
  const id = await seedImage(server);
  const keys = server.storage.keys();
  expect(await edit(server, [id], { add: ['zzzzzz'] })).toMatchObject({ status: 404, code: 'album_gone' });
  await ask(server, 'DELETE', `/api/albums/${album}`);
  expect(await edit(server, [id], { add: [album] })).toMatchObject({ status: 404, code: 'album_gone' });
  for (const method of ['GET', 'DELETE']) {
    expect(await ask(server, method, `/api/albums/${album}`)).toMatchObject({
      status: 404,
      code: 'album_gone',
    });
  }
  expect(server.storage.keys().filter((key) => key.includes('/thumbs/'))).toEqual(
    keys.filter((key) => key.includes('/thumbs/')),
  );
});

test('an album that is deleted while somebody adds to it: they are told, and no photo is lost', async () => {
  const during = { copy: null as null | (() => Promise<unknown>) };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    copy: async (...args) => {
      const work = during.copy;
      during.copy = null;
      await work?.();
      return storage.copy(...args);
    },
  }));
  const { id: album } = await makeAlbum(server);
  const id = await seedImage(server);
  during.copy = () => ask(server, 'DELETE', `/api/albums/${album}`);
  const { results } = await edit(server, [id], { add: [album] });
  expect(results).toMatchObject([{ id, ok: false, error: { code: 'album_gone' } }]);
  expect((await ask(server, 'GET', `/api/images/${id}`)).status).toBe(200);
  // Its id is left in the row and means nothing: taking it out is no error.
  expect((await edit(server, [id], { remove: [album] })).results).toMatchObject([{ ok: true }]);
  expect(await albumsOf(server, id)).toEqual([]);
});

test('one puts an image into an album while another one tags it: both are there', async () => {
  const server = await createTestServer();
  const { id: album } = await makeAlbum(server);
  const id = await seedImage(server);
  await Promise.all([
    edit(server, [id], { add: [album] }),
    ask(server, 'POST', '/api/images/edit', { ids: [id], addTags: ['sea'] }),
  ]);
  expect((await ask(server, 'GET', `/api/images/${id}`)).body).toMatchObject({
    albums: [{ id: album }],
    tags: ['sea'],
  });
});

test('who did what to which album is in the activity log, and no word of it', async () => {
  const server = await createTestServer();
  const { id: album } = await makeAlbum(server, 'a secret');
  const id = await seedImage(server);
  await edit(server, [id], { add: [album] });
  await edit(server, [id], { remove: [album] });
  await ask(server, 'PATCH', `/api/albums/${album}`, { text: 'another secret' });
  await ask(server, 'DELETE', `/api/albums/${album}`);
  const log = await ask<{ entries: readonly Record<string, unknown>[] }>(server, 'GET', '/api/audit');
  const ofAlbums = log.body.entries.filter(({ action }) => String(action).startsWith('album_'));
  // All of it happened in one millisecond of the server's clock.
  expect(new Set(ofAlbums.map(({ action, to }) => `${action} ${to}`))).toEqual(
    new Set(['deleted', 'changed', 'remove', 'add', 'created'].map((action) => `album_${action} ${album}`)),
  );
  expect(JSON.stringify(log.body)).not.toContain('secret');
});
