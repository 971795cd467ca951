import { expect, test } from 'vitest';
import { unmultiply } from './unmultiply';

test('colours that were multiplied by their alpha are divided by it; opaque and invisible ones stay', () => {
  const data = Uint8ClampedArray.of(100, 50, 0, 128, 10, 20, 30, 255, 7, 7, 7, 0, 200, 9, 0, 100);
  unmultiply(data, 255);
  expect([...data]).toEqual([199, 100, 0, 128, 10, 20, 30, 255, 7, 7, 7, 0, 255, 23, 0, 100]);
});

test('those of ten bits too', () => {
  const data = Uint16Array.of(512, 256, 1, 512);
  unmultiply(data, 1_023);
  expect([...data]).toEqual([1_023, 512, 2, 512]);
});
