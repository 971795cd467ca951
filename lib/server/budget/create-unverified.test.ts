import { describe, expect, test } from 'vitest';
import { createMemoryStore } from './create-memory-store';
import { createUnverified } from './create-unverified';

const GRANT_MS = 3_600_000;

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
    expect(await unverified.hold('n', 250)).toMatchObject({ ok: true });
    expect(await unverified.hold('n', 1)).toMatchObject({ ok: false });
    const heldAtMs = now();
    await unverified.hold(null, 750);
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await unverified.hold('o', 100)).toMatchObject({ ok: false });
    }
    await unverified.free(null, 750, heldAtMs);
    await unverified.free('n', 250, heldAtMs);
    expect(await unverified.hold('o', 250)).toMatchObject({ ok: true });
  });

  test('however many networks hold what they can, something is left for the next', async () => {
    const { unverified } = setUp();
    const holdAll = async (network: string) => {
      let held = 0;
      while ((await unverified.hold(network, 1)).ok) held += 1;
      return held;
    };
    expect(await holdAll('first')).toBe(250);
    expect(await holdAll('second')).toBe(187);
    for (let index = 0; index < 18; index += 1) await holdAll(`another ${index}`);
    expect(await unverified.hold('the next', 1)).toMatchObject({ ok: true });
  });

  test('a grant nobody uses frees its room when it ends, and not before', async () => {
    const { unverified, wait } = setUp();
    await unverified.hold('n', 250);
    await unverified.hold(null, 750);
    wait(GRANT_MS - 60_000);
    expect(await unverified.hold('m', 1)).toMatchObject({ ok: false });
    wait(GRANT_MS / 4);
    expect(await unverified.hold('n', 250)).toMatchObject({ ok: true });
  });

  test('what arrived by grants that have ended counts until it is verified or gone', async () => {
    const { unverified, wait } = setUp();
    await unverified.hold(null, 1_000);
    wait(GRANT_MS * 2);
    expect(await unverified.sum()).toBe(0);
    unverified.setStaged([{ network: null, sizeBytes: 800 }], unverified.endedBefore());
    expect(await unverified.sum()).toBe(800);
    expect(await unverified.hold(null, 201)).toMatchObject({ ok: false });
    expect(await unverified.hold(null, 200)).toMatchObject({ ok: true });
    unverified.setStaged([], unverified.endedBefore());
    expect(await unverified.hold(null, 800)).toMatchObject({ ok: true });
  });

  test('what a network sent counts as its own until it is verified or gone', async () => {
    const { unverified, wait } = setUp();
    expect((await unverified.hold('n', 240)).ok).toBe(true);
    wait(GRANT_MS * 2);
    unverified.setStaged([{ network: 'n', sizeBytes: 240 }], unverified.endedBefore());
    expect((await unverified.hold('n', 11)).ok).toBe(false);
    expect((await unverified.hold('n', 10)).ok).toBe(true);
    expect((await unverified.hold('m', 180)).ok).toBe(true);
    unverified.setStaged([], unverified.endedBefore());
    expect((await unverified.hold('n', 150)).ok).toBe(true);
  });

  test('a file counts for a fifty-thousandth of the ceiling at least, so that no more files lie there than are listed', async () => {
    const { store, clock } = setUp();
    const unverified = createUnverified({ store, maxBytes: 500_000, grantSeconds: 3_600, clock });
    const heldAtMs = clock().getTime();
    await unverified.hold(null, 1);
    expect(await unverified.sum()).toBe(10);
    await unverified.free(null, 1, heldAtMs);
    expect(await unverified.sum()).toBe(0);
    const tiny = Array.from({ length: 25_000 }, () => ({ network: null, sizeBytes: 1 }));
    unverified.setStaged(tiny.slice(1), unverified.endedBefore());
    expect(unverified.isBacklogged()).toBe(false);
    unverified.setStaged(tiny, unverified.endedBefore());
    expect(await unverified.sum()).toBe(250_000);
    expect(unverified.isBacklogged()).toBe(true);
  });

  test('processes that share a store share the ceiling', async () => {
    const { unverified, other } = setUp();
    await unverified.hold(null, 600);
    expect(await other.hold(null, 600)).toMatchObject({ ok: false });
  });
});
