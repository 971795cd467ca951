import { expect, test } from 'vitest';
import { chooseTaken } from './choose-taken';
import type { Taken } from './taken';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const date = (year: number, isFileDate: boolean): Taken => ({ wallMs: Date.UTC(year, 5, 1), isFileDate });

test.each<[string, Taken | null, Taken | null, Taken | null]>([
  ['nothing where nobody knows', null, null, null],
  ['the stated one where the bytes say nothing', date(2020, false), null, date(2020, false)],
  ["the bytes' own where nothing was stated", null, date(2019, false), date(2019, false)],
  [
    "the camera's in the bytes before what is claimed",
    date(2020, false),
    date(2019, false),
    date(2019, false),
  ],
  [
    "the camera's before the file's, though it is a claim",
    date(2020, false),
    date(2019, true),
    date(2020, false),
  ],
  [
    'what the bytes say of the file before a claim of it',
    date(2020, true),
    date(2019, true),
    date(2019, true),
  ],
  ['no claim of the future', date(2031, false), date(2019, true), date(2019, true)],
  ['no claim before photography', { wallMs: Date.UTC(1700, 0, 1), isFileDate: false }, null, null],
])('it counts: %s', (_, stated, read, expected) => {
  expect(chooseTaken(stated, read, NOW)).toEqual(expected);
});
