import { describe, expect, test } from 'vitest';
import { isTotalKey } from './accounts';
import type { CounterStore } from './counter-store';
import { createMemoryStore } from './create-memory-store';
import { createUnverified } from './create-unverified';

const GRANT_MS = 3_600_000;
const SLOT_MS = GRANT_MS / 8;

const of = (network: string, client = 'a') => ({ network, client: `${network} ${client}` });

function setUp() {
  let nowMs = Date.UTC(2026, 0, 15, 12, 3);
  const clock = () => new Date(nowMs);
  const store = createMemoryStore({ clock });
  const make = () => createUnverified({ store, maxBytes: 1_000, grantSeconds: 3_600, clock });
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { unverified: make(), other: make(), wait, now: () => nowMs, store, clock };
}

describe('what is unverified', () => {
  test('is held until it is freed, and never above the ceiling', async () => {
    const { unverified, now } = setUp();
    const heldAtMs = now();
    expect(await unverified.hold(null, 900)).toEqual({ ok: true, usedShare: 0.9 });
    expect(await unverified.hold(null, 101)).toEqual({ ok: false, retryAfterSeconds: 60 });
    await unverified.free(null, 900, heldAtMs);
    expect(await unverified.hold(null, 1_000)).toMatchObject({ ok: true });
  });

  test('one network holds a quarter, and a refusal of all gives it back', async () => {
    const { unverified, now } = setUp();
    expect(await unverified.hold(of('n', 'a'), 150)).toMatchObject({ ok: true });
    expect(await unverified.hold(of('n', 'b'), 100)).toMatchObject({ ok: true });
    expect(await unverified.hold(of('n', 'c'), 1)).toMatchObject({ ok: false });
    const heldAtMs = now();
    await unverified.hold(null, 750);
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await unverified.hold(of('o'), 100)).toMatchObject({ ok: false });
    }
    await unverified.free(null, 750, heldAtMs);
    await unverified.free(of('n', 'a'), 150, heldAtMs);
    await unverified.free(of('n', 'b'), 100, heldAtMs);
    expect(await unverified.hold(of('o', 'a'), 150)).toMatchObject({ ok: true });
    expect(await unverified.hold(of('o', 'b'), 100)).toMatchObject({ ok: true });
  });

  test('one client holds three quarters of what its network may, and the rest is its neighbours’', async () => {
    const { unverified, now } = setUp();
    const heldAtMs = now();
    expect(await unverified.hold(of('n', 'a'), 187)).toMatchObject({ ok: true });
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await unverified.hold(of('n', 'a'), 1)).toMatchObject({ ok: false });
    }
    expect(await unverified.hold(of('n', 'b'), 64)).toMatchObject({ ok: false });
    expect(await unverified.hold(of('n', 'b'), 63)).toMatchObject({ ok: true });
    await unverified.free(of('n', 'a'), 187, heldAtMs);
    expect(await unverified.hold(of('n', 'b'), 124)).toMatchObject({ ok: true });
    expect(await unverified.hold(of('n', 'b'), 1)).toMatchObject({ ok: false });
  });

  test('what one client sent counts as its own until it is verified or gone, also in another hour', async () => {
    const { unverified, wait } = setUp();
    expect((await unverified.hold(of('n', 'a'), 180)).ok).toBe(true);
    wait(GRANT_MS * 2);
    unverified.setStaged([{ holder: of('n', 'a'), sizeBytes: 180 }], unverified.endedBefore());
    expect((await unverified.hold(of('n', 'a'), 8)).ok).toBe(false);
    expect((await unverified.hold(of('n', 'b'), 8)).ok).toBe(true);
  });

  test('however many networks hold what they can, something is left for the next', async () => {
    const { unverified } = setUp();
    const holdAll = async (network: string) => {
      let held = 0;
      for (const client of ['a', 'b', 'c'])
        while ((await unverified.hold(of(network, client), 1)).ok) held += 1;
      return held;
    };
    expect(await holdAll('first')).toBe(250);
    expect(await holdAll('second')).toBe(187);
    for (let index = 0; index < 18; index += 1) await holdAll(`another ${index}`);
    expect(await unverified.hold(of('the next'), 1)).toMatchObject({ ok: true });
  });

  test('a grant nobody uses frees its room when it ends, and not before', async () => {
    const { unverified, wait } = setUp();
    await unverified.hold(of('n'), 180);
    await unverified.hold(null, 820);
    wait(GRANT_MS - 60_000);
    expect(await unverified.hold(of('m'), 1)).toMatchObject({ ok: false });
    wait(GRANT_MS / 4);
    expect(await unverified.hold(of('n'), 180)).toMatchObject({ ok: true });
  });

  test('what arrived by grants that have ended counts until it is verified or gone', async () => {
    const { unverified, wait } = setUp();
    await unverified.hold(null, 1_000);
    wait(GRANT_MS * 2);
    expect(await unverified.sum()).toBe(0);
    unverified.setStaged([{ holder: null, sizeBytes: 800 }], unverified.endedBefore());
    expect(await unverified.sum()).toBe(800);
    expect(await unverified.hold(null, 201)).toMatchObject({ ok: false });
    expect(await unverified.hold(null, 200)).toMatchObject({ ok: true });
    unverified.setStaged([], unverified.endedBefore());
    expect(await unverified.hold(null, 800)).toMatchObject({ ok: true });
  });

  test('what a network sent counts as its own until it is verified or gone', async () => {
    const { unverified, wait } = setUp();
    expect((await unverified.hold(of('n', 'a'), 160)).ok).toBe(true);
    wait(GRANT_MS * 2);
    const sent = { holder: of('n', 'a'), sizeBytes: 160 };
    unverified.setStaged([sent, { ...sent, holder: of('n', 'b'), sizeBytes: 80 }], unverified.endedBefore());
    expect((await unverified.hold(of('n', 'c'), 11)).ok).toBe(false);
    expect((await unverified.hold(of('n', 'c'), 10)).ok).toBe(true);
    expect((await unverified.hold(of('m'), 140)).ok).toBe(true);
    unverified.setStaged([], unverified.endedBefore());
    expect((await unverified.hold(of('n', 'c'), 150)).ok).toBe(true);
  });

  test('a file counts for a fifty-thousandth of the ceiling at least, so that no more files lie there than are listed', async () => {
    const { store, clock } = setUp();
    const unverified = createUnverified({ store, maxBytes: 500_000, grantSeconds: 3_600, clock });
    const heldAtMs = clock().getTime();
    await unverified.hold(null, 1);
    expect(await unverified.sum()).toBe(10);
    // An upload that was refused once has given its room back already.
    await unverified.free(null, 0, heldAtMs);
    expect(await unverified.sum()).toBe(10);
    await unverified.free(null, 1, heldAtMs);
    expect(await unverified.sum()).toBe(0);
    const tiny = Array.from({ length: 25_000 }, () => ({ holder: null, sizeBytes: 1 }));
    unverified.setStaged(tiny.slice(1), unverified.endedBefore());
    expect(unverified.isBacklogged()).toBe(false);
    unverified.setStaged(tiny, unverified.endedBefore());
    expect(await unverified.sum()).toBe(250_000);
    expect(unverified.isBacklogged()).toBe(true);
  });

  test('a network may hold anew what was freed, and no more than a third of what its own file leaves', async () => {
    const { unverified, now } = setUp();
    expect((await unverified.hold(of('n'), 180)).ok).toBe(true);
    await unverified.free(of('n'), 180, now());
    expect(await unverified.sum()).toBe(0);
    await unverified.hold(null, 400);
    expect((await unverified.hold(of('n', 'a'), 100)).ok).toBe(true);
    expect((await unverified.hold(of('n', 'b'), 55)).ok).toBe(false);
    expect((await unverified.hold(of('n', 'b'), 50)).ok).toBe(true);
    await unverified.free(null, 100, now());
    expect(await unverified.sum()).toBe(450);
  });

  test('what is held now, what is held for a while and what lies there are one sum', async () => {
    const { unverified, wait } = setUp();
    await unverified.hold(null, 100);
    wait(SLOT_MS);
    unverified.setStaged([{ holder: null, sizeBytes: 200 }], unverified.endedBefore());
    expect(await unverified.hold(null, 300)).toEqual({ ok: true, usedShare: 0.6 });
    expect(await unverified.sum()).toBe(600);
  });

  test('what is freed is free at once here, and after two seconds elsewhere', async () => {
    const { unverified, other, wait, now } = setUp();
    const heldAtMs = now();
    await unverified.hold(null, 900);
    wait(SLOT_MS);
    expect([await unverified.sum(), await other.sum()]).toEqual([900, 900]);
    await unverified.free(null, 900, heldAtMs);
    expect([await unverified.sum(), await other.sum()]).toEqual([0, 900]);
    wait(1_999);
    expect(await other.sum()).toBe(900);
    wait(1);
    expect(await other.sum()).toBe(0);
  });

  test('a listing says nothing of grants that may still be used', async () => {
    const { unverified, wait } = setUp();
    await unverified.hold(null, 600);
    wait(GRANT_MS);
    unverified.setStaged([], unverified.endedBefore());
    expect(await unverified.sum()).toBe(600);
    wait(SLOT_MS);
    expect(await unverified.sum()).toBe(0);
  });

  test('asks the store for a counter of each part of an hour, and names those of everybody so that they are never forgotten', async () => {
    const { store, clock, wait } = setUp();
    const keys: string[] = [];
    const watched = new Proxy(store, {
      get:
        (target, name: keyof CounterStore) =>
        (...args: [never, never, never]) => {
          keys.push(args[0]);
          return target[name](...args);
        },
    });
    const unverified = createUnverified({ store: watched, maxBytes: 1_000, grantSeconds: 3_600, clock });
    wait(GRANT_MS * 2);
    await unverified.hold(null, 1);
    expect(keys.every(isTotalKey)).toBe(true);
    expect(keys.length).toBeLessThanOrEqual(10);
    keys.length = 0;
    await unverified.hold(null, 1);
    expect(keys).toHaveLength(1);
    keys.length = 0;
    await unverified.hold(of('n'), 1);
    const own = new Set(keys.filter((key) => !isTotalKey(key)).map((key) => key.split(':unverified:')[0]));
    expect([...own]).toEqual(['client:n a', 'network:n']);
  });

  test('what a listing has seen counts as found, and no longer as held', async () => {
    const { unverified, wait, now } = setUp();
    await unverified.hold(null, 600);
    wait(2 * SLOT_MS);
    unverified.setStaged([], now());
    expect(await unverified.sum()).toBe(0);
  });

  test('every grant before the edge of a slot an hour ago has ended', () => {
    expect(setUp().unverified.endedBefore()).toBe(Date.UTC(2026, 0, 15, 11));
  });

  test('a network whose room somebody else took at the same moment gets its share back', async () => {
    const { store, clock, other, now } = setUp();
    const heldAtMs = now();
    const racing: CounterStore = {
      ...store,
      add: async (key, ...rest) => {
        const added = await store.add(key, ...rest);
        if (!isTotalKey(key)) await other.hold(null, 1_000);
        return added;
      },
    };
    const options = { maxBytes: 1_000, grantSeconds: 3_600, clock };
    expect((await createUnverified({ ...options, store: racing }).hold(of('n'), 180)).ok).toBe(false);
    await other.free(null, 1_000, heldAtMs);
    expect((await other.hold(of('n'), 180)).ok).toBe(true);
  });

  test('grants of seconds are counted by the second', async () => {
    let nowMs = Date.UTC(2026, 0, 15);
    const clock = () => new Date(nowMs);
    const store = createMemoryStore({ clock });
    const unverified = createUnverified({ store, maxBytes: 1_000, grantSeconds: 1, clock });
    await unverified.hold(null, 1_000);
    nowMs += 1_000;
    expect((await unverified.hold(null, 1)).ok).toBe(false);
    nowMs += 1_000;
    expect((await unverified.hold(null, 1)).ok).toBe(true);
  });

  test('processes that share a store share the ceiling', async () => {
    const { unverified, other } = setUp();
    await unverified.hold(null, 600);
    expect(await other.hold(null, 600)).toMatchObject({ ok: false });
  });
});
