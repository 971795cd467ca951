import { describe, expect, test } from 'vitest';
import { testCounterStore } from './counter-store.contract';
import { createMemoryStore } from './create-memory-store';

describe('counters in memory', () => {
  testCounterStore(() => createMemoryStore({ clock: () => new Date() }));

  test('an attacker with any number of addresses fills no memory, and the counters of everybody stay', async () => {
    const store = createMemoryStore({
      clock: () => new Date(0),
      maxKeys: 100,
      isPinned: (key) => key === 'total',
    });
    const options = { limit: 10_000, endsAtMs: 1_000 };
    for (let address = 0; address < 1_000; address += 1) {
      await store.add('total', 1, options);
      await store.add(`client ${address}`, 1, options);
      await store.put(`grant ${address}`, 'note', 1_000);
    }
    expect(await store.get('total')).toBe(1_000);
    expect([await store.get('client 899'), await store.get('client 900')]).toEqual([0, 1]);
    expect([await store.take('grant 899'), await store.take('grant 900')]).toEqual([null, 'note']);
  });

  test('of many counters the one not touched for longest is forgotten, and not the one that came first', async () => {
    const store = createMemoryStore({ clock: () => new Date(0), maxKeys: 3 });
    const options = { limit: 9, endsAtMs: 1_000 };
    for (const key of ['a', 'b', 'c', 'a', 'd']) await store.add(key, 1, options);
    expect([await store.get('a'), await store.get('b')]).toEqual([2, 0]);
  });

  test('is not forgotten for others that have ended, which are swept out now and then', async () => {
    let nowMs = 1_000;
    const store = createMemoryStore({ clock: () => new Date(nowMs), maxKeys: 10_000 });
    const fill = async (name: string, count: number, endsAtMs: number) => {
      for (let at = 0; at < count; at += 1) await store.add(`${name} ${at}`, 1, { limit: 9, endsAtMs });
    };
    await fill('mine', 1, 9_000_000);
    await fill('ended', 9_998, 2_000);
    nowMs = 2_000;
    await fill('later', 9_999, 9_000_000);
    expect(await store.get('mine 0')).toBe(1);
    await fill('one more', 1, 9_000_000);
    expect(await store.get('mine 0')).toBe(0);
  });

  test('has ended at its end', async () => {
    let nowMs = 1_000;
    const store = createMemoryStore({ clock: () => new Date(nowMs) });
    await store.add('k', 1, { limit: 9, endsAtMs: 2_000 });
    await store.put('k', 'note', 2_000);
    nowMs = 1_999;
    expect([await store.get('k'), await store.peek('k')]).toEqual([1, 'note']);
    nowMs = 2_000;
    expect([await store.get('k'), await store.peek('k')]).toEqual([0, null]);
  });
});
