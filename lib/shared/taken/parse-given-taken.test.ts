import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { formatTaken } from './format-taken';
import { parseGivenTaken } from './parse-given-taken';
import { anyTaken } from './testing/any-taken';

const wall = (text: string) => Date.parse(`${text}Z`);

test.each<[object, object]>([
  [{ at: '2026-07-14T18:03' }, { wallMs: wall('2026-07-14T18:03:00'), isFileDate: false }],
  [{ at: '2026-07-14T18:03:22.5' }, { wallMs: wall('2026-07-14T18:03:22.500'), isFileDate: false }],
  [
    { at: '2026-07-14T18:03:22+05:45', isFileDate: true },
    { wallMs: wall('2026-07-14T18:03:22'), offsetMinutes: 345, isFileDate: true },
  ],
  [
    { at: '2026-07-14T18:03:22Z' },
    { wallMs: wall('2026-07-14T18:03:22'), offsetMinutes: 0, isFileDate: false },
  ],
  // A camera that says so was never set; a person knows.
  [{ at: '1970-01-01T20:15' }, { wallMs: wall('1970-01-01T20:15:00'), isFileDate: false }],
  [{ at: '1904-01-01T00:00:00' }, { wallMs: wall('1904-01-01T00:00:00'), isFileDate: false }],
  [{ at: '2038-01-19T03:14:08' }, { wallMs: wall('2038-01-19T03:14:08'), isFileDate: false }],
])('%j is a date', (given, expected) => {
  expect(parseGivenTaken(given)).toEqual(expected);
});

test.each([
  [null],
  ['2026-07-14T18:03:22'],
  [{}],
  [{ at: 1 }],
  [{ at: '2026-07-14' }],
  [{ at: '2026-02-30T18:03:22' }],
  [{ at: '2026-07-14T24:00:00' }],
  [{ at: '2026-07-14T18:60' }],
  [{ at: '1825-12-31T23:59' }],
  [{ at: '0000-00-00T00:00:00' }],
  [{ at: '2026-07-14T18:03:22+25:00' }],
  [{ at: '2026-07-14T18:03:22+01:07' }],
  [{ at: '2026-07-14T18:03:22', isFileDate: 1 }],
])('%j is none', (given) => {
  expect(parseGivenTaken(given)).toBeNull();
});

test('every date that a row can hold comes back as the API gives it, those of unset clocks included', () => {
  fc.assert(
    fc.property(anyTaken, (taken) => {
      expect(parseGivenTaken(JSON.parse(JSON.stringify(formatTaken(taken))))).toEqual(taken);
    }),
  );
});
