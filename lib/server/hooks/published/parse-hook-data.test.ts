import { expect, test } from 'vitest';
import { parseHookData } from './parse-hook-data';

test.each([
  [undefined, null],
  [null, null],
  ['text', 'text'],
  [
    { id: 7, at: new Date(0), none: undefined },
    { id: 7, at: '1970-01-01T00:00:00.000Z' },
  ],
  [
    [1, undefined],
    [1, null],
  ],
])('%o arrives as %o', (returned, data) => {
  expect(parseHookData(returned)).toEqual(data);
});

const circle: { self?: unknown } = {};
circle.self = circle;

test.each<[string, unknown, RegExp]>([
  ['a function', () => {}, /a function/],
  ['a symbol', Symbol('x'), /a symbol/],
  ['a bigint', 1n, /BigInt/],
  ['what holds itself', circle, /circular/],
  ['more than 8 KiB', 'ü'.repeat(4_096), /8194 bytes/],
])('%s is no answer', (_, returned, message) => {
  expect(() => parseHookData(returned)).toThrow(message);
});
