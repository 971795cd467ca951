import { expect, test, vi } from 'vitest';
import { formatMoment } from './format-moment';

const NOW_MS = Date.UTC(2026, 0, 15, 12);

test.each([
  ['2026-01-05T12:03:00.000Z', 'UTC', 'Jan 5, 12:03'],
  ['2026-01-05T00:03:00.000Z', 'UTC', 'Jan 5, 00:03'],
  ['2026-01-05T23:30:00.000Z', 'Europe/Berlin', 'Jan 6, 00:30'],
  ['2025-12-31T23:30:00.000Z', 'UTC', 'Dec 31, 2025, 23:30'],
  // The new year has begun there.
  ['2025-12-31T23:30:00.000Z', 'Europe/Berlin', 'Jan 1, 00:30'],
])('%s in %s is read as %s', (iso, timeZone, words) => {
  expect(formatMoment(iso, timeZone, NOW_MS)).toBe(words);
});

test('a long list makes no format a row', () => {
  formatMoment('2026-01-05T12:03:00.000Z', 'Asia/Tokyo', NOW_MS);
  const make = vi.spyOn(Intl, 'DateTimeFormat');
  for (let row = 0; row < 50; row += 1) formatMoment('2026-01-05T12:03:00.000Z', 'Asia/Tokyo', NOW_MS);
  expect(make).not.toHaveBeenCalled();
  make.mockRestore();
});
