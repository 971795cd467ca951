import { expect, test } from 'vitest';
import { isTrustworthy } from './is-trustworthy';

test.each([
  [true, 'photos.lan', true],
  [false, 'localhost:3000', true],
  [false, 'photos.localhost', true],
  [false, '127.0.0.1:3000', true],
  [false, '[::1]:3000', true],
  [false, '192.168.1.7:3000', false],
  [false, 'photos.lan', false],
  [false, 'localhost.evil.example', false],
  [false, '127.0.0.1.evil.example', false],
  [false, '', false],
  [false, null, false],
])('encrypted %s, %s is trustworthy: %s', (isSecure, host, expected) => {
  expect(isTrustworthy(isSecure, host)).toBe(expected);
});
