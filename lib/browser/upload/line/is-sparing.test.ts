import { expect, it } from 'vitest';
import { isSparing } from './is-sparing';

it.each([
  [undefined, false],
  [{}, false],
  [{ saveData: false, type: 'wifi', effectiveType: '4g' }, false],
  [{ saveData: true, type: 'wifi', effectiveType: '4g' }, true],
  [{ type: 'cellular', effectiveType: '4g' }, true],
  [{ effectiveType: '3g' }, true],
  [{ effectiveType: 'slow-2g' }, true],
])('bytes are dear on a connection of %j: %s', (connection, expected) => {
  expect(isSparing(connection)).toBe(expected);
});
