import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { outboxKey } from '@/lib/shared/keys/system-keys';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { checkOutbox } from './check-outbox';

const HOUR = 3_600_000;

async function setUp(...agesMs: number[]) {
  const endMs = Date.UTC(2026, 0, 15, 12);
  let nowMs = endMs;
  const storage = createMemoryStorage({ clock: () => new Date(nowMs) });
  for (const ageMs of agesMs) {
    nowMs = endMs - ageMs;
    await storage.put(outboxKey(createImageId(nowMs)), new Uint8Array(1), {
      headers: { contentType: 'text/plain' },
    });
  }
  return checkOutbox({ storage, now: () => endMs });
}

test('where nothing is owed nothing is said', async () => {
  expect(await setUp()).toEqual([]);
});

test('what is owed for a moment is well', async () => {
  expect(await setUp(60_000, HOUR - 1)).toEqual([
    { check: 'hooks', level: 'ok', message: 'onPublished is being called for 2 published images.' },
  ]);
});

test('what is owed for longer is told with its age and what to do', async () => {
  expect(await setUp(60_000, HOUR, 30 * HOUR)).toEqual([
    {
      check: 'hooks',
      level: 'warning',
      message:
        'onPublished has not been told about 2 published images, the oldest since 2026-01-14T06:00:00.000Z.',
      remedy: expect.stringContaining('npm run sweep'),
    },
  ]);
});

test('of very many it reads a part and says that there are more', async () => {
  const endMs = Date.UTC(2026, 0, 15, 12);
  const storage = createMemoryStorage({ clock: () => new Date(endMs - 2 * HOUR) });
  let pages = 0;
  const endless = {
    ...storage,
    list: async () => {
      pages += 1;
      const objects = Array.from({ length: 1_000 }, () => ({
        ...{
          key: outboxKey(createImageId(endMs)),
          sizeBytes: 1,
          etag: '',
          lastModified: new Date(endMs - 2 * HOUR),
        },
      }));
      return { objects, next: outboxKey(createImageId(endMs)) };
    },
  };
  const [finding] = await checkOutbox({ storage: endless, now: () => endMs });
  expect(finding?.message).toContain('more than 10000 published images');
  expect(pages).toBe(10);
});
