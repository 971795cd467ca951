// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { readingKey } from './reading-key';

afterEach(() => document.body.replaceChildren());

test.each([
  ['ltr', 'ArrowLeft', 'ArrowLeft'],
  ['ltr', 'ArrowRight', 'ArrowRight'],
  ['rtl', 'ArrowLeft', 'ArrowRight'],
  ['rtl', 'ArrowRight', 'ArrowLeft'],
  ['rtl', 'ArrowUp', 'ArrowUp'],
  ['rtl', 'Enter', 'Enter'],
])('read %s, %s is %s', (direction, key, read) => {
  const target = document.createElement('div');
  target.style.direction = direction;
  document.body.append(target);
  expect(readingKey({ key, target })).toBe(read);
});
