import { beforeEach, describe, expect, test } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createMemoryThumbnails, type MemoryThumbnails } from '@/testing/browser/create-memory-thumbnails';
import { createThumbnails, type ThumbnailsOptions } from './create-thumbnails';
import { decideEvictions } from './decide-evictions';
import { thumbnailKey } from './thumbnail-key';

let disk: MemoryThumbnails;
let clock: ReturnType<typeof createFakeClock>;
let loads: string[];
let modes: string[];

beforeEach(() => {
  disk = createMemoryThumbnails();
  clock = createFakeClock();
  loads = [];
  modes = [];
});

/** A visit of the gallery. */
async function visit(options: Partial<ThumbnailsOptions> = {}) {
  const thumbnails = createThumbnails({
    openDatabase: async () => disk.open(),
    load: async (address) => {
      loads.push(address);
      return new TextEncoder().encode(`picture of ${address}`).buffer;
    },
    clock,
    whenIdle: (run) => run(),
    onMode: (mode) => modes.push(mode),
    ...options,
  });
  thumbnails.open();
  await nextTurn();
  return thumbnails;
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

async function rest() {
  await nextTurn();
  await clock.advance(1_000);
  await nextTurn();
}

test('a thumbnail that was shown is read at the next visit, whatever its address is by then', async () => {
  const first = await visit();
  expect(first.has('a')).toBe(false);
  first.keep('a', 'a?signed=1');
  await rest();
  first.close();
  const second = await visit();
  expect(second.has('a')).toBe(true);
  const blob = await second.read('a');
  expect([await blob?.text(), blob?.type]).toEqual(['picture of a?signed=1', 'image/webp']);
  second.keep('a', 'a?signed=2');
  await rest();
  expect(loads).toEqual(['a?signed=1']);
  expect(modes.at(-1)).toBe('kept');
});

test('nothing is written while thumbnails go on to come', async () => {
  const thumbnails = await visit();
  for (let at = 0; at < 5; at += 1) {
    thumbnails.keep(`k${at}`, `k${at}?`);
    await clock.advance(900);
    await nextTurn();
  }
  expect(loads).toEqual([]);
  await rest();
  expect(disk.bytes.size).toBe(5);
});

test('no more is kept than the limits allow; what was looked at longest ago goes', async () => {
  const thumbnails = await visit({ limits: { count: 3, bytes: 1_000_000 } });
  for (const key of ['a', 'b', 'c']) {
    thumbnails.keep(key, key);
    await rest();
  }
  await clock.advance(3_600_000);
  await thumbnails.read('a');
  await rest();
  thumbnails.keep('d', 'd');
  await rest();
  expect(new Set(disk.bytes.keys())).toEqual(new Set(['a', 'c', 'd']));
  expect(new Set(disk.entries.keys())).toEqual(new Set(['a', 'c', 'd']));
});

test('a window that moves on leaves behind the oldest of those that wait', async () => {
  const thumbnails = await visit();
  for (let at = 0; at < 600; at += 1) thumbnails.keep(`k${at}`, `k${at}`);
  for (let turn = 0; turn < 20; turn += 1) await rest();
  expect(loads).toHaveLength(500);
  expect(loads[0]).toBe('k100');
});

test('what another tab emptied is not written again by this one', async () => {
  const thumbnails = await visit();
  thumbnails.keep('a', 'a');
  await disk.open().empty();
  await rest();
  thumbnails.keep('b', 'b');
  await rest();
  expect(disk.bytes.size).toBe(0);
});

describe.each([
  ['IndexedDB is blocked', { openDatabase: () => Promise.reject(new Error('SecurityError')) }],
  [
    'the disk is full',
    { openDatabase: async () => ({ ...disk.open(), write: () => Promise.reject(new Error('Quota')) }) },
  ],
  ['the bytes cannot be read', { load: () => Promise.reject(new TypeError('Failed to fetch')) }],
  [
    'what was kept is no longer there',
    { openDatabase: async () => ({ ...disk.open(), read: async () => undefined }) },
  ],
])('where %s', (_, options) => {
  test('nothing is kept, and nothing fails', async () => {
    disk.entries.set('old', { key: 'old', sizeBytes: 1, usedAtMs: 0 });
    const thumbnails = await visit(options);
    for (const key of ['a', 'b', 'c', 'd']) thumbnails.keep(key, key);
    await rest();
    expect(await thumbnails.read('a')).toBeNull();
    expect(await thumbnails.read('old')).toBeNull();
    thumbnails.drop('old');
    await rest();
    thumbnails.close();
  });
});

test('what is no picture is let go, and loaded again', async () => {
  const thumbnails = await visit();
  thumbnails.keep('a', 'a');
  await rest();
  thumbnails.drop('a');
  expect(thumbnails.has('a')).toBe(false);
  await rest();
  expect(disk.bytes.size).toBe(0);
});

test('an answer that is no thumbnail of ours is not kept', async () => {
  const thumbnails = await visit({ load: async () => new ArrayBuffer(600_000) });
  thumbnails.keep('a', 'a');
  await rest();
  expect(disk.bytes.size).toBe(0);
});

test('of entries over the limits the least lately used go, by count and by bytes', () => {
  const entries = [1, 2, 3, 4].map((at) => ({ key: `${at}`, sizeBytes: 10, usedAtMs: at }));
  expect(decideEvictions(entries, { count: 4, bytes: 40 })).toEqual([]);
  expect(decideEvictions(entries, { count: 2, bytes: 40 })).toEqual(['2', '1']);
  expect(decideEvictions(entries, { count: 4, bytes: 39 })).toEqual(['1']);
  expect(decideEvictions(entries, { count: 4, bytes: 5 })).toEqual(['4', '3', '2', '1']);
});

test.each([
  [
    'https://bucket.example/private/thumbs/i/r.webp?X-Amz-Date=1',
    'https://bucket.example/private/thumbs/i/r.webp',
  ],
  [
    'https://bucket.example/private/thumbs/i/a/b/r.webp?X-Amz-Date=1',
    'https://bucket.example/private/thumbs/i/a/b/r.webp',
  ],
  ['https://cdn.example/public/thumbs/i/r.webp', null],
])('%s is kept by %s', (address, key) => {
  expect(thumbnailKey(address)).toBe(key);
});
