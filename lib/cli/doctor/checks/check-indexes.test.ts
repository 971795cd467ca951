import { expect, test } from 'vitest';
import { entriesOf } from '@/lib/server/indexes/entries-of';
import { createImageId } from '@/lib/shared/keys/image-id';
import { parseThumbKey } from '@/lib/shared/keys/object-keys';
import { ALBUMS_KEY } from '@/lib/shared/keys/system-keys';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { type SeedOptions, seedImage } from '@/testing/server/seed-image';
import { decideExitCode } from '../report/decide-exit-code';
import { checkIndexes } from './check-indexes';

const ALBUMS = {
  albums: { a1b2c3: { order: { by: 'own', direction: 'newest' } } },
  deleted: {},
};

async function setUp(count: number, options: SeedOptions = {}): Promise<TestServer> {
  const server = await createTestServer();
  const json = { headers: { contentType: 'application/json' } };
  await server.storage.put(ALBUMS_KEY, Buffer.from(JSON.stringify(ALBUMS)), json);
  for (let at = 0; at < count; at += 1) {
    server.wait(1);
    await seedImage(server, { name: `${at}.jpg`, ...options });
  }
  return server;
}

const check = (server: TestServer, isRepair = false, afterMs = 3_600_000) =>
  checkIndexes({
    storage: server.storage,
    now: () => server.now().getTime() + afterMs,
    repairWith: isRepair ? server.services : null,
    onProgress: () => {},
  });

const wanted = (server: TestServer) =>
  server.storage
    .keys()
    .flatMap((key) => {
      const row = parseThumbKey(key);
      const orders = new Map([['a1b2c3', [{ by: 'own', direction: 'newest' } as const]]]);
      return row ? entriesOf({ ...row, key }, orders) : [];
    })
    .toSorted((one, other) => (one < other ? -1 : 1));

async function expectMended(server: TestServer, says: RegExp): Promise<void> {
  const found = await check(server);
  expect(decideExitCode(found)).toBe(1);
  expect(found[0]?.message).toMatch(says);
  expect(decideExitCode(await check(server, true))).toBe(0);
  expect(server.storage.entries()).toEqual(wanted(server));
  expect(decideExitCode(await check(server))).toBe(0);
}

test('indexes that are whole are well', async () => {
  const server = await setUp(3);
  expect(await check(server)).toMatchObject([{ level: 'ok' }]);
});

test('images of an earlier release are missing, and are put in by a repair', async () => {
  const server = await setUp(1_200);
  await server.storage.delete(server.storage.entries().slice(100));
  await expectMended(server, /1100 images are missing/);
});

test('images whose album does not have them are put into it', async () => {
  await expectMended(await setUp(2, { albums: [{ id: 'a1b2c3', place: 'm' }] }), /2 images are missing/);
});

test.each([
  [
    'of an image that is gone',
    `index/taken/private/0000000000-${createImageId(1e12)}/1.4.3.5.jpg.AQID.-.cGhvdG8uanBn.-.-`,
  ],
  ['of an album that was deleted', `index/album-zzzzzz/own-newest/private/m-${createImageId(1e12)}/-`],
  ['of the trash', `trash/index/taken/0000000000-${createImageId(1e12)}/-`],
])('an entry %s is taken out', async (_, key) => {
  const server = await setUp(1);
  await server.storage.put(key, new Uint8Array(), { headers: { contentType: 'text/plain' } });
  await expectMended(server, /1 entry is left over/);
});

test.each([
  'index/taken/private/notes.txt',
  `index/size/private/0000000000-${createImageId(1e12)}/-`,
  `index/taken/private/0000000000-${createImageId(1e12)}/9.of.the.future`,
  'index/doctor/1/rights.png',
])('%s is left alone: it may be of a later release', async (key) => {
  const server = await setUp(1);
  await server.storage.put(key, new Uint8Array(), { headers: { contentType: 'text/plain' } });
  expect(await check(server, true)).toMatchObject([{ level: 'ok' }]);
  expect(await server.storage.head(key)).not.toBeNull();
});

test('what changed a moment ago is let alone: somebody may be at it', async () => {
  const server = await setUp(1);
  await server.storage.delete(server.storage.entries());
  await server.storage.put(`index/taken/private/0000000000-${createImageId(1e12)}/-`, new Uint8Array(), {
    headers: { contentType: 'text/plain' },
  });
  expect(await check(server, true, 60_000)).toMatchObject([{ level: 'ok' }]);
  expect(server.storage.entries()).toHaveLength(1);
});
