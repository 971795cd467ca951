import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createImageId, dateOfId, firstIdAt, isImageId } from './image-id';

const LAST_MS = 2 ** 48 - 1;
const times = fc.integer({ min: 0, max: LAST_MS });
const allOnes = { getRandomValues: (bytes: Uint8Array) => bytes.fill(0xff) };

test('an id is a UUID of version 8 that tells its time back', () => {
  fc.assert(
    fc.property(times, (ms) => {
      const id = createImageId(ms);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(isImageId(id)).toBe(true);
      expect(dateOfId(id).getTime()).toBe(ms);
    }),
  );
});

test('a later image sorts before an earlier one', () => {
  fc.assert(
    fc.property(times, times, (a, b) => {
      fc.pre(a > b);
      expect(createImageId(a) < createImageId(b)).toBe(true);
    }),
  );
});

test('firstIdAt lies before every id of its millisecond and after every later one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LAST_MS - 1 }), (ms) => {
      const first = firstIdAt(new Date(ms));
      expect(isImageId(first)).toBe(true);
      expect(first <= createImageId(ms)).toBe(true);
      expect(first > createImageId(ms + 1, allOnes)).toBe(true);
    }),
  );
});

test('the form is fixed: first 48 bits count down, version 8, variant 10, the rest random', () => {
  const countingUp = { getRandomValues: (bytes: Uint8Array) => bytes.set(Array.from(bytes.keys())) };
  expect(createImageId(0, countingUp)).toBe('ffffffff-ffff-8001-8203-040506070809');
  expect(createImageId(0x0123456789ab, allOnes)).toBe('fedcba98-7654-8fff-bfff-ffffffffffff');
});

test('a fraction of a millisecond does not matter', () => {
  expect(dateOfId(createImageId(1_700_000_000_000.75)).getTime()).toBe(1_700_000_000_000);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 48])('%d is no time an id can hold', (ms) => {
  expect(() => createImageId(ms)).toThrow(RangeError);
});

test('dates ids cannot hold count as the nearest they can', () => {
  expect(firstIdAt(new Date('1969-01-01'))).toBe(firstIdAt(new Date(0)));
  expect(firstIdAt(new Date(8.64e15))).toBe('00000000-0000-8000-8000-000000000000');
  expect(() => firstIdAt(new Date(Number.NaN))).toThrow(RangeError);
});

test.each([
  ['another version', 'ffffffff-ffff-4001-8203-040506070809'],
  ['another variant', 'ffffffff-ffff-8001-c203-040506070809'],
  ['upper case', 'FFFFFFFF-FFFF-8001-8203-040506070809'],
  ['a line break after it', 'ffffffff-ffff-8001-8203-040506070809\n'],
  ['a path', '../fffff-ffff-8001-8203-040506070809'],
  ['nothing', ''],
  ['no text', 5],
])('%s is no id', (_, value) => {
  expect(isImageId(value)).toBe(false);
  expect(() => dateOfId(String(value))).toThrow(RangeError);
});
