import { expect, test } from 'vitest';
import { placeOfStep } from './place-of-step';

const LISTED = ['a', 'b', 'c', 'd'];

test.each<[readonly string[], 1 | -1, string | null | undefined]>([
  [['b'], 1, 'c'],
  [['d'], 1, undefined],
  [['c'], -1, 'a'],
  [['b'], -1, null],
  [['a'], -1, undefined],
  [['b', 'c'], 1, 'd'],
  [['b', 'c'], -1, null],
  [[], 1, undefined],
  [['x'], -1, undefined],
])('%j steps by %s behind %s', (moved, by, behind) => {
  expect(placeOfStep(LISTED, new Set(moved), by)).toBe(behind);
});
