import { expect, test } from 'vitest';
import { seedImage } from '@/testing/server/seed-image';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { createLogger } from '../log/logger';
import { createNumbersCache } from '../statistics/create-numbers-cache';
import { createStorageRoom } from './create-storage-room';

const KIB = 1_024;

async function setUp(options: { isBroken?: boolean } = {}) {
  let nowMs = Date.UTC(2026, 0, 15, 12);
  const clock = () => new Date(nowMs);
  const memory = createMemoryStorage({ clock });
  await seedImage({ storage: memory, now: clock }, { sizeBytes: 50 * KIB });
  let listings = 0;
  let isBroken = options.isBroken ?? false;
  let gate: Promise<void> = Promise.resolve();
  const logged: string[] = [];
  const storage: typeof memory = {
    ...memory,
    list: async (request) => {
      listings += 1;
      await gate;
      if (isBroken) throw new Error('The bucket is away.');
      return memory.list(request);
    },
  };
  const numbersCache = createNumbersCache({ storage, clock });
  const log = createLogger((line) => logged.push(line), clock);
  const make = (maxBytes: number | null) =>
    createStorageRoom({ storage, numbersCache, maxBytes, clock, log });
  const wait = (ms: number) => {
    nowMs += ms;
  };
  const hold = () => {
    let release = () => {};
    gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  };
  const breakDown = () => {
    isBroken = true;
  };
  const errors = () => logged.filter((line) => line.includes('storage.count_failed')).length;
  const countedAt = async () => (await numbersCache.get())?.scannedAt;
  return { make, wait, memory, now: clock, countedAt, listings: () => listings, errors, hold, breakDown };
}

test('without a ceiling nothing is counted', async () => {
  const { make, listings } = await setUp();
  expect(await make(null).isFull(10 ** 15)).toBe(false);
  expect(listings()).toBe(0);
});

test('counts once an hour, with the thumbnails and with what was published since', async () => {
  const { make, wait, memory, now, listings } = await setUp();
  const room = make(100 * KIB);
  await room.isFull(1);
  await expect.poll(() => room.isFull(43 * KIB)).toBe(true);
  expect(await room.isFull(42 * KIB)).toBe(false);
  room.published(10 * KIB);
  expect(await room.isFull(24 * KIB)).toBe(false);
  expect(await room.isFull(25 * KIB)).toBe(true);

  const counted = listings();
  await seedImage({ storage: memory, now }, { sizeBytes: 10 * KIB });
  wait(3_599_999);
  await room.isFull(1);
  expect(listings()).toBe(counted);
  wait(1);
  await room.isFull(1);
  await expect.poll(() => listings()).toBeGreaterThan(counted);
  await expect.poll(() => room.isFull(24 * KIB)).toBe(false);
  expect(await room.isFull(25 * KIB)).toBe(true);
});

test('another process finds what was counted before, at its first question', async () => {
  const { make } = await setUp();
  const room = make(100 * KIB);
  await room.isFull(1);
  await expect.poll(() => room.isFull(43 * KIB)).toBe(true);
  expect(await make(100 * KIB).isFull(43 * KIB)).toBe(true);
});

test('what was published before a count is in it, and what is published while it runs comes on top', async () => {
  const { make, memory, now, hold } = await setUp();
  const room = make(100 * KIB);
  await seedImage({ storage: memory, now }, { sizeBytes: 10 * KIB });
  room.published(10 * KIB);
  const release = hold();
  await room.isFull(1);
  room.published(2 * KIB);
  release();
  // 50 and 10 KiB, a thumbnail of 8 each, and 10 on top.
  await expect.poll(() => room.isFull(15 * KIB)).toBe(true);
  expect(await room.isFull(14 * KIB)).toBe(false);
});

test('what was published since is not forgotten while no newer count is to be had', async () => {
  const { make, wait, breakDown, errors } = await setUp();
  const room = make(100 * KIB);
  await room.isFull(1);
  await expect.poll(() => room.isFull(43 * KIB)).toBe(true);
  room.published(10 * KIB);
  breakDown();
  wait(3_600_000);
  await room.isFull(1);
  await expect.poll(errors).toBe(1);
  expect(await room.isFull(24 * KIB)).toBe(false);
  expect(await room.isFull(25 * KIB)).toBe(true);
});

test('another process takes over what was counted since, hour after hour, and counts nothing itself', async () => {
  const { make, wait, now, listings, countedAt, errors } = await setUp();
  const [room, other] = [make(100 * KIB), make(100 * KIB)];
  for (let hour = 0; hour < 3; hour += 1) {
    await room.isFull(1);
    await expect.poll(countedAt).toBe(now().toISOString());
    other.published(40 * KIB);
    const counted = listings();
    expect(await other.isFull(42 * KIB)).toBe(false);
    expect(listings()).toBe(counted);
    wait(3_600_000);
  }
  expect(errors()).toBe(0);
});

test('a count that fails stops no upload and is not begun again at once', async () => {
  const { make, wait, listings, errors } = await setUp({ isBroken: true });
  const room = make(100 * KIB);
  expect(await room.isFull(1)).toBe(false);
  await expect.poll(errors).toBe(1);
  const failed = listings();
  for (let turn = 0; turn < 5; turn += 1) expect(await room.isFull(1)).toBe(false);
  expect(listings()).toBe(failed);
  wait(299_999);
  expect(await room.isFull(1)).toBe(false);
  expect(listings()).toBe(failed);
  wait(1);
  const listed = () => room.isFull(1).then(listings);
  await expect.poll(listed).toBeGreaterThan(failed);
});

test('where the clock was a year ahead and is set right, the bucket is counted anew', async () => {
  const { make, wait, now, listings, countedAt } = await setUp();
  const room = make(100 * KIB);
  wait(31_536_000_000);
  await room.isFull(1);
  await expect.poll(countedAt).toBe(now().toISOString());
  wait(-31_536_000_000);
  const before = listings();
  await room.isFull(1);
  expect(listings()).toBeGreaterThan(before);
});
