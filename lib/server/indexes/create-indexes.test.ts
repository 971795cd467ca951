import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';
import { parseThumbKey } from '@/lib/shared/keys/object-keys';
import type { ImagePage } from '@/lib/shared/wire';
import { StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { slowStorage } from '@/testing/server/slow-storage';
import fc from '@/testing/shared/fast-check';
import { editImages } from '../images/edit-images';
import { moveImages } from '../images/move-images';
import { purgeImages } from '../images/purge-images';
import { createSweeper } from '../sweep/create-sweeper';
import { entriesOf } from './entries-of';

async function seedOld(server: TestServer, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    server.wait(1);
    ids.push(await seedImage(server, { name: `${at}.jpg`, state: at % 2 === 0 ? 'private' : 'public' }));
  }
  // As an earlier release left it.
  await server.storage.delete(server.storage.entries());
  return ids;
}

function wanted(server: TestServer): string[] {
  return server.storage
    .keys()
    .flatMap((key) => {
      const row = parseThumbKey(key);
      return row ? entriesOf({ ...row, key }, new Map()) : [];
    })
    .toSorted();
}

async function ask(server: TestServer): Promise<ImagePage> {
  const headers = { cookie: await server.adminCookie() };
  return (await (await server.call('GET', '/api/images?order=taken', { headers })).json()) as ImagePage;
}

test('a small bucket of an earlier release is whole with the first question', async () => {
  const server = await createTestServer();
  await seedOld(server, 3);
  const page = await ask(server);
  expect(page.images).toHaveLength(3);
  expect(page.isPartial).toBeUndefined();
});

test('a page says so as long as images may be missing, and the sweep goes on where it was cut off', async () => {
  const server = await createTestServer();
  await seedOld(server, 1_100);
  expect(await server.services.indexes.build(() => true)).toBe(false);
  const before = server.storage.entries().length;
  expect(before).toBeLessThan(1_100);
  server.wait(60);
  const told: boolean[] = [];
  const build = server.services.indexes.build;
  // Somebody else is at it: the question waits for nobody.
  const services = {
    ...server.services,
    indexes: { ...server.services.indexes, buildSome: async () => false },
  };
  Object.assign(server.services, services);
  told.push((await ask(server)).isPartial === true);
  await createSweeper({ ...server.services, indexes: { ...server.services.indexes, build } }).run({
    budgetMs: 60_000,
  });
  server.wait(61);
  told.push((await ask(server)).isPartial === true);
  expect(told).toEqual([true, false]);
  expect(server.storage.entries()).toEqual(wanted(server));
});

test('rows that an earlier release wrote after that are noticed, and everything is put in again', async () => {
  const server = await createTestServer();
  await createSweeper(server.services).run({ budgetMs: 60_000 });
  expect(await server.services.indexes.isComplete()).toBe(true);
  await seedOld(server, 30);
  server.wait(3_600);
  await createSweeper(server.services).run({ budgetMs: 60_000 });
  expect(server.storage.entries()).toEqual(wanted(server));
  expect(await server.services.indexes.isComplete()).toBe(true);
});

test('rights that do not allow entries yet stop no change, and no page claims to be whole', async () => {
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    async put(key, bytes, options) {
      if (key.startsWith('index/')) throw new StorageError('access_denied', 'Not allowed.');
      return storage.put(key, bytes, options);
    },
  }));
  const [id = ''] = await seedOld(server, 1);
  const { results } = await moveImages(server.services, { ids: [id], to: 'public' }, 'test');
  expect(results).toMatchObject([{ ok: true }]);
  expect((await ask(server)).isPartial).toBe(true);
});

test('whatever admins do while entries are written, each row that is left has its own and no other is there', async () => {
  const change = fc.oneof(
    fc.constantFrom<ImageState>(...IMAGE_STATES).map((to) => ({ kind: 'move' as const, to })),
    fc.constant({ kind: 'edit' as const }),
    fc.constant({ kind: 'purge' as const }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ change, which: fc.nat({ max: 1 }) }), { minLength: 1, maxLength: 4 }),
      async (scheduler, changes) => {
        const server = await createTestServer({}, (storage) =>
          slowStorage(storage, () => scheduler.schedule(Promise.resolve())),
        );
        const ids = [1, 2].map((salt) =>
          createImageId(1e12, { getRandomValues: (bytes) => bytes.fill(salt) }),
        );
        for (const id of ids) await seedImage(server, { id, state: 'trash' });
        await server.storage.delete(server.storage.entries());
        const { services } = server;
        const work = changes.map(({ change: what, which }) => {
          const chosen = [ids[which] ?? ''];
          if (what.kind === 'move') return moveImages(services, { ids: chosen, to: what.to }, 'test');
          if (what.kind === 'edit') return editImages(services, { ids: chosen, addTags: ['x'] }, 'test');
          return purgeImages(services, { ids: chosen }, 'test');
        });
        await scheduler.waitFor(Promise.all([services.indexes.build(() => false), ...work]));
        expect(server.storage.entries()).toEqual(wanted(server));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
});
