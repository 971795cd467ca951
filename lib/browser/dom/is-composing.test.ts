import { expect, test } from 'vitest';
import { isComposing } from './is-composing';

test.each([
  [false, 13, false],
  [true, 229, true],
  // Safari, for the Enter that ends a composition.
  [false, 229, true],
])('composing %s with code %i: %s', (composing, keyCode, expected) => {
  expect(isComposing({ isComposing: composing, keyCode })).toBe(expected);
});
