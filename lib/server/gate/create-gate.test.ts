import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGate } from './create-gate';

test('what is inside never weighs more than the capacity, and everything gets its turn', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 12 })),
      fc.scheduler(),
      async (weights, scheduler) => {
        const gate = createGate({ capacity: 10, maxWaiting: 1_000 });
        let inside = 0;
        const done = Promise.all(
          weights.map((weight, index) =>
            gate.run(weight, async () => {
              inside += Math.min(weight, 10);
              expect(inside).toBeLessThanOrEqual(10);
              await scheduler.schedule(Promise.resolve());
              inside -= Math.min(weight, 10);
              return index;
            }),
          ),
        );
        await scheduler.waitFor(done);
        expect(await done).toEqual(weights.map((_, index) => index));
      },
    ),
  );
});

test('too many waiting are told to come back, and a failure frees its place', async () => {
  const gate = createGate({ capacity: 1, maxWaiting: 1 });
  let fail: (error: Error) => void = () => {};
  const first = gate.run(1, () => new Promise((_, reject) => (fail = reject)));
  const second = gate.run(1, async () => 'second');
  await expect(gate.run(1, async () => 'third')).rejects.toMatchObject({ code: 'busy' });
  fail(new Error('first'));
  await expect(first).rejects.toThrow('first');
  expect(await second).toBe('second');
  expect(await gate.run(1, async () => 'fourth')).toBe('fourth');
});
