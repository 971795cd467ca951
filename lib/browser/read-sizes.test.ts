import { expect, it } from 'vitest';
import { readSizes } from './read-sizes';

it('reads the size of every file, and lets the page breathe after each 12 ms', async () => {
  let now = 0;
  const steps: string[] = [];
  const files = Array.from({ length: 7 }, (_, index) => ({
    get size() {
      now += 5;
      steps.push(`read ${index}`);
      return 1;
    },
  }));
  const pause = async () => {
    now += 100;
    steps.push('pause');
  };
  await readSizes(files as unknown as Blob[], { nowMs: () => now, pause });
  expect(steps).toEqual([
    ...['read 0', 'read 1', 'read 2', 'pause'],
    ...['read 3', 'read 4', 'read 5', 'pause', 'read 6'],
  ]);
});

it('waits for nothing where sizes are known', async () => {
  const pause = async () => {
    throw new Error('It waited.');
  };
  await readSizes([new Blob(['a']), new Blob(['b'])], { nowMs: () => 0, pause });
});
