// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { claim } from './transfer-events';

test.each([true, false])(
  'an event is taken once, by the first who wants it, be it cancelable (%s) or not',
  (cancelable) => {
    const event = new Event('paste', { cancelable });
    expect(claim(event)).toBe(true);
    expect(event.defaultPrevented).toBe(cancelable);
    expect(claim(event)).toBe(false);
  },
);

test('an event that another script of the page has taken is left to it', () => {
  const event = new Event('drop', { cancelable: true });
  event.preventDefault();
  expect(claim(event)).toBe(false);
});
