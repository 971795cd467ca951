import { expect, test } from 'vitest';
import { createByteGate } from './create-byte-gate';

test('no more than the room is used at once, and what is larger than all of it comes alone', async () => {
  const gate = createByteGate(10);
  let used = 0;
  let most = 0;
  const order: number[] = [];
  const run = (size: number) =>
    gate.run(size, async () => {
      used += size;
      most = Math.max(most, used > size ? used : Math.min(used, 10));
      order.push(size);
      await new Promise((resolve) => setTimeout(resolve, 2));
      used -= size;
    });
  await Promise.all([4, 4, 4, 50, 1, 10].map(run));
  expect(most).toBeLessThanOrEqual(10);
  expect(order).toEqual([4, 4, 4, 50, 1, 10]);
});

test('work that fails gives its room back', async () => {
  const gate = createByteGate(1);
  await expect(gate.run(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(gate.run(1, async () => 'yes')).resolves.toBe('yes');
});
