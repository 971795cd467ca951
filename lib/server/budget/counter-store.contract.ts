import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import type { CounterStore } from './counter-store';

/** The contract of every store of counters. `makeStore` returns an empty one by the real clock. */
export function testCounterStore(makeStore: () => CounterStore): void {
  let count = 0;
  const freshKey = () => `test:${process.pid}:${count++}`;
  const soon = () => Date.now() + 60_000;

  test('a counter takes what is within its limit, and of what is over nothing', async () => {
    const store = makeStore();
    const key = freshKey();
    const options = { limit: 10, endsAtMs: soon() };
    expect(await store.add(key, 6, options)).toEqual({ ok: true, total: 6 });
    expect(await store.add(key, 5, options)).toEqual({ ok: false, total: 11 });
    expect(await store.get(key)).toBe(6);
    expect(await store.add(key, 4, options)).toEqual({ ok: true, total: 10 });
    expect(await store.add(freshKey(), 11, options)).toEqual({ ok: false, total: 11 });
  });

  test('of many at once as many get through as there is room for', async () => {
    const store = makeStore();
    const key = freshKey();
    const options = { limit: 10, endsAtMs: soon() };
    const added = await Promise.all(Array.from({ length: 50 }, () => store.add(key, 3, options)));
    expect(added.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await store.get(key)).toBe(9);
  });

  test('what is taken back never goes below zero, and nothing comes of a counter that is not there', async () => {
    const store = makeStore();
    const [key, other] = [freshKey(), freshKey()];
    await store.add(key, 4, { limit: 10, endsAtMs: soon() });
    await store.subtract(key, 9);
    await store.subtract(other, 5);
    expect(await store.get(key)).toBe(0);
    expect(await store.add(key, 11, { limit: 10, endsAtMs: soon() })).toMatchObject({ ok: false });
    expect(await store.add(other, 11, { limit: 10, endsAtMs: soon() })).toMatchObject({ ok: false });
  });

  test('amounts of a bucket are counted exactly', async () => {
    const store = makeStore();
    const key = freshKey();
    const options = { limit: Number.MAX_SAFE_INTEGER, endsAtMs: soon() };
    await store.add(key, 2_000_000_000_001, options);
    expect((await store.add(key, 2_000_000_000_002, options)).total).toBe(4_000_000_000_003);
  });

  test('a counter ends when it said it would, and no later addition keeps it alive', async () => {
    const store = makeStore();
    const key = freshKey();
    await store.add(key, 9, { limit: 10, endsAtMs: Date.now() + 1_000 });
    expect(await store.add(key, 1, { limit: 10, endsAtMs: soon() })).toMatchObject({ ok: true });
    expect(await store.add(key, 1, { limit: 10, endsAtMs: soon() })).toMatchObject({ ok: false });
    await expect.poll(() => store.get(key), { timeout: 5_000 }).toBe(0);
    expect(await store.add(key, 10, { limit: 10, endsAtMs: soon() })).toMatchObject({ ok: true });
  });

  test('a note is taken once, by one of several who ask at the same moment', async () => {
    const store = makeStore();
    const key = freshKey();
    await store.put(key, 'note', soon());
    expect(await store.peek(key)).toBe('note');
    const taken = await Promise.all(Array.from({ length: 20 }, () => store.take(key)));
    expect(taken.filter((note) => note !== null)).toEqual(['note']);
    expect(await store.take(key)).toBeNull();
    expect(await store.peek(key)).toBeNull();
  });

  test('whatever is added and taken back, a counter is as arithmetic says and within its limits', async () => {
    const step = fc.record({ isAdd: fc.boolean(), amount: fc.nat(50) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const store = makeStore();
        const key = freshKey();
        let held = 0;
        for (const { isAdd, amount } of steps) {
          if (isAdd) {
            const { ok } = await store.add(key, amount, { limit: 100, endsAtMs: soon() });
            expect(ok).toBe(held + amount <= 100);
            if (ok) held += amount;
          } else {
            await store.subtract(key, amount);
            held = Math.max(0, held - amount);
          }
          expect(await store.get(key)).toBe(held);
        }
      }),
      { numRuns: 30 },
    );
  });
}
