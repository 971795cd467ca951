import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';
import type { IndexOrder } from '@/lib/shared/keys/index-order';
import { imageKey, parseThumbKey, type ThumbKey } from '@/lib/shared/keys/object-keys';
import { ALBUMS_KEY } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { slowStorage } from '@/testing/server/slow-storage';
import fc from '@/testing/shared/fast-check';
import type { MemoryStorage } from '@/testing/storage/memory-storage';
import { editImages } from '../images/edit-images';
import { moveImages } from '../images/move-images';
import { purgeImages } from '../images/purge-images';
import { entriesOf } from '../indexes/entries-of';
import { indexImages } from '../indexes/index-images';
import { readAlbumOrders } from '../indexes/read-album-orders';
import { sizeKeysOf } from '../objects/image-objects';

type Action = Readonly<{ kind: 'move'; to: ImageState } | { kind: 'edit' } | { kind: 'purge' }>;

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...IMAGE_STATES).map((to) => ({ kind: 'move' as const, to })) },
  { weight: 2, arbitrary: fc.constant({ kind: 'edit' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'purge' as const }) },
);
/** The changes that one admin does to some of the images, one after another. */
const admin = fc.array(fc.record({ action, which: fc.subarray([0, 1], { minLength: 1 }) }), {
  minLength: 1,
  maxLength: 3,
});

async function act(
  server: TestServer,
  what: Action,
  ids: readonly string[],
  tag: string,
): Promise<Readonly<{ results: readonly { id: string; ok: boolean }[] }>> {
  const { services } = server;
  switch (what.kind) {
    case 'move':
      return moveImages(services, { ids, to: what.to }, 'test');
    case 'edit':
      return editImages(services, { ids, addTags: [tag] }, 'test');
    case 'purge':
      return purgeImages(services, { ids }, 'test');
  }
}

/** The id decides which of two rows counts; a failure must be repeatable. */
const twoIds = fc
  .uniqueArray(fc.nat({ max: 255 }), { minLength: 2, maxLength: 2 })
  .map((salts) => salts.map((salt) => createImageId(1e12, { getRandomValues: (bytes) => bytes.fill(salt) })));

/** An album by date and one with an order of its own: every image of these tests is in both. */
const ALBUMS = {
  albums: {
    a1b2c3: albumIn({ by: 'taken', direction: 'oldest' }),
    d4e5f6: albumIn({ by: 'own', direction: 'newest' }),
  },
  deleted: {},
};
const IN_ALBUMS = {
  taken: { wallMs: Date.UTC(2026, 6, 14, 18, 3, 22), isFileDate: false },
  albums: [{ id: 'a1b2c3' }, { id: 'd4e5f6', place: 'm' }],
};

function albumIn(order: IndexOrder) {
  return {
    title: 'Summer',
    text: '',
    cover: null,
    order,
    createdAt: '2026-07-14T00:00:00.000Z',
    revision: 1,
  };
}

async function createServer(by: (storage: MemoryStorage) => ObjectStorage): Promise<TestServer> {
  const server = await createTestServer({}, by);
  await server.storage.put(ALBUMS_KEY, Buffer.from(JSON.stringify(ALBUMS)), {
    headers: { contentType: 'application/json' },
  });
  return server;
}

/** The entries that the rows in the bucket ask for. */
async function entriesWanted(server: TestServer, ids: readonly string[]): Promise<readonly string[]> {
  const rows = ids.flatMap((id) => rowsOf(server, id));
  const orders = await readAlbumOrders(
    server.storage,
    rows.map(({ row }) => row),
  );
  return rows.flatMap((image) => entriesOf(image, orders)).toSorted();
}

const rowsOf = (server: TestServer, id: string) =>
  server.storage.keys().flatMap((key) => {
    const parsed = parseThumbKey(key);
    return parsed?.id === id ? [{ ...parsed, key }] : [];
  });

/** With its smaller pictures. */
const imagesOf = (server: TestServer, id: string) =>
  server.storage.keys().filter((key) => key.includes(`/images/${id}/`) || key.includes(`/sizes/${id}/`));

const objectsOf = (row: ThumbKey) => [imageKey(row.state, row.id, row.row.slug), ...sizeKeysOf(row)];

/** An image that is so large has two smaller pictures. */
const SIZED = { width: 4_000, height: 3_000, hasSizes: true } as const;

test.each([
  ['each image ends in exactly one state and none is lost', false],
  ['every edit that was done is there', true],
])('whatever several admins do at once, %s', async (_, isCopyAtomic) => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(admin, { minLength: 2, maxLength: isCopyAtomic ? 2 : 3 }),
      fc.constantFrom(...IMAGE_STATES),
      twoIds,
      async (scheduler, admins, state, ids) => {
        const server = await createServer((storage) =>
          slowStorage(storage, () => scheduler.schedule(Promise.resolve()), { isCopyAtomic }),
        );
        for (const [at, id] of ids.entries()) {
          const alt = 'Harbour. '.repeat(20);
          await seedImage(server, { state, id, alt, isInOneSegment: at === 0, ...IN_ALBUMS, ...SIZED });
          await indexImages(server.storage, rowsOf(server, id));
        }
        const purged = new Set<string>();
        const tags = new Map<string, string[]>(ids.map((id) => [id, []]));
        const work = admins.map(async (steps, who) => {
          for (const [index, { action: what, which }] of steps.entries()) {
            const tag = `${who}-${index}`;
            const chosen = which.flatMap((at) => ids[at] ?? []);
            const { results } = await act(server, what, chosen, tag);
            for (const { id, ok } of results) {
              if (ok && what.kind === 'purge') purged.add(id);
              if (ok && what.kind === 'edit') tags.get(id)?.push(tag);
            }
          }
        });
        await scheduler.waitFor(Promise.all(work));
        for (const id of ids) {
          const rows = rowsOf(server, id);
          const [row] = rows;
          if (row === undefined) {
            expect(purged.has(id), 'only a purge removes').toBe(true);
            continue;
          }
          expect(rows).toHaveLength(1);
          expect(imagesOf(server, id)).toEqual(expect.arrayContaining(objectsOf(row)));
          if (!isCopyAtomic) continue;
          expect(row.row.tags).toEqual(expect.arrayContaining(tags.get(id) ?? []));
        }
        expect(server.storage.entries()).toEqual(await entriesWanted(server, ids));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 150) },
  );
});

test('what an admin was cut off from while another worked is fixed by moving it again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.tuple(admin, admin),
      fc.nat({ max: 60 }),
      twoIds,
      async (scheduler, [steady, unlucky], cutAfter, ids) => {
        let left = cutAfter;
        const server = await createServer((storage) =>
          slowStorage(storage, () => scheduler.schedule(Promise.resolve())),
        );
        const cut = slowStorage(server.storage, async () => {
          await scheduler.schedule(Promise.resolve());
          left -= 1;
          // The process is gone: nothing comes back, and nothing is asked any more.
          if (left < 0) await new Promise(() => undefined);
        });
        const dying = { ...server, services: { ...server.services, storage: cut } };
        for (const id of ids) {
          await seedImage(server, { id, ...IN_ALBUMS, ...SIZED });
          await indexImages(server.storage, rowsOf(server, id));
        }
        const purged = new Set<string>();
        const run = async (by: TestServer, steps: typeof steady) => {
          for (const { action: what, which } of steps) {
            const chosen = which.flatMap((at) => ids[at] ?? []);
            // A purge may have been done although its admin never heard of it.
            if (what.kind === 'purge') for (const id of chosen) purged.add(id);
            await act(by, what, chosen, 'tag');
          }
        };
        const died = run(dying, unlucky);
        await scheduler.waitFor(run(server, steady));
        await scheduler.waitIdle();
        void died;
        await scheduler.waitFor(moveImages(server.services, { ids, to: 'private' }, 'test'));
        for (const id of ids) {
          const rows = rowsOf(server, id);
          if (rows.length === 0 && purged.has(id)) continue;
          expect(rows.map(({ state }) => state)).toEqual(['private']);
          expect(imagesOf(server, id)).toEqual(expect.arrayContaining(rows.flatMap(objectsOf)));
        }
        // Entries that somebody was cut off from taking back are the repair's; none that is wanted is missing.
        const wanted = await entriesWanted(server, ids);
        expect(server.storage.entries()).toEqual(expect.arrayContaining([...wanted]));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 150) },
  );
});
