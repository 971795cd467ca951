import { expect, test } from 'vitest';
import { placeOfDrop } from './place-of-drop';

const IDS = ['a', 'b', 'c', 'd'];
const before = (id: string) => IDS[IDS.indexOf(id) - 1];
const boxOf = (id: string) => ({ id, left: 100, width: 50 });

test.each([
  ['the right half', 'c', 140, ['a'], 'c'],
  ['the left half', 'c', 110, ['a'], 'b'],
  ['the left half of the first one', 'a', 110, ['d'], null],
  ['the left half behind one that is carried', 'c', 110, ['b'], 'a'],
  ['the left half behind all that are carried', 'c', 110, ['a', 'b'], null],
  ['one that is carried', 'b', 140, ['b'], undefined],
])('on %s', (_, id, x, carried, behind) => {
  expect(placeOfDrop(boxOf(id), x, new Set(carried), before)).toBe(behind);
});
