import { beforeEach, expect, test } from 'vitest';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { markPurged } from '../changes/purged-marks';
import { findImage } from '../rows/find-image';
import type { StoredRow } from '../rows/stored-row';
import { listImagesById } from './list-images-by-id';
import { renewHeaders } from './renew-headers';

const A_YEAR = 'private, max-age=31536000, immutable';

let server: TestServer;

beforeEach(async () => {
  server = await createTestServer();
});

/** An image as it was written before, with its row. */
async function seedOld(state: ImageState, cacheControl = A_YEAR): Promise<StoredRow> {
  await seedImage(server, { state, name: 'Übersicht.jpg' });
  for (const key of server.storage.keys()) {
    const headers = { ...server.storage.headersOf(key)!, cacheControl };
    await server.storage.copy(key, key, { headers });
  }
  for await (const { rows } of listImagesById(server.storage, () => {})) return rows[0]!;
  throw new Error('Nothing was seeded.');
}

test.each(['private', 'trash'] as const)(
  'what is %s and was cached for a year is given its two hours, once, and keeps all else',
  async (state) => {
    const row = await seedOld(state);
    const [image = ''] = server.storage.keys();
    const before = server.storage.headersOf(image);
    expect(await renewHeaders(server.storage, row)).toBe(2);
    for (const key of server.storage.keys()) {
      expect(server.storage.headersOf(key)?.cacheControl).toBe('private, max-age=7200');
    }
    expect(server.storage.headersOf(image)).toEqual({ ...before, cacheControl: 'private, max-age=7200' });
    expect(Buffer.from((await server.storage.read(image, { maxBytes: 99 }))!.bytes).toString()).toBe('image');
    expect(await renewHeaders(server.storage, row)).toBe(0);
  },
);

test('an image that was stored under a name of another ending is given the one of its bytes, and public ones too', async () => {
  const id = await seedImage(server, { state: 'public', name: 'IMG_0001.HEIC' });
  const image = server.storage.keys().find((key) => key.includes('/images/')) ?? '';
  const headers = server.storage.headersOf(image)!;
  const contentDisposition = `inline; filename="img_0001.jpg"; filename*=UTF-8''IMG_0001.HEIC`;
  await server.storage.copy(image, image, { headers: { ...headers, contentDisposition } });
  const row = (await findImage(server.storage, id))!;
  expect(await renewHeaders(server.storage, row)).toBe(1);
  expect(server.storage.headersOf(image)?.contentDisposition).toBe(
    `inline; filename="img_0001.jpg"; filename*=UTF-8''IMG_0001.jpg`,
  );
  expect(await renewHeaders(server.storage, row)).toBe(0);
});

test('an image that is hidden while its copy is under way is not left public', async () => {
  const row = await seedOld('public');
  const storage: ObjectStorage = {
    ...server.storage,
    async copy(source, target, options) {
      const read = await server.storage.read(source, { maxBytes: 99 });
      if (read === null) throw new StorageError('not_found', 'It was moved.');
      const cookie = await server.adminCookie();
      const moved = { ids: [row.id], to: 'private' };
      await server.call('POST', '/api/images/move', { json: moved, headers: { cookie } });
      await server.storage.put(target, read.bytes, { headers: options!.headers! });
    },
  };
  await renewHeaders(storage, row);
  const keys = server.storage.keys();
  expect(keys.filter((key) => key.startsWith('public/'))).toEqual([]);
  expect(keys.filter((key) => key.startsWith('private/'))).toHaveLength(2);
});

test('an object that moved or was deleted meanwhile is passed over and not brought back', async () => {
  const row = await seedOld('private');
  const storage: ObjectStorage = {
    ...server.storage,
    async copy(source, target, options) {
      await server.storage.delete([source]);
      return server.storage.copy(source, target, options);
    },
  };
  expect(await renewHeaders(storage, row)).toBe(0);
  expect(server.storage.keys()).toEqual([]);
});

test('an image that is purged meanwhile stays purged', async () => {
  const row = await seedOld('trash');
  const storage: ObjectStorage = {
    ...server.storage,
    async copy(source, target, options) {
      await markPurged(server.storage, [row.id]);
      return server.storage.copy(source, target, options);
    },
  };
  await renewHeaders(storage, row);
  expect(server.storage.keys().filter((key) => !key.startsWith('system/'))).toEqual([]);
});
