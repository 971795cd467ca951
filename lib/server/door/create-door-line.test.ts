import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDoorLine } from './create-door-line';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new AbortController().signal;

/** Enters as often as there is a place at once; returns how often that was. */
async function fill(line: ReturnType<typeof createDoorLine>, client: string): Promise<(() => void)[]> {
  const leaves: (() => void)[] = [];
  for (;;) {
    const entering = line.enter(client, never);
    await vi.advanceTimersByTimeAsync(10_000);
    const leave = await entering;
    if (leave === null) return leaves;
    leaves.push(leave);
  }
}

test('a client holds no more places than it leaves free, however many clients come', async () => {
  const line = createDoorLine({ places: 32, maxWaiting: 100 });
  expect(await fill(line, 'first')).toHaveLength(16);
  expect(await fill(line, 'second')).toHaveLength(8);
  expect(await fill(line, 'third')).toHaveLength(4);
  expect(await fill(line, 'fourth')).toHaveLength(2);
  expect(await line.enter('the next', never)).not.toBeNull();
});

test('a place that is given back, once, goes to the first who may have one', async () => {
  const line = createDoorLine({ places: 4, maxWaiting: 100 });
  const [leave] = await fill(line, 'a');
  const order: string[] = [];
  const wait = (client: string, name: string) =>
    void line.enter(client, never).then((entered) => entered && order.push(name));
  wait('a', 'a first');
  wait('a', 'a second');
  leave?.();
  leave?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(order).toEqual(['a first']);
});

test('one that may have no place yet keeps nobody behind it out', async () => {
  const line = createDoorLine({ places: 8, maxWaiting: 100 });
  await fill(line, 'a');
  const [leave] = await fill(line, 'b');
  expect(await line.enter('c', never)).not.toBeNull();
  const order: string[] = [];
  for (const client of ['a', 'd']) void line.enter(client, never).then(() => order.push(client));
  leave?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(order).toEqual(['d']);
});

test('whoever waits in vain is told so after ten seconds, and holds nothing afterwards', async () => {
  const line = createDoorLine({ places: 2, maxWaiting: 100 });
  const leave = await line.enter('a', never);
  const entering = line.enter('a', never);
  let answer: unknown = 'none';
  void entering.then((entered) => {
    answer = entered;
  });
  await vi.advanceTimersByTimeAsync(9_999);
  expect(answer).toBe('none');
  await vi.advanceTimersByTimeAsync(1);
  expect(answer).toBeNull();
  leave?.();
  expect(await line.enter('a', never)).not.toBeNull();
});

test('whoever goes away waits no longer and takes no place', async () => {
  const line = createDoorLine({ places: 2, maxWaiting: 100 });
  const leave = await line.enter('a', never);
  const gone = new AbortController();
  const entering = line.enter('a', gone.signal);
  gone.abort();
  expect(await entering).toBeNull();
  expect(await line.enter('b', gone.signal)).toBeNull();
  leave?.();
  expect(await line.enter('b', never)).not.toBeNull();
});

test('of those who wait a client is no more than it leaves room for', async () => {
  const line = createDoorLine({ places: 2, maxWaiting: 4 });
  await line.enter('a', never);
  const waits = Array.from({ length: 3 }, () => line.enter('a', never));
  // The third is refused at once.
  expect(await waits[2]).toBeNull();
  const other = line.enter('b', never);
  let isAnswered = false;
  void other.then(() => {
    isAnswered = true;
  });
  await vi.advanceTimersByTimeAsync(9_999);
  expect(isAnswered).toBe(false);
});
