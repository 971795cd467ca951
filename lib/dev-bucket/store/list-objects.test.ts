import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ListOptions, ListPage, ObjectStore } from '../object-store';
import { createFileStore } from './file-store';
import { seedObjects } from './seed-objects';

const CONTENT = {
  bytes: Buffer.from('x'),
  headers: { contentType: 'text/plain', metadata: {} },
  lastModifiedMs: 0,
};

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sluice-list-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function withKeys<Result>(
  keys: readonly string[],
  use: (store: ObjectStore) => Promise<Result>,
): Promise<Result> {
  await rm(dir, { recursive: true });
  await seedObjects(dir, keys, CONTENT);
  const store = await createFileStore({ dir });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Keys and common prefixes as one list; each of the two must be in order already. */
function entriesOf({ objects, commonPrefixes }: ListPage): string[] {
  const keys = objects.map(({ key }) => key);
  expect(keys).toEqual([...keys].sort(byBytes));
  expect(commonPrefixes).toEqual([...commonPrefixes].sort(byBytes));
  return [...keys, ...commonPrefixes].sort(byBytes);
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** What a listing is, without any cleverness. */
function naiveEntries(
  keys: readonly string[],
  { prefix = '', delimiter = '', startAfter = '' }: Omit<ListOptions, 'maxKeys'>,
) {
  const entries = new Set<string>();
  for (const key of [...new Set(keys)].sort(byBytes)) {
    if (!key.startsWith(prefix) || byBytes(key, startAfter) <= 0) continue;
    const at = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    const entry = at < 0 ? key : key.slice(0, at + delimiter.length);
    if (entry !== startAfter) entries.add(entry);
  }
  return [...entries];
}

test('pages put together are what a naive listing gives, for any keys, prefix, delimiter and start', async () => {
  const key = fc.string({
    unit: fc.constantFrom('a', 'b', '/', 'é', '\uffee', '📷'),
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(key, { maxLength: 30 }),
      fc.record({
        prefix: fc.constantFrom('', 'a', 'a/', 'b/a', '📷'),
        delimiter: fc.constantFrom('', '/', 'b/'),
        startAfter: fc.oneof(fc.constant(''), key),
      }),
      fc.integer({ min: 1, max: 5 }),
      async (keys, options, maxKeys) => {
        await withKeys(keys, async (store) => {
          const seen: string[] = [];
          let startAfter = options.startAfter;
          for (;;) {
            const page = await store.list({ ...options, startAfter, maxKeys });
            const entries = entriesOf(page);
            expect(entries.length).toBeLessThanOrEqual(maxKeys);
            seen.push(...entries);
            expect(page.isTruncated).toBe(page.nextStartAfter !== undefined);
            if (page.nextStartAfter === undefined) break;
            startAfter = page.nextStartAfter;
          }
          expect(seen).toEqual(naiveEntries(keys, options));
        });
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('no entries are asked for, none are given', async () => {
  await withKeys(['a'], async (store) => {
    expect(await store.list({ maxKeys: 0 })).toEqual({ objects: [], commonPrefixes: [], isTruncated: false });
  });
});

test('no page has more than 1,000 entries', async () => {
  const keys = Array.from({ length: 1_001 }, (_, index) => `${10_000 + index}`);
  await withKeys(keys, async (store) => {
    const page = await store.list({ maxKeys: 5_000 });
    expect(page).toMatchObject({ isTruncated: true, nextStartAfter: '10999' });
    expect(page.objects).toHaveLength(1_000);
  });
});

test('characters outside the basic plane come after all others, as their bytes do', async () => {
  // In UTF-16, JavaScript's own order, the camera's first half (0xd83d) comes before 0xff5e.
  const inOrder = ['a', 'é', '\u3042', '\uff5e', '📷'];
  await withKeys([...inOrder].reverse(), async (store) => {
    const page = await store.list({ maxKeys: 10 });
    expect(page.objects.map(({ key }) => key)).toEqual(inOrder);
  });
});

test('an empty bucket, and one that holds documents only, list nothing', async () => {
  await withKeys([], async (store) => {
    const nothing = { objects: [], commonPrefixes: [], isTruncated: false };
    expect(await store.list({ maxKeys: 10, delimiter: '/' })).toEqual(nothing);
    await store.setDocument('cors', '<x/>');
    expect(await store.list({ maxKeys: 10, prefix: 'a', startAfter: 'z', delimiter: '/' })).toEqual(nothing);
  });
});

test('a group is one entry however many keys are in it', async () => {
  const keys = Array.from({ length: 5_000 }, (_, index) => `group/${index}`);
  await withKeys([...keys, 'after'], async (store) => {
    const page = await store.list({ delimiter: '/', maxKeys: 10 });
    expect(page).toMatchObject({ commonPrefixes: ['group/'], isTruncated: false });
    expect(page.objects.map((object) => object.key)).toEqual(['after']);
  });
});
