import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createKeyedLock } from './keyed-lock';

test('work on one key runs one at a time, in the order it came', async () => {
  const lock = createKeyedLock();
  const events: string[] = [];
  const work = (name: string, delayMs: number) =>
    lock.hold(['k'], async () => {
      events.push(`${name} starts`);
      await wait(delayMs);
      events.push(`${name} ends`);
    });
  await Promise.all([work('first', 10), work('second', 0)]);
  expect(events).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
});

test('work on another key does not wait', async () => {
  const lock = createKeyedLock();
  const { promise: never, resolve: release } = promiseToResolve();
  const held = lock.hold(['a'], () => never);
  expect(await lock.hold(['b'], async () => 'done')).toBe('done');
  release();
  await held;
});

test('sets of keys in opposite orders, repeated keys among them, never wait for each other for ever', async () => {
  const lock = createKeyedLock();
  const sets = [['a', 'b', 'c'], ['c', 'b', 'a'], ['b', 'b', 'a'], ['c', 'a', 'c'], []];
  const results = sets.map((keys) => lock.hold(keys, () => wait(1)));
  await expect(Promise.all(results)).resolves.toHaveLength(sets.length);
});

test('work that fails lets the next one in', async () => {
  const lock = createKeyedLock();
  const failing = lock.hold(['k'], () => Promise.reject(new Error('no')));
  const next = lock.hold(['k'], async () => 'in');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('in');
});

function promiseToResolve() {
  let resolve = () => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
