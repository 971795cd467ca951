import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { parseCameraDate, parseFraction, parseOffset } from './parse-camera-date';

const wall = (text: string) => Date.parse(`${text}Z`);

test.each<[string, string, number?]>([
  ['2026:07:14 18:03:22', '2026-07-14T18:03:22'],
  ['2026:07:14 18:03:22\0', '2026-07-14T18:03:22'],
  ['2026:07:14 18:03:22\0 garbage', '2026-07-14T18:03:22'],
  ['  2026:07:14 18:03:22  ', '2026-07-14T18:03:22'],
  ['2026:07:14  18:03:22', '2026-07-14T18:03:22'],
  ['2026-07-14 18:03:22', '2026-07-14T18:03:22'],
  ['2026/07/14 18:03:22', '2026-07-14T18:03:22'],
  ['2026.07.14 18.03.22', '2026-07-14T18:03:22'],
  ['2026 07 14 18:03:22', '2026-07-14T18:03:22'],
  ['2026:7:4 8:3:2', '2026-07-04T08:03:02'],
  ['2026:07:14T18:03', '2026-07-14T18:03:00'],
  ['2026:07:14', '2026-07-14T00:00:00'],
  ['2026-07', '2026-07-01T00:00:00'],
  ['1943', '1943-01-01T00:00:00'],
  ['20260714T180322', '2026-07-14T18:03:22'],
  ['20260714', '2026-07-14T00:00:00'],
  ['2026-07-14T18:03:22.5', '2026-07-14T18:03:22.500'],
  ['2026-07-14T18:03:22.123456', '2026-07-14T18:03:22.123'],
  ['2026-07-14T18:03:22Z', '2026-07-14T18:03:22', 0],
  ['2026-07-14T18:03:22+02:00', '2026-07-14T18:03:22', 120],
  ['2026-07-14T18:03:22 +0200', '2026-07-14T18:03:22', 120],
  ['2026-07-14T18:03-05:00', '2026-07-14T18:03:00', -300],
  ['2026:07:14 18:03:22+14:00', '2026-07-14T18:03:22', 840],
  ['2026:07:14 18:03:22-12:00', '2026-07-14T18:03:22', -720],
  ['2026:07:14 18:03:22+05:45', '2026-07-14T18:03:22', 345],
  // No place has these: the clock counts, and nothing else.
  ['2026:07:14 18:03:22+25:00', '2026-07-14T18:03:22'],
  ['2026:07:14 18:03:22-13:00', '2026-07-14T18:03:22'],
  ['2026:07:14 18:03:22+01:07', '2026-07-14T18:03:22'],
  ['2024:02:29 00:00:00', '2024-02-29T00:00:00'],
  ['2026:07:14 24:00:00', '2026-07-15T00:00:00'],
  ['2016:12:31 23:59:60', '2017-01-01T00:00:00'],
  ['1925:06:01 12:00:00', '1925-06-01T12:00:00'],
  ['2999:01:01 00:00:00', '2999-01-01T00:00:00'],
])('%j is %s', (text, expected, offsetMinutes) => {
  const date = { wallMs: wall(expected) };
  expect(parseCameraDate(text)).toEqual(offsetMinutes === undefined ? date : { ...date, offsetMinutes });
});

test.each([
  [''],
  ['0000:00:00 00:00:00'],
  ['    :  :     :  :  '],
  ['2026:00:14 18:03:22'],
  ['2026:13:01 18:03:22'],
  ['2026:02:30 18:03:22'],
  ['2025:02:29 18:03:22'],
  ['2026:07:32 18:03:22'],
  ['2026:07:14 25:03:22'],
  ['2026:07:14 24:03:22'],
  ['2026:07:14 18:60:22'],
  ['2026:07:14 18:03:61'],
  ['0026:07:14 18:03:22'],
  ['1825:12:31 23:59:59'],
  ['26:07:14 18:03:22'],
  ['last summer'],
  ['2026:07:14 18:03:22 and more'],
  [`2026:07:14 18:03:22${' '.repeat(40)}`],
  // Clocks that nobody has set.
  ['1970:01:01 00:00:00'],
  ['1970:01:01 01:00:00'],
  ['1969:12:31 19:00:00'],
  ['1980:01:01 00:00:12'],
  ['1904:01:01 00:00:00'],
])('%j is no date', (text) => {
  expect(parseCameraDate(text)).toBeNull();
});

test('a year that an archive wrote is no clock that nobody has set', () => {
  expect(parseCameraDate('1970')).toEqual({ wallMs: 0 });
  expect(parseCameraDate('1980-01-01')).toEqual({ wallMs: wall('1980-01-01T00:00:00') });
});

describe('an offset', () => {
  test.each<[string, number | undefined]>([
    ['+02:00', 120],
    ['+02:00\0', 120],
    [' +02:00 ', 120],
    ['-0930', -570],
    ['+2:00', 120],
    ['Z', 0],
    ['-00:00', 0],
    ['', undefined],
    ['   :  ', undefined],
    ['+02', undefined],
    ['+14:15', undefined],
    ['-12:15', undefined],
    ['+99:99', undefined],
    ['+02:60', undefined],
    ['02:00', undefined],
  ])('%j is %j', (text, minutes) => {
    expect(parseOffset(text)).toBe(minutes);
  });
});

test.each([
  ['5', 500],
  ['05', 50],
  ['123456', 123],
  ['042\0', 42],
  [' 12', 120],
  ['', 0],
  ['x', 0],
])('the fraction %j is %j milliseconds', (text, milliseconds) => {
  expect(parseFraction(text)).toBe(milliseconds);
});

test('whatever the text: it never throws, and what it answers can be kept', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789:-/. TZ+\0'), maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(fc.string(), digits), (text) => {
      const date = parseCameraDate(text);
      if (date !== null) expect(Number.isInteger(date.wallMs)).toBe(true);
    }),
  );
});
