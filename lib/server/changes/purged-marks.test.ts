import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { purgedMarkKey } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { editImages } from '../images/edit-images';
import { moveImages } from '../images/move-images';
import { purgeImages } from '../images/purge-images';
import { findPurged, isPurged, markPurged } from './purged-marks';

/** A server whose bucket marks the image as deleted permanently while a copy is made, as a purge on another machine would. */
async function createMarkingServer(isWhen: (to: string) => boolean) {
  const marking = { id: '' };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    copy: async (from, to, options) => {
      if (isWhen(to)) await markPurged(storage, [marking.id]);
      return storage.copy(from, to, options);
    },
  }));
  marking.id = await seedImage(server);
  return { server, id: marking.id };
}

const keysOf = (server: TestServer, id: string) =>
  server.storage.keys().filter((key) => key.includes(id) && key !== purgedMarkKey(id));

describe('an image that is deleted permanently', () => {
  test('while it is edited is not found, and nothing of it stays', async () => {
    const { server, id } = await createMarkingServer((to) => to.includes('/thumbs/'));
    const { results } = await editImages(server.services, { ids: [id], addTags: ['sea'] }, 'test');
    expect(results).toMatchObject([{ ok: false, error: { code: 'not_found' } }]);
    expect(keysOf(server, id)).toEqual([]);
  });

  test.each(['/images/', '/thumbs/'])(
    'while a move copies %s is not found, and nothing of it stays',
    async (part) => {
      const { server, id } = await createMarkingServer((to) => to.includes(part));
      const { results } = await moveImages(server.services, { ids: [id], to: 'public' }, 'test');
      expect(results).toMatchObject([{ ok: false, error: { code: 'not_found' } }]);
      expect(keysOf(server, id)).toEqual([]);
    },
  );
});

test('a move whose source a purge takes away half-way takes back what it copied', async () => {
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    copy: async (from, to, options) => {
      if (to.includes('/thumbs/')) {
        await markPurged(storage, [id]);
        await storage.delete(keysOf(server, id).filter((key) => key.startsWith('private/')));
      }
      return storage.copy(from, to, options);
    },
  }));
  const id = await seedImage(server);
  const { results } = await moveImages(server.services, { ids: [id], to: 'public' }, 'test');
  expect(results).toMatchObject([{ ok: false, error: { code: 'not_found' } }]);
  expect(keysOf(server, id)).toEqual([]);
});

test('an image that moves while its states are listed is missed once, and deleted all the same', async () => {
  const missed = { times: 1 };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    list: async (options) => {
      const page = await storage.list(options);
      const isMissed = options.prefix.startsWith('trash/thumbs/') && missed.times > 0;
      if (!isMissed) return page;
      missed.times -= 1;
      return { objects: [], next: null };
    },
  }));
  const id = await seedImage(server, { state: 'trash' });
  const { results } = await purgeImages(server.services, { ids: [id] }, 'test');
  expect(results).toEqual([{ id, ok: true }]);
  expect(keysOf(server, id)).toEqual([]);
});

test('entries of indexes are deleted before rows, and rows before images, so that nobody is shown one that is half gone', async () => {
  const deleted: string[] = [];
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    delete: async (keys) => {
      deleted.push(...keys);
      await storage.delete(keys);
    },
  }));
  const id = await seedImage(server, { state: 'trash' });
  await purgeImages(server.services, { ids: [id] }, 'test');
  expect(deleted.map((key) => key.split('/')[1])).toEqual(['index', 'thumbs', 'images']);
});

describe('marks', () => {
  const idsOf = (count: number) => Array.from({ length: count }, (_, index) => createImageId(1e12 + index));
  function listing() {
    const storage = createMemoryStorage({ clock: () => new Date(1e12) });
    const asked = { lists: 0, heads: 0 };
    const counted: ObjectStorage = {
      ...storage,
      list: (options) => {
        asked.lists += 1;
        return storage.list(options);
      },
      head: (key) => {
        asked.heads += 1;
        return storage.head(key);
      },
    };
    return { storage: counted, asked };
  }

  test('of many ids are found by one listing, of one by looking at it, of none unasked', async () => {
    const { storage, asked } = listing();
    const [first = '', second = '', third = ''] = idsOf(3);
    await markPurged(storage, [first, third]);
    expect(await findPurged(storage, [third, second, first, third])).toEqual(new Set([first, third]));
    expect(asked).toEqual({ lists: 1, heads: 0 });
    expect(await findPurged(storage, [first, first])).toEqual(new Set([first]));
    expect(await findPurged(storage, [second])).toEqual(new Set());
    expect(asked).toEqual({ lists: 1, heads: 2 });
    expect(await findPurged(storage, [])).toEqual(new Set());
    expect(asked).toEqual({ lists: 1, heads: 2 });
    expect([await isPurged(storage, first), await isPurged(storage, second)]).toEqual([true, false]);
  });

  test('are found where a thousand others stand between them', async () => {
    const { storage, asked } = listing();
    // Among later ids, the first in the order of keys.
    const ids = idsOf(1_205);
    const [oldest = '', unmarked = ''] = ids;
    const newest = ids.at(-1) ?? '';
    await markPurged(
      storage,
      ids.filter((id) => id !== unmarked),
    );
    expect(await findPurged(storage, [oldest, unmarked, newest])).toEqual(new Set([oldest, newest]));
    expect(asked).toEqual({ lists: 1, heads: 2 });
  });
});
