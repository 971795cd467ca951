import { expect, test } from 'vitest';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { parseThumbKey } from '@/lib/shared/keys/object-keys';
import type { ImageItem } from '@/lib/shared/wire';
import { StorageError } from '@/lib/storage';
import { createTestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { move, post, statesOf } from './testing/change-calls';

test('a moved image is in its new state alone, cached as that state allows', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const moved = { from: 'private', to: 'public' };
  expect(await move(server, id, 'public')).toEqual([{ id, ok: true, moved }]);
  expect(statesOf(server)).toEqual(['public/images', 'public/thumbs']);
  for (const key of server.storage.keys()) {
    expect(server.storage.headersOf(key)?.cacheControl).toBe('public, max-age=31536000, immutable');
  }
  for (const to of ['private', 'trash']) {
    await move(server, id, to);
    for (const key of server.storage.keys()) {
      expect(server.storage.headersOf(key)?.cacheControl).toBe('private, max-age=7200');
    }
  }
});

test('there and back again says the same, under a key of its own', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'public', alt: 'sea', tags: ['x'] });
  const before = server.storage.keys();
  await move(server, id, 'trash');
  expect(statesOf(server)).toEqual(['trash/images', 'trash/thumbs']);
  await move(server, id, 'public');
  const after = server.storage.keys();
  expect(after.map((key) => key.split('/').slice(0, 3))).toEqual(
    before.map((key) => key.split('/').slice(0, 3)),
  );
  expect(after.some((key) => before.includes(key))).toBe(false);
  const rows = [...before, ...after].flatMap((key) => parseThumbKey(key)?.row ?? []);
  const { slug: _, revision: __, ...said } = rows[1]!;
  expect(rows[0]).toMatchObject(said);
  expect(rows[1]!.slug).toMatch(/^photo--[0-9a-z]{8}\.jpg$/);
});

test('moving twice is moving once', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  await move(server, id, 'trash');
  const keys = server.storage.keys();
  expect(await move(server, id, 'trash')).toEqual([{ id, ok: true }]);
  expect(server.storage.keys()).toEqual(keys);
});

test('a move cut off after any step loses nothing, shows one image, and is finished by the next try', async () => {
  for (let steps = 0; steps < 4; steps += 1) {
    let left = Number.POSITIVE_INFINITY;
    const server = await createTestServer({}, (storage) => {
      const step = () => {
        left -= 1;
        if (left < 0) throw new StorageError('unavailable', 'cut');
      };
      return {
        ...storage,
        copy: async (...args) => {
          step();
          await storage.copy(...args);
        },
        delete: async (keys) => {
          for (const key of keys) {
            step();
            await storage.delete([key]);
          }
        },
      };
    });
    const id = await seedImage(server);
    server.wait(1);
    left = steps;
    const [result] = await move(server, id, 'public');
    expect(result?.ok).toBe(false);
    left = Number.POSITIVE_INFINITY;
    const response = await server.call('GET', '/api/images', {
      headers: { cookie: await server.adminCookie() },
    });
    const { images } = (await response.json()) as { images: ImageItem[] };
    expect(images).toHaveLength(1);
    const shown = images[0];
    expect(server.storage.keys().some((key) => key.startsWith(`${shown?.state}/images/${id}/`))).toBe(true);
    server.wait(1);
    expect(await move(server, id, 'public')).toMatchObject([{ id, ok: true }]);
    expect(statesOf(server).filter((state) => state.endsWith('thumbs'))).toEqual(['public/thumbs']);
    expect(server.storage.keys().some((key) => key.startsWith(`public/images/${id}/`))).toBe(true);
  }
});

test('many are moved in one call; what cannot be is told beside the others', async () => {
  const server = await createTestServer();
  const ids = await Promise.all(Array.from({ length: 60 }, () => seedImage(server)));
  const results = await post(server, '/api/images/move', { ids: [...ids, 'nonsense', ids[0]], to: 'trash' });
  expect(results.map(({ id }) => id)).toEqual([...ids, 'nonsense', ids[0]]);
  expect(results.filter(({ ok }) => !ok)).toEqual([
    { id: 'nonsense', ok: false, error: expect.objectContaining({ code: 'not_found' }) },
  ]);
  expect(new Set(statesOf(server))).toEqual(new Set(['trash/images', 'trash/thumbs']));
});

test('moving many asks for little besides the copies', async () => {
  const calls = { list: 0, copy: 0, delete: 0 };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    list: (options) => {
      calls.list += 1;
      return storage.list(options);
    },
    copy: (...args) => {
      calls.copy += 1;
      return storage.copy(...args);
    },
    delete: (keys) => {
      calls.delete += 1;
      return storage.delete(keys);
    },
  }));
  const ids: string[] = [];
  for (let index = 0; index < 640; index += 1) {
    server.wait(60);
    ids.push(await seedImage(server));
  }
  const results = await post(server, '/api/images/move', { ids, to: 'public' });
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(calls.copy).toBe(1_280);
  expect(calls.delete).toBe(10);
  // Ten chunks, each looked up before and after; and the marks.
  expect(calls.list).toBeLessThanOrEqual(10 * (2 * IMAGE_STATES.length + 2));
});

test('what is there already is not copied', async () => {
  const copied: string[] = [];
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    copy: async (from, to, options) => {
      copied.push(to);
      await storage.copy(from, to, options);
    },
  }));
  const id = await seedImage(server, { state: 'public' });
  expect(await move(server, id, 'public')).toEqual([{ id, ok: true }]);
  expect(copied).toEqual([]);
});

test('an image that moves while its states are listed is missed once, and changed all the same', async () => {
  const missed = { times: 0 };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    list: async (options) => {
      const page = await storage.list(options);
      if (!options.prefix.startsWith('private/thumbs/') || missed.times === 0) return page;
      missed.times -= 1;
      return { objects: [], next: null };
    },
  }));
  const id = await seedImage(server);
  missed.times = 1;
  expect(await move(server, id, 'public')).toMatchObject([{ id, ok: true }]);
  await move(server, id, 'private');
  missed.times = 1;
  expect(await post(server, '/api/images/edit', { ids: [id], addTags: ['sea'] })).toMatchObject([
    { id, ok: true },
  ]);
});

test.each(['/images/', '/thumbs/'])(
  'where %s is gone when it is copied, the image is looked at again',
  async (part) => {
    const gone = { times: 0 };
    const server = await createTestServer({}, (storage) => ({
      ...storage,
      copy: async (from, to, options) => {
        if (from.includes(part) && gone.times > 0) {
          gone.times -= 1;
          throw new StorageError('not_found', 'It was moved away.');
        }
        await storage.copy(from, to, options);
      },
    }));
    const id = await seedImage(server);
    gone.times = 1;
    expect(await move(server, id, 'public')).toMatchObject([{ id, ok: true }]);
    gone.times = 1;
    const edit = { ids: [id], name: 'Sea.jpg' };
    expect(await post(server, '/api/images/edit', edit)).toMatchObject([{ id, ok: true }]);
  },
);

test('a bucket that fails is told as such, and nothing is tried again', async () => {
  const tried: string[] = [];
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    copy: async (from) => {
      tried.push(from);
      throw new StorageError('unavailable', 'away');
    },
  }));
  const id = await seedImage(server);
  const failed = [{ id, ok: false, error: { code: 'storage_unavailable' } }];
  expect(await move(server, id, 'public')).toMatchObject(failed);
  expect(await post(server, '/api/images/edit', { ids: [id], addTags: ['sea'] })).toMatchObject(failed);
  expect(tried).toHaveLength(2);
});
