import { expect, test } from 'vitest';
import { createMemoryBudget } from './memory-budget';

function create(options: { units: number; periodSeconds: number; maxClients?: number }) {
  let nowMs = 1_000_000;
  const budget = createMemoryBudget({ ...options, clock: () => new Date(nowMs) });
  return { budget, wait: (seconds: number) => (nowMs += seconds * 1_000) };
}

test('a client has its units at once, then waits for each', async () => {
  const { budget, wait } = create({ units: 3, periodSeconds: 60 });
  for (let unit = 0; unit < 3; unit += 1) expect(await budget.take('a')).toEqual({ ok: true });
  expect(await budget.take('a')).toEqual({ ok: false, retryAfterSeconds: 20 });
  wait(19);
  expect(await budget.take('a')).toEqual({ ok: false, retryAfterSeconds: 1 });
  wait(2);
  expect(await budget.take('a')).toEqual({ ok: true });
});

test('clients do not share', async () => {
  const { budget } = create({ units: 1, periodSeconds: 60 });
  expect(await budget.take('a')).toEqual({ ok: true });
  expect(await budget.take('b')).toEqual({ ok: true });
});

test('what is given back can be taken again, but never makes more than the whole', async () => {
  const { budget } = create({ units: 1, periodSeconds: 60 });
  await budget.giveBack('a');
  expect((await budget.take('a')).ok).toBe(true);
  await budget.giveBack('a');
  expect((await budget.take('a')).ok).toBe(true);
  expect((await budget.take('a')).ok).toBe(false);
});

test('what is given back is no more than it was', async () => {
  const { budget } = create({ units: 3, periodSeconds: 60 });
  for (let unit = 0; unit < 3; unit += 1) await budget.take('a');
  await budget.giveBack('a');
  expect((await budget.take('a')).ok).toBe(true);
  expect((await budget.take('a')).ok).toBe(false);
});

test('a clock set back gives nothing and breaks nothing', async () => {
  const { budget, wait } = create({ units: 1, periodSeconds: 60 });
  await budget.take('a');
  wait(-600);
  expect(await budget.take('a')).toEqual({ ok: false, retryAfterSeconds: 60 });
  wait(60);
  expect((await budget.take('a')).ok).toBe(true);
});

test('memory is bounded: the client not seen for longest is forgotten', async () => {
  const { budget } = create({ units: 1, periodSeconds: 60, maxClients: 2 });
  await budget.take('a');
  await budget.take('b');
  await budget.take('a');
  await budget.take('c');
  expect((await budget.take('a')).ok).toBe(false);
  expect((await budget.take('b')).ok).toBe(true);
});
