import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import type { ListOptions, ListPage } from '../object-store';
import { indexKey } from './index-key';
import { listObjects } from './list-objects';
import type { ObjectEntry } from './object-entry';
import { type ObjectIndex, openObjectIndex } from './object-index';

const ENTRY: ObjectEntry = {
  blob: 'none',
  sizeBytes: 1,
  etag: '9dd4e461268c8034f5c8564e155c67a6',
  checksumSha256: 'LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=',
  lastModifiedMs: 0,
  headers: { contentType: 'text/plain', metadata: {} },
};
const NOTHING: ListPage = { objects: [], commonPrefixes: [], isTruncated: false };

let dir: string;
let index: ObjectIndex;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sluice-list-'));
  index = await openObjectIndex(dir, dir);
});
afterAll(async () => {
  await index.close();
  await rm(dir, { recursive: true });
});

async function holdOnly(keys: Iterable<string>): Promise<void> {
  await index.clear();
  const batch = index.batch();
  // Neighbours in the index on both sides, which are no objects.
  batch.put(indexKey('document', 'cors'), '<x/>').put(indexKey('loose', 'blob'), 1);
  for (const key of keys) batch.put(indexKey('object', key), ENTRY);
  await batch.write();
}

const list = (options: ListOptions) => listObjects(index, options);
const keysOf = (page: ListPage) => page.objects.map(({ key }) => key);
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Keys and common prefixes as one list; each of the two must be in order already. */
function entriesOf(page: ListPage): string[] {
  expect(keysOf(page)).toEqual(keysOf(page).sort(byBytes));
  expect(page.commonPrefixes).toEqual([...page.commonPrefixes].sort(byBytes));
  return [...keysOf(page), ...page.commonPrefixes].sort(byBytes);
}

/** The meaning of a listing, without any cleverness. */
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

/** Few and short parts, so that keys share groups, groups hold several keys, and starts fall among them. */
const path = fc
  .array(fc.constantFrom('a', 'b', '/', '/', 'é', '\uffee', '📷'), {
    minLength: 1,
    maxLength: 6,
    size: 'max',
  })
  .map((parts) => parts.join(''));
const listing = fc.record({
  prefix: fc.constantFrom('', '', 'a', 'a/', '/', 'b/a', '📷', 'none'),
  delimiter: fc.constantFrom('', '/', '/', 'b/', '📷'),
  startAfter: fc.oneof(fc.constant(''), path),
});

test('pages put together are what a naive listing gives, for any keys, prefix, delimiter and start', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(path, { maxLength: 40, size: 'max' }),
      listing,
      fc.integer({ min: 1, max: 5 }),
      async (keys, options, maxKeys) => {
        await holdOnly(keys);
        const expected = naiveEntries(keys, options);
        const seen: string[] = [];
        let startAfter: string | undefined = options.startAfter;
        while (startAfter !== undefined) {
          const page = await list({ ...options, startAfter, maxKeys });
          const entries = entriesOf(page);
          expect(page.isTruncated).toBe(page.nextStartAfter !== undefined);
          expect(entries.length).toBeLessThanOrEqual(maxKeys);
          if (page.isTruncated) expect(entries).toHaveLength(maxKeys);
          seen.push(...entries);
          expect(seen).toEqual(expected.slice(0, seen.length));
          startAfter = page.nextStartAfter;
        }
        expect(seen).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});

test('a page that ends with a common prefix is followed by what is behind its whole group', async () => {
  await holdOnly(['a/1', 'a/2', 'b']);
  const first = await list({ delimiter: '/', maxKeys: 1 });
  expect(first).toEqual({ objects: [], commonPrefixes: ['a/'], isTruncated: true, nextStartAfter: 'a/' });
  const second = await list({ delimiter: '/', maxKeys: 1, startAfter: 'a/' });
  expect([second.commonPrefixes, keysOf(second), second.isTruncated]).toEqual([[], ['b'], false]);
});

test('a group is one entry however many keys are in it', async () => {
  await holdOnly([...Array.from({ length: 5_000 }, (_, at) => `group/${at}`), 'after']);
  const page = await list({ delimiter: '/', maxKeys: 10 });
  expect([page.commonPrefixes, keysOf(page), page.isTruncated]).toEqual([['group/'], ['after'], false]);
});

test('characters outside the basic plane come after all others, as their bytes do', async () => {
  // In UTF-16, JavaScript's own order, the camera's first half (0xd83d) comes before 0xff5e.
  const inOrder = ['a', 'é', '\u3042', '\uff5e', '📷'];
  await holdOnly([...inOrder].reverse());
  expect(keysOf(await list({ maxKeys: 10 }))).toEqual(inOrder);
});

test('no page has more than 1,000 entries', async () => {
  await holdOnly(Array.from({ length: 1_001 }, (_, at) => `${10_000 + at}`));
  const page = await list({ maxKeys: 5_000 });
  expect([page.objects.length, page.isTruncated, page.nextStartAfter]).toEqual([1_000, true, '10999']);
});

test('no entries are asked for, none are given', async () => {
  await holdOnly(['a']);
  expect(await list({ maxKeys: 0 })).toEqual(NOTHING);
});

test('a bucket without objects lists nothing', async () => {
  await holdOnly([]);
  expect(await list({ maxKeys: 10, delimiter: '/' })).toEqual(NOTHING);
  expect(await list({ maxKeys: 10, prefix: 'a', startAfter: 'z' })).toEqual(NOTHING);
});
