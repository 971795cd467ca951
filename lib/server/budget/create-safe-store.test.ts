import { afterEach, expect, test, vi } from 'vitest';
import { createLogger } from '../log/logger';
import type { CounterStore } from './counter-store';
import { createMemoryStore } from './create-memory-store';
import { createSafeStore } from './create-safe-store';

afterEach(() => vi.useRealTimers());

function setUp() {
  let nowMs = 1_000_000;
  let state: 'up' | 'down' | 'frozen' = 'up';
  let calls = 0;
  const logged: string[] = [];
  const clock = () => new Date(nowMs);
  const redis = createMemoryStore({ clock });
  const shared = new Proxy(redis, {
    get:
      (target, name: keyof CounterStore) =>
      async (...args: [never, never, never]) => {
        calls += 1;
        if (state === 'down') throw new Error('connect ECONNREFUSED redis://:secret@redis.example');
        if (state === 'frozen') await new Promise(() => undefined);
        return target[name](...args);
      },
  });
  const log = createLogger((line) => logged.push(line), clock);
  const store = createSafeStore({ shared, memory: createMemoryStore({ clock }), clock, log });
  return {
    store,
    redis,
    logged,
    calls: () => calls,
    set: (next: typeof state) => {
      state = next;
    },
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
}

const LIMIT = { limit: 100, endsAtMs: 9_000_000 };

test('without Redis a process counts alone with a quarter of each budget, never without a limit', async () => {
  const { store, set } = setUp();
  set('down');
  expect(await store.add('a', 25, LIMIT)).toEqual({ ok: true, total: 25 });
  expect(await store.add('a', 1, LIMIT)).toMatchObject({ ok: false });
  await store.subtract('a', 5);
  expect(await store.get('a')).toBe(20);
  await store.put('note', 'text', 9_000_000);
  expect(await store.take('note')).toBe('text');
});

test('says so once a minute without the address of Redis, asks it again after a pause, and goes back by itself', async () => {
  const { store, redis, logged, set, wait, calls } = setUp();
  await store.add('a', 50, LIMIT);
  set('down');
  for (let turn = 0; turn < 10; turn += 1) await store.get('a');
  expect(calls()).toBe(2);
  wait(5_000);
  await store.get('a');
  expect(calls()).toBe(3);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('budget.redis_unavailable');
  expect(logged.join()).not.toContain('secret');
  set('up');
  wait(5_000);
  expect(await store.get('a')).toBe(50);
  expect(logged[1]).toContain('budget.redis_back');
  expect(await redis.get('a')).toBe(50);
});

test('a Redis that stands still keeps one waiting for less than a second, and then nobody', async () => {
  vi.useFakeTimers();
  const { store, set } = setUp();
  set('frozen');
  const first = vi.fn();
  void store.add('a', 10, LIMIT).then(first);
  await vi.advanceTimersByTimeAsync(699);
  expect(first).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(first).toHaveBeenCalledWith({ ok: true, total: 10 });
  expect(await store.add('a', 10, LIMIT)).toEqual({ ok: true, total: 20 });
});

test('an answer that came in time leaves no timer behind', async () => {
  vi.useFakeTimers();
  const { store } = setUp();
  await store.add('a', 10, LIMIT);
  expect(vi.getTimerCount()).toBe(0);
});

test('what is spent already is recorded whole, with Redis and without', async () => {
  const { store, set } = setUp();
  const spent = { limit: Number.MAX_SAFE_INTEGER, endsAtMs: 9_000_000 };
  set('down');
  expect(await store.add('a', Number.MAX_SAFE_INTEGER - 1, spent)).toMatchObject({ ok: true });
});

test('a failure that lasts is logged once a minute', async () => {
  const { store, logged, set, wait } = setUp();
  set('down');
  await store.get('a');
  wait(59_999);
  await store.get('a');
  expect(logged).toHaveLength(1);
  wait(5_001);
  await store.get('a');
  expect(logged).toHaveLength(2);
});

test('a minute after it was logged it is logged again', async () => {
  const { store, logged, set, wait } = setUp();
  set('down');
  await store.get('a');
  wait(60_000);
  await store.get('a');
  expect(logged).toHaveLength(2);
});

test('what is given back is given back to everybody who counts in Redis', async () => {
  const { store, redis } = setUp();
  await store.add('a', 50, LIMIT);
  await store.subtract('a', 20);
  expect(await redis.get('a')).toBe(30);
});

test('while Redis is left alone nothing is asked of it, and at the end of the pause it is', async () => {
  const { store, set, wait, calls } = setUp();
  set('down');
  await store.get('a');
  wait(4_999);
  await store.get('a');
  expect(calls()).toBe(1);
  wait(1);
  await store.get('a');
  expect(calls()).toBe(2);
});

test('a Redis that was never away is not said to be back', async () => {
  const { store, logged, set, wait } = setUp();
  await store.get('a');
  expect(logged).toEqual([]);
  set('down');
  await store.get('a');
  set('up');
  wait(5_000);
  await store.get('a');
  await store.get('a');
  expect(logged).toHaveLength(2);
});

test('a note that was kept is looked at and taken, with Redis and without', async () => {
  for (const state of ['up', 'down'] as const) {
    const { store, set, wait } = setUp();
    set(state);
    await store.put('note', 'text', 9_000_000);
    expect(await store.peek('note')).toBe('text');
    wait(5_000);
    expect(await store.take('note')).toBe('text');
    expect(await store.peek('note')).toBeNull();
  }
});

test('where the clock was a year ahead and is set right, Redis is not left alone for a year', async () => {
  const { store, set, wait, calls } = setUp();
  wait(31_536_000_000);
  set('down');
  await store.get('a');
  set('up');
  wait(-31_536_000_000);
  await store.get('a');
  expect(calls()).toBe(2);
});
