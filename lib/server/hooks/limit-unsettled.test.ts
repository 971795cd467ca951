import { expect, test } from 'vitest';
import { createUnsettledLimit } from './limit-unsettled';

test('answers what the function answers, and throws what it throws', async () => {
  const limit = createUnsettledLimit(1);
  expect(await limit(() => 'at once')).toBe('at once');
  expect(await limit(async () => 'later')).toBe('later');
  const throwing = () => {
    throw new RangeError('broken');
  };
  await expect(limit(throwing)).rejects.toThrow('broken');
  await expect(limit(async () => throwing())).rejects.toThrow(RangeError);
});

test('of functions that never end only so many are begun; one that ends makes room', async () => {
  const limit = createUnsettledLimit(2);
  const ends: (() => void)[] = [];
  let begun = 0;
  const hang = () => {
    begun += 1;
    return new Promise<void>((resolve) => void ends.push(resolve));
  };
  const first = limit(hang);
  void limit(hang);
  await expect(limit(hang)).rejects.toThrow('2 earlier calls have not ended yet');
  expect(begun).toBe(2);
  ends[0]?.();
  await first;
  void limit(hang);
  await Promise.resolve();
  expect(begun).toBe(3);
});
