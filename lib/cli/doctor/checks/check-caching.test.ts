import { expect, test } from 'vitest';
import type { ObjectStorage } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { checkCaching } from './check-caching';

const check = (storage: ObjectStorage, isRepair: boolean) =>
  checkCaching({ storage, isRepair, onProgress: () => {} });

async function makeOld({ storage }: TestServer, isOld: (key: string) => boolean): Promise<void> {
  for (const key of storage.keys().filter(isOld)) {
    const headers = { ...storage.headersOf(key)!, cacheControl: 'private, max-age=31536000, immutable' };
    await storage.copy(key, key, { headers });
  }
}

async function seedMany(): Promise<TestServer> {
  const server = await createTestServer();
  for (const state of ['private', 'public', 'trash', 'private'] as const) await seedImage(server, { state });
  return server;
}

test('what is not public and may be cached for long is told of, and only repair changes it', async () => {
  const server = await seedMany();
  expect((await check(server.storage, false)).map(({ level }) => level)).toEqual(['ok']);
  await makeOld(server, (key) => !key.startsWith('public/'));
  const [found] = await check(server.storage, false);
  expect(found).toMatchObject({ level: 'problem', remedy: 'Run npm run doctor -- --repair.' });
  expect(found?.message).toMatch(/^Of the 3 oldest images that could 3 may/);
  expect((await check(server.storage, true))[0]?.message).toBe(
    '6 objects of 3 images were given current headers: two hours in caches if not public, and a suitable name.',
  );
  expect((await check(server.storage, false)).map(({ level }) => level)).toEqual(['ok']);
});

test('only what differs is written, and public images are left as they are', async () => {
  const server = await seedMany();
  await makeOld(server, (key) => key.startsWith('trash/images/') || key.startsWith('public/'));
  const written: string[] = [];
  const storage: ObjectStorage = {
    ...server.storage,
    copy(source, target, options) {
      written.push(target);
      return server.storage.copy(source, target, options);
    },
  };
  await check(storage, true);
  expect(written).toEqual(server.storage.keys().filter((key) => key.startsWith('trash/images/')));
});

test('a public image that is saved under a name of former times is found and given the name of today', async () => {
  const { storage, ...server } = await createTestServer();
  await seedImage({ ...server, storage }, { state: 'public', name: 'IMG_0001.HEIC' });
  expect((await check(storage, false)).map(({ level }) => level)).toEqual(['ok']);
  const key = storage.keys().find((one) => one.includes('/images/')) ?? '';
  const now = storage.headersOf(key)!;
  await storage.copy(key, key, {
    headers: { ...now, contentDisposition: 'inline; filename="IMG_0001.HEIC"' },
  });
  expect((await check(storage, false)).map(({ level }) => level)).toEqual(['problem']);
  await check(storage, true);
  expect(storage.headersOf(key)).toEqual(now);
});

test('a repair that was cut off goes on with what is left', async () => {
  const server = await seedMany();
  await makeOld(server, (key) => !key.startsWith('public/'));
  let left = 3;
  const storage: ObjectStorage = {
    ...server.storage,
    async copy(source, target, options) {
      left -= 1;
      if (left < 0) throw new Error('The connection ended.');
      return server.storage.copy(source, target, options);
    },
  };
  expect(await check(storage, true)).toMatchObject([{ level: 'problem', remedy: 'Run it again.' }]);
  expect((await check(server.storage, true))[0]?.message).toMatch(/^3 objects/);
});
