import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { stagingKey } from '@/lib/shared/keys/object-keys';
import type { ObjectInfo } from '@/lib/storage';
import { createLedger } from './create-ledger';
import { createMemoryStore } from './create-memory-store';
import { createUnverified } from './create-unverified';
import { createUploadBudgets } from './create-upload-budgets';

const HOUR_MS = 3_600_000;
const SENDER = { client: 'c', network: 'n', isAdmin: false };
const NEIGHBOUR = { ...SENDER, client: 'd' };

/** Processes over one store of counters and one bucket. */
function setUp() {
  let nowMs = Date.UTC(2026, 0, 15, 12, 3);
  const clock = () => new Date(nowMs);
  const store = createMemoryStore({ clock });
  const objects: ObjectInfo[] = [];
  const startProcess = () =>
    createUploadBudgets({
      store,
      ledger: createLedger({ store, limits: { client: [], network: [], total: [] }, clock }),
      unverified: createUnverified({ store, maxBytes: 1_000, grantSeconds: 3_600, clock }),
      room: { isFull: async () => false, published: () => {} },
      storage: {
        list: async ({ startAfter }) => ({
          objects: objects.filter(({ key }) => startAfter === undefined || key > startAfter),
          next: null,
        }),
      },
      grantSeconds: 3_600,
      clock,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });
  type Budgets = ReturnType<typeof startProcess>;
  return {
    startProcess,
    store,
    now: () => nowMs,
    async send(budgets: Budgets, sizeBytes: number) {
      const id = createImageId(nowMs);
      await budgets.keep(id, (await budgets.reserve(SENDER, sizeBytes)).reservation);
      const etag = '"e"';
      objects.push({ key: stagingKey(id, 'a.jpg'), sizeBytes, lastModified: clock(), etag });
    },
    async wait(ms: number, budgets: Budgets) {
      nowMs += ms;
      await budgets.settleEnded();
    },
  };
}

test('a process that has made no grant knows whose files lie unverified, as long as they may lie there', async () => {
  const { startProcess, send, wait } = setUp();
  const [first, second] = [startProcess(), startProcess()];
  await send(first, 187);
  await wait(3 * HOUR_MS, second);
  await expect(second.reserve(SENDER, 1)).rejects.toMatchObject({ details: { limitedBy: 'unverified' } });
  const third = startProcess();
  await wait(60 * HOUR_MS, third);
  await expect(third.reserve(SENDER, 1)).rejects.toMatchObject({ details: { limitedBy: 'unverified' } });
  await expect(third.reserve(NEIGHBOUR, 60)).resolves.toMatchObject({
    limitedBy: 'unverified',
  });
});

/** One process whose ledger and ceiling write down what they are asked. */
function recordCalls({ isFull = false, holds = true, isEndless = false } = {}) {
  let nowMs = Date.UTC(2026, 0, 15, 12, 3);
  const clock = () => new Date(nowMs);
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args]);
    };
  const budgets = createUploadBudgets({
    store: createMemoryStore({ clock }),
    ledger: {
      charge: async () => ({ ok: true, usedShare: 0.25, scope: 'client' }),
      payBack: note('payBack'),
      record: note('record'),
    },
    unverified: {
      hold: async () => (holds ? { ok: true, usedShare: 0.5 } : { ok: false, retryAfterSeconds: 9 }),
      free: note('free'),
      sum: async () => 0,
      setStaged: () => {},
      isBacklogged: () => false,
      endedBefore: () => nowMs - HOUR_MS,
    },
    room: { isFull: async () => isFull, published: (bytes) => calls.push(['published', bytes]) },
    storage: { list: async () => ({ objects: [], next: isEndless ? 'uploads/more' : null }) },
    grantSeconds: 3_600,
    clock,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  return {
    budgets,
    calls,
    /** Those of one name, without it. */
    of: (name: string) => calls.filter(([first]) => first === name).map(([, ...args]) => args),
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
}

test('where the bucket is full no grant is reserved, and nothing comes without one either', async () => {
  const { budgets, calls } = recordCalls({ isFull: true });
  await expect(budgets.reserve(SENDER, 10)).rejects.toMatchObject({ code: 'storage_full' });
  await expect(budgets.requireRoom(10)).rejects.toMatchObject({ code: 'storage_full' });
  await expect(recordCalls().budgets.requireRoom(10)).resolves.toBeUndefined();
  expect(calls).toEqual([]);
});

test('a grant that the ceiling has no room for is paid back whole', async () => {
  const { budgets, of } = recordCalls({ holds: false });
  await expect(budgets.reserve(SENDER, 10)).rejects.toMatchObject({
    code: 'rate_limited',
    details: { limitedBy: 'unverified', retryAfterSeconds: 9 },
  });
  expect(of('payBack')).toEqual([[SENDER, { bytes: 10, files: 1 }, Date.UTC(2026, 0, 15, 12, 3)]]);
});

test('what is published is settled once: the rest is paid back, the ceiling freed, and more than was reserved charged', async () => {
  const { budgets, of } = recordCalls();
  const { reservation } = await budgets.reserve(SENDER, 10);
  await budgets.keep('a', reservation);
  await budgets.settle('a', { arrivedBytes: 4, pixels: 7, publishedBytes: 3 });
  await budgets.settle('a', { arrivedBytes: 4 });
  expect(of('published')).toEqual([[3]]);
  expect(of('free')).toEqual([[{ client: 'c', network: 'n' }, 10, reservation.atMs]]);
  expect(of('payBack')).toEqual([[SENDER, { bytes: 6 }, reservation.atMs, undefined]]);
  expect(of('record')).toEqual([[SENDER, { pixels: 7, bytes: 0 }]]);
  await budgets.keep('b', reservation);
  await budgets.settle('b', { arrivedBytes: 15 });
  expect(of('payBack').at(-1)?.[1]).toEqual({ bytes: 0 });
  expect(of('record').at(-1)?.[1]).toEqual({ pixels: 0, bytes: 5 });
  await budgets.keep('c', reservation);
  await budgets.settle('c', {});
  expect(of('payBack').at(-1)?.[1]).toEqual({ bytes: 0 });
});

test('a completion takes nothing from everybody, and pays that back alone', async () => {
  const { budgets, of } = recordCalls();
  await budgets.chargeCompletion(SENDER);
  const [[payer, charge] = []] = of('payBack');
  expect(payer).toMatchObject({ isAdmin: true });
  expect(charge).toEqual({ completions: 1, pixels: 1 });
});

test.each([
  ['is paid back where all that was sent was seen', false, 1],
  ['stays charged where too much lies there to be seen', true, 0],
])('a grant that nobody used %s', async (_, isEndless, paidBack) => {
  const { budgets, of, wait } = recordCalls({ isEndless });
  const { reservation } = await budgets.reserve(SENDER, 10);
  await budgets.keep('a', reservation);
  wait(HOUR_MS + 59_000);
  await budgets.settleEnded();
  // A completion that began with the last second may still be under way.
  expect(of('payBack')).toEqual([]);
  wait(2 * HOUR_MS);
  await budgets.settleEnded();
  await budgets.settleEnded();
  expect(of('payBack')).toHaveLength(paidBack);
});

test('where the clock was a year ahead and is set right, grants that have ended are settled before another year', async () => {
  const { startProcess, send, wait } = setUp();
  const budgets = startProcess();
  await wait(365 * 24 * HOUR_MS, budgets);
  await wait(-365 * 24 * HOUR_MS, budgets);
  await send(budgets, 187);
  await wait(3 * HOUR_MS, budgets);
  await expect(budgets.reserve(SENDER, 1)).rejects.toMatchObject({ details: { limitedBy: 'unverified' } });
});

test('a grant is not taken for unused before a listing can have seen its file', async () => {
  const { startProcess, send, wait } = setUp();
  const budgets = startProcess();
  await send(budgets, 187);
  // It ended three minutes ago, and what is listed are files of grants before 12:00.
  await wait(HOUR_MS + 180_000, budgets);
  await wait(2 * HOUR_MS, budgets);
  await expect(budgets.reserve(SENDER, 1)).rejects.toMatchObject({ details: { limitedBy: 'unverified' } });
});

test('of fifty thousand grants and one the oldest is looked after no more: memory is bounded', async () => {
  const { startProcess, store, now, wait } = setUp();
  const budgets = startProcess();
  const reservation = { payer: SENDER, sizeBytes: 0, atMs: now() };
  for (let count = 0; count <= 50_000; count += 1) await budgets.keep(`grant ${count}`, reservation);
  await wait(3 * HOUR_MS, budgets);
  expect(await store.peek('grant:grant 0')).not.toBeNull();
  expect(await store.peek('grant:grant 1')).toBeNull();
});

test.each(['nonsense', '', '{', 'null', '[]', '{"code":"nothing"}', '{"payer":{},"sizeBytes":-1,"atMs":0}'])(
  'a note of somebody else in the store, %j, stops no upload',
  async (note) => {
    const { startProcess, store, now } = setUp();
    const budgets = startProcess();
    const endsAtMs = now() + HOUR_MS;
    for (const kind of ['refused', 'grant', 'sender']) await store.put(`${kind}:a`, note, endsAtMs);
    expect(await budgets.refusalOf('a')).toBeNull();
    await budgets.settle('a', { arrivedBytes: 1 });
    await budgets.settleEnded();
  },
);
