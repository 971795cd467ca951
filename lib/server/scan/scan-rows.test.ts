import { expect, test } from 'vitest';
import { createImageId, dateOfId } from '@/lib/shared/keys/image-id';
import { type ListOptions, type ObjectStorage, StorageError } from '@/lib/storage';
import fc from '@/testing/shared/fast-check';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { scanRows } from './scan-rows';

const DAY_MS = 86_400_000;

async function bucketOf(times: readonly number[], extra: readonly string[] = []) {
  const storage = createMemoryStorage();
  const put = (key: string) => storage.put(key, new Uint8Array(), { headers: { contentType: 'image/webp' } });
  for (const time of times) await put(`private/thumbs/${createImageId(time)}/row.webp`);
  for (const key of extra) await put(key);
  return storage;
}

/** Pages of few keys, so that small buckets have many. */
const paged = (storage: ObjectStorage, limit: number): ObjectStorage => ({
  ...storage,
  list: (options) => storage.list({ ...options, limit: Math.min(options.limit, limit) }),
});

async function scan(storage: ObjectStorage, range: { from?: Date; to?: Date } = {}) {
  const keys: string[] = [];
  const fractions: number[] = [];
  await scanRows(storage, {
    state: 'private',
    ...range,
    signal: new AbortController().signal,
    onObjects: (objects) => void keys.push(...objects.map(({ key }) => key)),
    onProgress: (fraction) => void fractions.push(fraction),
  });
  return { keys, fractions };
}

const time = fc.oneof(
  fc.nat({ max: 100 }).map((days) => Date.UTC(2026, 0, 1) - days * DAY_MS),
  fc.nat({ max: 5_000 }).map((ms) => Date.UTC(2026, 0, 1) - ms),
  fc.nat({ max: 2 ** 40 }),
);

test('wherever the images lie in time, each key in the range is met exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(time, { maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      fc.option(time, { nil: undefined }),
      fc.option(time, { nil: undefined }),
      async (times, limit, from, to) => {
        const storage = await bucketOf(times);
        const range = {
          ...(from === undefined ? {} : { from: new Date(from) }),
          ...(to === undefined ? {} : { to: new Date(to) }),
        };
        const { keys, fractions } = await scan(paged(storage, limit), range);
        const expected = storage.keys().filter((key) => {
          const ms = dateOfId(key.split('/')[2] ?? '').getTime();
          return (from === undefined || ms >= from) && (to === undefined || ms < to);
        });
        expect(keys.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(expected);
        for (const fraction of fractions) expect(fraction >= 0 && fraction <= 1).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test('keys that are no images are met as well, wherever they stand', async () => {
  const strange = ['private/thumbs/!', 'private/thumbs/zzz/row.webp', 'private/thumbs/readme.txt'];
  const storage = await bucketOf([Date.UTC(2026, 0, 1), Date.UTC(2020, 0, 1)], strange);
  expect(new Set((await scan(paged(storage, 1))).keys)).toEqual(new Set(storage.keys()));
});

test('objects of one id never come apart', async () => {
  const storage = await bucketOf([]);
  const ids = Array.from({ length: 8 }, (_, index) => createImageId(Date.UTC(2026, 0, 1) + index));
  for (const id of ids) {
    for (const row of ['a', 'b', 'c']) {
      await storage.put(`private/thumbs/${id}/${row}.webp`, new Uint8Array(), {
        headers: { contentType: 'x' },
      });
    }
  }
  const batches: string[][] = [];
  await scanRows(paged(storage, 4), {
    state: 'private',
    signal: new AbortController().signal,
    onObjects: (objects) => void batches.push(objects.map(({ key }) => key.split('/')[2] ?? '')),
  });
  for (const id of ids) expect(batches.filter((batch) => batch.includes(id))).toHaveLength(1);
});

test('a range of dates is all that is listed', async () => {
  const storage = await bucketOf(
    Array.from({ length: 300 }, (_, index) => Date.UTC(2026, 0, 1) + index * DAY_MS),
  );
  let listed = 0;
  const counted: ObjectStorage = {
    ...storage,
    list: async (options: ListOptions) => {
      const page = await storage.list({ ...options, limit: Math.min(options.limit, 10) });
      listed += page.objects.length;
      return page;
    },
  };
  const { keys } = await scan(counted, {
    from: new Date(Date.UTC(2026, 2, 1)),
    to: new Date(Date.UTC(2026, 2, 11)),
  });
  expect(keys).toHaveLength(10);
  expect(listed).toBeLessThan(100);
});

test('several pages are asked for at once', async () => {
  const storage = await bucketOf(
    Array.from({ length: 200 }, (_, index) => Date.UTC(2026, 0, 1) + index * DAY_MS),
  );
  let underWay = 0;
  let most = 0;
  await scan({
    ...storage,
    list: async (options) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 1));
      underWay -= 1;
      return storage.list({ ...options, limit: Math.min(options.limit, 5) });
    },
  });
  expect(most).toBeGreaterThan(3);
});

test('it stops when nobody listens any more, and ends with the failure of the bucket', async () => {
  const storage = await bucketOf(
    Array.from({ length: 50 }, (_, index) => Date.UTC(2026, 0, 1) + index * DAY_MS),
  );
  const stop = new AbortController();
  let pages = 0;
  await scanRows(paged(storage, 1), {
    state: 'private',
    signal: stop.signal,
    onObjects: () => {
      pages += 1;
      stop.abort();
    },
  });
  expect(pages).toBeLessThan(10);
  const failing = { ...storage, list: () => Promise.reject(new StorageError('unavailable', 'gone')) };
  await expect(scan(failing)).rejects.toMatchObject({ code: 'unavailable' });
});

test('evenly spread images cost few more requests than there are pages, whatever gap lies between them', async () => {
  const now = Date.UTC(2026, 0, 1);
  const times = Array.from(
    { length: 600 },
    (_, index) => now - index * 10_000 - (index > 300 ? 3_000 * DAY_MS : 0),
  );
  const storage = await bucketOf(times);
  let requests = 0;
  const counted: ObjectStorage = {
    ...storage,
    async list(options) {
      requests += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
      return storage.list({ ...options, limit: Math.min(options.limit, 20) });
    },
  };
  expect((await scan(counted)).keys).toHaveLength(600);
  // 30 pages; a round of six where the images begin to be missing, at the gap, and at the end.
  expect(requests).toBeLessThan(55);
});

test('what is asked for behind the last image is not waited for', async () => {
  const storage = await bucketOf(
    Array.from({ length: 40 }, (_, index) => Date.UTC(2026, 0, 1) - index * 10_000),
  );
  const last = storage.keys().at(-1) ?? '';
  let stuck = 0;
  const { keys } = await scan({
    ...storage,
    async list(options) {
      if ((options.startAfter ?? '') >= last) {
        stuck += 1;
        return new Promise(() => {});
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
      return storage.list({ ...options, limit: Math.min(options.limit, 10) });
    },
  });
  expect(keys).toHaveLength(40);
  expect(stuck).toBeGreaterThan(0);
});

test('a long scan finds out how far back the images go, so that its progress is told of years with images', async () => {
  const now = Date.UTC(2026, 0, 1);
  const storage = await bucketOf(Array.from({ length: 800 }, (_, index) => now - index * 10_000));
  const { keys, fractions } = await scan({
    ...storage,
    async list(options) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return storage.list({ ...options, limit: Math.min(options.limit, 10) });
    },
  });
  expect(keys).toHaveLength(800);
  const half = fractions[Math.floor(fractions.length * 0.7)] ?? 0;
  expect(half).toBeGreaterThan(0.3);
  expect(half).toBeLessThan(0.95);
});
