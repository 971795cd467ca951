import { rgbaToThumbHash } from 'thumbhash';
import { expect, test } from 'vitest';
import { averageColour } from './average-colour';

const hashOf = (rgba: readonly number[]) =>
  btoa(String.fromCharCode(...rgbaToThumbHash(8, 8, Array.from({ length: 64 }, () => rgba).flat())));

test('a picture of one colour is placed as about that colour', () => {
  const parts =
    averageColour(hashOf([200, 60, 30, 255]))
      ?.match(/\d+/g)
      ?.map(Number) ?? [];
  for (const [index, expected] of [200, 60, 30].entries()) {
    expect(Math.abs((parts[index] ?? 0) - expected)).toBeLessThan(16);
  }
});

test.each([
  ['a transparent picture', hashOf([200, 60, 30, 40])],
  ['a hash that is no base64', '*'],
  ['a hash cut short', 'AAA='],
  ['no hash', ''],
])('%s is placed without a colour', (_, thumbhash) => {
  expect(averageColour(thumbhash)).toBeNull();
});
