import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { decodeTaken, encodeTaken, formatTaken, parseTaken } from './format-taken';
import { isUnsetClock, type Taken } from './taken';
import { anyTaken } from './testing/any-taken';

const wall = (text: string) => Date.parse(`${text}Z`);

describe('on the wire', () => {
  test.each<[Taken, object]>([
    [{ wallMs: wall('2026-07-14T18:03:22'), isFileDate: false }, { at: '2026-07-14T18:03:22' }],
    [
      { wallMs: wall('2026-07-14T18:03:22.05'), offsetMinutes: 120, isFileDate: false },
      { at: '2026-07-14T18:03:22.050+02:00' },
    ],
    [
      { wallMs: wall('1925-01-01T00:00:00'), offsetMinutes: -210, isFileDate: true },
      { at: '1925-01-01T00:00:00-03:30', isFileDate: true },
    ],
    [
      { wallMs: wall('2026-07-14T18:03:22'), offsetMinutes: 0, isFileDate: true },
      { at: '2026-07-14T18:03:22+00:00', isFileDate: true },
    ],
  ])('%j is %j', (taken, expected) => {
    expect(formatTaken(taken)).toEqual(expected);
    expect(parseTaken(expected)).toEqual(taken);
  });

  test.each<[Taken, object]>([
    [{ wallMs: 0, isFileDate: false }, { at: '1970-01-01T00:00' }],
    [
      { wallMs: wall('1980-01-01T00:00:00'), offsetMinutes: 120, isFileDate: false },
      { at: '1980-01-01T00:00+02:00' },
    ],
  ])(
    'a day that an archive wrote, though unset clocks begin on it, is no such clock: %j',
    (taken, expected) => {
      expect(formatTaken(taken)).toEqual(expected);
      expect(parseTaken(expected)).toEqual(taken);
    },
  );

  test('a date comes back as it went out', () => {
    fc.assert(
      fc.property(
        // Nothing reads a time of day on the days of unset clocks.
        anyTaken.filter(({ wallMs }) => !isUnsetClock(wallMs) || wallMs % 86_400_000 === 0),
        (taken) => {
          expect(parseTaken(JSON.parse(JSON.stringify(formatTaken(taken))))).toEqual(taken);
        },
      ),
    );
  });

  test.each([
    [null],
    ['2026-07-14T18:03:22'],
    [{}],
    [{ at: 1 }],
    [{ at: '2026-07-14' }],
    [{ at: '2026:07:14 18:03:22' }],
    [{ at: '2026-02-30T18:03:22' }],
    [{ at: '1970-01-01T00:00:00' }],
    [{ at: '1970-01-01T00:01' }],
    [{ at: '2026-07-14T18:03:22', isFileDate: 'yes' }],
  ])('%j is no date', (value) => {
    expect(parseTaken(value)).toBeNull();
  });
});

describe('in a row', () => {
  // Rows that are stored say this for ever.
  test.each<[Taken, string]>([
    [{ wallMs: wall('2026-07-14T18:03:22'), isFileDate: false }, 'mrkym974'],
    [{ wallMs: wall('2026-07-14T18:03:22'), offsetMinutes: 120, isFileDate: false }, 'mrkym974Z8'],
    [{ wallMs: wall('2026-07-14T18:03:22'), offsetMinutes: -570, isFileDate: true }, 'mrkym974Z-12F'],
    [{ wallMs: -1_000, isFileDate: true }, '-rsF'],
  ])('%j is %s', (taken, text) => {
    expect(encodeTaken(taken)).toBe(text);
    expect(decodeTaken(text)).toEqual(taken);
  });

  test('a date comes back as it went in, in at most 16 characters', () => {
    fc.assert(
      fc.property(anyTaken, (taken) => {
        const text = encodeTaken(taken);
        expect(text).toMatch(/^[A-Za-z0-9-]{1,16}$/);
        expect(decodeTaken(text)).toEqual(taken);
      }),
    );
  });

  test('nothing but what was written is read', () => {
    const mutated = fc
      .tuple(anyTaken.map(encodeTaken), fc.nat(), fc.constantFrom('', '-', '0', 'Z', 'F', 'f', '.'))
      .map(([text, at, insert]) => {
        const index = at % text.length;
        return text.slice(0, index) + insert + text.slice(index + (at % 2));
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), mutated), (text) => {
        const taken = decodeTaken(text);
        if (taken !== null) expect(encodeTaken(taken)).toBe(text);
      }),
    );
  });

  test.each<Taken>([
    { wallMs: 1.5, isFileDate: false },
    { wallMs: Date.UTC(10_000, 0, 1), isFileDate: false },
    { wallMs: Date.UTC(1825, 11, 31), isFileDate: false },
    { wallMs: 1, offsetMinutes: 7, isFileDate: false },
    { wallMs: 1, offsetMinutes: 855, isFileDate: false },
  ])('%j cannot be written', (taken) => {
    expect(() => encodeTaken(taken)).toThrow(RangeError);
  });
});
