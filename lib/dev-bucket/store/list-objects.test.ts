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

const entriesOf = (page: ListPage) =>
  [...page.objects.map(({ key }) => key), ...page.commonPrefixes].sort(byBytes);
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

test('a group is one entry however many keys are in it', async () => {
  const keys = Array.from({ length: 5_000 }, (_, index) => `group/${index}`);
  await withKeys([...keys, 'after'], async (store) => {
    const page = await store.list({ delimiter: '/', maxKeys: 10 });
    expect(page).toMatchObject({ commonPrefixes: ['group/'], isTruncated: false });
    expect(page.objects.map((object) => object.key)).toEqual(['after']);
  });
});
