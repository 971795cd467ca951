import { describe, expect, test } from 'vitest';
import { isInTakenRange, parseTakenRange, takeTakenWords } from './taken-range';

const wall = (text: string) => Date.parse(`${text}Z`);
const FIRST = '1900-01-01T00:00:00';
const LAST = '2099-12-31T23:59:59.999';

describe('a range', () => {
  test.each([
    ['2026', '2026-01-01T00:00:00', '2026-12-31T23:59:59.999'],
    ['2026-08', '2026-08-01T00:00:00', '2026-08-31T23:59:59.999'],
    ['2026-8', '2026-08-01T00:00:00', '2026-08-31T23:59:59.999'],
    ['2026-12', '2026-12-01T00:00:00', '2026-12-31T23:59:59.999'],
    ['2024-02-29', '2024-02-29T00:00:00', '2024-02-29T23:59:59.999'],
    ['2024..2026-03', '2024-01-01T00:00:00', '2026-03-31T23:59:59.999'],
    ['2026-08-14..2026-08-14', '2026-08-14T00:00:00', '2026-08-14T23:59:59.999'],
    ['2026-08..', '2026-08-01T00:00:00', LAST],
    ['..1999', FIRST, '1999-12-31T23:59:59.999'],
  ])('%s begins at %s and ends with %s', (text, from, to) => {
    const range = parseTakenRange(text);
    if (range === null) throw new Error('no range');
    expect([from, to].map((one) => isInTakenRange(range, wall(one)))).toEqual([true, true]);
    if (from !== FIRST) expect(isInTakenRange(range, wall(from) - 1)).toBe(false);
    if (to !== LAST) expect(isInTakenRange(range, wall(to) + 1)).toBe(false);
    expect(isInTakenRange(range, undefined)).toBe(false);
  });

  test.each(['none', 'None'])('%s is of photos without a date', (text) => {
    const range = parseTakenRange(text);
    expect(range).toBe('none');
    expect(range && isInTakenRange(range, undefined)).toBe(true);
    expect(range && isInTakenRange(range, 0)).toBe(false);
  });

  test.each([
    '',
    '..',
    '...',
    '26',
    '2026-13',
    '2026-00',
    '2026-02-30',
    '2026-08-14T12:00',
    'summer',
    '2026..summer',
    '2026..2025',
    '2024..2025..2026',
    '..summer',
  ])('%j is none', (text) => {
    expect(parseTakenRange(text)).toBeNull();
  });
});

test.each([
  ['sea taken:2026-08 boat', 'sea boat', 1],
  ['TAKEN:2026', '', 1],
  ['taken:2024.. taken:..2025', '', 2],
  ['taken:none', '', 1],
  ['taken:summer', 'taken:summer', 0],
  ['mistaken:2026', 'mistaken:2026', 0],
  ['', '', 0],
])('of %j the words %j are left', (q, left, count) => {
  const { q: words, ranges } = takeTakenWords(q);
  expect([words, ranges.length]).toEqual([left, count]);
});
