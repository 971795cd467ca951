import { expect, test } from 'vitest';
import { formats } from './formats';
import { pixels } from './pixels';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1_023, '1,023 bytes'],
  [1_024, '1 KB'],
  [1_536, '1.5 KB'],
  [102_400, '100 KB'],
  [1_048_524, '1,023.9 KB'],
  [1_048_575, '1 MB'],
  [10_485_760, '10 MB'],
  [268_435_456, '256 MB'],
  [1_610_612_736, '1.5 GB'],
  [5e15, '4,547.5 TB'],
  [-5, '0 bytes'],
  [Number.NaN, '0 bytes'],
])('%d bytes read as %s', (sizeBytes, text) => {
  expect(formats.bytes(sizeBytes)).toBe(text);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [10_485_761, '10,485,761'],
])('%d reads as %s', (value, text) => {
  expect(formats.count(value)).toBe(text);
});

test.each([
  [1, '1 pixel'],
  [99_999, '99,999 pixels'],
  [100_000, '0.1 megapixels'],
  [12_192_768, '12.2 megapixels'],
  [100_000_000, '100 megapixels'],
])('%d pixels read as %s', (count, text) => {
  expect(pixels(count)).toBe(text);
});

test.each([
  [0, '0 s'],
  [0.2, '1 s'],
  [59.5, '1 min'],
  [125, '2 min 5 s'],
  [3_600, '1 h'],
  [3_660.4, '1 h 1 min'],
  [86_400, '1 day'],
  [273_600, '3 days 4 h'],
  [604_800, '7 days'],
  [Number.NaN, '0 s'],
  [-3, '0 s'],
  [Number.POSITIVE_INFINITY, 'forever'],
])('%d seconds read as %s', (seconds, text) => {
  expect(formats.duration(seconds)).toBe(text);
});

test.each([
  [0, '0%'],
  [0.426, '42%'],
  [0.9999, '99%'],
  [1, '100%'],
  [1.2, '100%'],
  [Number.NaN, '0%'],
])('a progress of %d reads as %s', (progress, text) => {
  expect(formats.percent(progress)).toBe(text);
});

test.each([
  [0, '0 photos'],
  [1, '1 photo'],
  [0.6, '1 photo'],
  [1_204, '1,204 photos'],
])('%d photos read as %s', (value, text) => {
  expect(formats.plural(value, { one: '# photo', other: '# photos' })).toBe(text);
});

test('lists are put together with their last word', () => {
  const names = ['JPEG', 'PNG', 'WebP'];
  expect([formats.and(names), formats.and(names.slice(1))]).toEqual(['JPEG, PNG, and WebP', 'PNG and WebP']);
});
