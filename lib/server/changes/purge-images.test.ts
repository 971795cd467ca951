import { expect, test } from 'vitest';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { KEEPS_NOTHING, NO_VERSIONS } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { markPurged } from './purged-marks';
import { objectsOf, post } from './testing/change-calls';

test('only the trash is emptied permanently', async () => {
  const server = await createTestServer();
  const kept = await seedImage(server);
  const gone = await seedImage(server, { state: 'trash' });
  const results = await post(server, '/api/images/purge', { ids: [kept, gone] });
  expect(results).toEqual([
    { id: kept, ok: false, error: expect.objectContaining({ code: 'invalid_request' }) },
    { id: gone, ok: true },
  ]);
  expect(objectsOf(server).every((key) => key.includes(kept))).toBe(true);
  expect(await post(server, '/api/images/purge', { ids: [gone] })).toEqual([{ id: gone, ok: true }]);
});

test('deleting permanently leaves no copy anywhere, not of a move that was cut off and not in staging', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'public' });
  await server.storage.put(`uploads/${id}/photo.jpg`, new Uint8Array(1), {
    headers: { contentType: 'image/jpeg' },
  });
  server.wait(1);
  await seedImage(server, { id, state: 'trash' });
  await post(server, '/api/images/purge', { ids: [id] });
  expect(objectsOf(server)).toEqual([]);
});

test('deleting permanently deletes the versions of every place the image ever was in, after the image', async () => {
  const erased: string[][] = [];
  let left: readonly string[] = [];
  const server: TestServer = await createTestServer({}, undefined, {
    versions: {
      ...NO_VERSIONS,
      readKeeping: async () => ({ ...KEEPS_NOTHING, versioning: 'on' }),
      erase: async (prefixes) => {
        erased.push([...prefixes]);
        left = objectsOf(server);
        return { removed: 1, left: 0 };
      },
    },
  });
  const id = await seedImage(server, { state: 'trash' });
  await post(server, '/api/images/purge', { ids: [id] });
  const folders = ['thumbs', 'sizes', 'images'];
  const places = IMAGE_STATES.flatMap((state) => folders.map((folder) => `${state}/${folder}/`));
  const entries = erased.flat().filter((prefix) => prefix.includes('index/'));
  // Wherever it was in the order by date taken: a key there has its name in it.
  expect(
    entries.map((prefix) => prefix.replace(/[^/]+\/$/, '')).toSorted((a, b) => (a < b ? -1 : 1)),
  ).toEqual([...['held', 'private', 'public'].map((state) => `index/taken/${state}/`), 'trash/index/taken/']);
  for (const prefix of entries) expect(prefix).toContain(id);
  expect(new Set(erased.flat().filter((prefix) => !entries.includes(prefix)))).toEqual(
    new Set([...places, 'uploads/'].map((place) => `${place}${id}/`)),
  );
  expect(left).toEqual([]);
});

test('what a move left without a thumbnail goes with a purge, however young', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'trash' });
  const put = (key: string) =>
    server.storage.put(key, new Uint8Array(1), { headers: { contentType: 'image/jpeg' } });
  await put(`public/images/${id}/photo--0a1b2c3d.jpg`);
  server.wait(601);
  await put(`private/images/${id}/photo--4e5f6071.jpg`);
  await post(server, '/api/images/purge', { ids: [id] });
  expect(objectsOf(server)).toEqual([]);
});

test('a purge that was cut off is finished by purging again', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'trash' });
  await markPurged(server.storage, [id]);
  await server.storage.delete(server.storage.keys().filter((key) => key.startsWith('trash/thumbs/')));
  expect(await post(server, '/api/images/purge', { ids: [id] })).toEqual([{ id, ok: true }]);
  expect(objectsOf(server)).toEqual([]);
});

test('what is being published while it is deleted permanently is told as a conflict, and stays', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  await server.storage.delete(server.storage.keys().filter((key) => key.startsWith('private/thumbs/')));
  expect(await post(server, '/api/images/purge', { ids: [id] })).toEqual([
    { id, ok: false, error: expect.objectContaining({ code: 'conflict' }) },
  ]);
  expect(objectsOf(server)).toHaveLength(1);
});
