import { expect, test } from 'vitest';
import { createLine } from './create-line';

/** Work that ends when it is told to, and notes when it began. */
function setUp(maxWaiting = 100) {
  const line = createLine({ atOnce: 1, maxWaiting });
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const run = (name: string, rank: number) =>
    line.run(rank, () => {
      began.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const next = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { began, run, next };
}

test('who has failed less goes first, then who came first', async () => {
  const { began, run, next } = setUp();
  for (const [name, rank] of [
    ['a', 9],
    ['b', 3],
    ['c', 0],
    ['d', 3],
    ['e', 0],
  ] as const)
    void run(name, rank);
  for (let at = 0; at < 5; at += 1) await next();
  expect(began).toEqual(['a', 'c', 'e', 'b', 'd']);
});

test('where the line is full the last of it makes room, and one who would be last is told to come back', async () => {
  const { began, run, next } = setUp(2);
  void run('inside', 9);
  const first = run('first', 5);
  const last = run('last', 6);
  await expect(run('worse', 7)).rejects.toMatchObject({ code: 'busy' });
  void run('better', 0);
  await expect(last).rejects.toMatchObject({ code: 'busy' });
  for (let at = 0; at < 3; at += 1) await next();
  await first;
  expect(began).toEqual(['inside', 'better', 'first']);
});

test('work that fails hands its place on', async () => {
  const { run, began, next } = setUp();
  const line = createLine({ atOnce: 1, maxWaiting: 1 });
  await expect(line.run(0, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(line.run(0, async () => 'done')).resolves.toBe('done');
  void run('a', 0);
  await next();
  expect(began).toEqual(['a']);
});
