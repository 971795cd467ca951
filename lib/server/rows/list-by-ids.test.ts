import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { ObjectStorage } from '@/lib/storage';
import fc from '@/testing/shared/fast-check';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { listByIds } from './list-by-ids';

const PREFIX = 'private/thumbs/';

async function bucketOf(ids: readonly string[], rows = 1) {
  const storage = createMemoryStorage();
  for (const id of ids) {
    for (let row = 0; row < rows; row += 1) {
      await storage.put(`${PREFIX}${id}/${row}.webp`, new Uint8Array(), { headers: { contentType: 'x' } });
    }
  }
  let lists = 0;
  let listed = 0;
  const counted: ObjectStorage = {
    ...storage,
    list: async (options) => {
      lists += 1;
      const page = await storage.list(options);
      listed += page.objects.length;
      return page;
    },
  };
  return { storage: counted, counts: () => ({ lists, listed }) };
}

const idsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => createImageId(1e12 + index * 1_000));

test('each id has its objects, whichever are asked for and whichever are there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat({ max: 80 }), { maxLength: 60 }),
      fc.uniqueArray(fc.nat({ max: 80 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 3 }),
      async (there, asked, rows) => {
        const all = idsOf(81);
        const ids = (indexes: readonly number[]) => indexes.map((index) => all[index] ?? '');
        const { storage } = await bucketOf(ids(there), rows);
        const found = await listByIds(storage, PREFIX, ids(asked));
        const expected = ids(asked.filter((index) => there.includes(index)));
        expect(new Set(found.keys())).toEqual(new Set(expected));
        for (const id of expected) {
          expect(found.get(id)?.map(({ key }) => key)).toEqual(
            Array.from({ length: rows }, (_, row) => `${PREFIX}${id}/${row}.webp`),
          );
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('neighbours come by one LIST', async () => {
  const ids = idsOf(500);
  const { storage, counts } = await bucketOf(ids);
  await listByIds(storage, PREFIX, ids.slice(100, 164));
  expect(counts().lists).toBe(1);
});

test('those far apart come one by one, and little is read between them', async () => {
  const ids = idsOf(2_000);
  const { storage, counts } = await bucketOf(ids);
  const found = await listByIds(
    storage,
    PREFIX,
    ids.filter((_, index) => index % 200 === 0),
  );
  expect(found.size).toBe(10);
  expect(counts().lists).toBeLessThanOrEqual(10);
  expect(counts().listed).toBeLessThan(150);
});

test('one alone reads nothing of its neighbours', async () => {
  const ids = idsOf(50);
  const { storage, counts } = await bucketOf(ids);
  await listByIds(storage, PREFIX, [ids[20] ?? '']);
  expect(counts()).toEqual({ lists: 1, listed: 1 });
});
