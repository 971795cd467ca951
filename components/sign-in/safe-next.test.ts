import { expect, test } from 'vitest';
import { safeNext } from './safe-next';

test.each([
  ['/gallery?state=trash', '/gallery?state=trash'],
  ['/', '/'],
  ['//evil.example', '/gallery'],
  ['/\\evil.example', '/gallery'],
  ['/\t/evil.example', '/gallery'],
  ['https://evil.example', '/gallery'],
  ['javascript:alert(1)', '/gallery'],
  ['', '/gallery'],
])('signing in with next=%j leads to %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});
