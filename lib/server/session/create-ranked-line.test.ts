import { expect, test } from 'vitest';
import { createRankedLine } from './create-ranked-line';

/** Work that ends when it is told to, and notes when it began. */
function setUp(options: { maxWaiting?: number; maxWaitMs?: number } = {}) {
  const line = createRankedLine({ atOnce: 1, maxWaiting: 100, maxWaitMs: 60_000, ...options });
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
  return { line, began, run, next };
}

test('who has failed less goes first, then who came last', async () => {
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
  expect(began).toEqual(['a', 'e', 'c', 'd', 'b']);
});

test('where the line is full the last of it makes room, and one who would be last is told to come back', async () => {
  const { began, run, next } = setUp({ maxWaiting: 2 });
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

test('whoever comes after a crowd that fills the line goes before it', async () => {
  const { began, run, next } = setUp({ maxWaiting: 3 });
  const crowd = Array.from({ length: 20 }, (_, at) => run(`crowd ${at}`, 0).catch(() => undefined));
  void run('late', 0);
  await next();
  expect(began).toEqual(['crowd 0', 'late']);
  for (let at = 0; at < 20; at += 1) await next();
  await Promise.all(crowd);
});

test('nobody waits for longer than was said, and the place goes to others', async () => {
  const { began, run, next } = setUp({ maxWaitMs: 20 });
  void run('inside', 0);
  await expect(run('tired', 0)).rejects.toMatchObject({ code: 'busy' });
  const patient = run('patient', 0);
  await next();
  // Work that has begun is not waiting.
  await new Promise((resolve) => setTimeout(resolve, 40));
  await next();
  await patient;
  expect(began).toEqual(['inside', 'patient']);
});

test('work that fails hands its place on', async () => {
  const { line, run, began, next } = setUp();
  await expect(line.run(0, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(line.run(0, async () => 'done')).resolves.toBe('done');
  void run('a', 0);
  await next();
  expect(began).toEqual(['a']);
});
