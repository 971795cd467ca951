import { describe, expect, it } from 'vitest';
import { createDayOf } from './create-day-of';
import { formatDay } from './format-day';

const at = (iso: string) => Date.parse(iso);

describe('createDayOf', () => {
  it.each([
    ['UTC', '2026-01-31T23:59:59Z', 20260131],
    ['UTC', '2026-02-01T00:00:00Z', 20260201],
    ['Asia/Kathmandu', '2026-01-31T18:14:59Z', 20260131],
    ['Asia/Kathmandu', '2026-01-31T18:15:00Z', 20260201],
    ['America/Los_Angeles', '2026-03-08T09:59:00Z', 20260308],
    ['UTC', '1970-01-01T00:00:00Z', 19700101],
  ])('in %s, %s is of the day %i', (zone, iso, day) => {
    expect(createDayOf(zone)(at(iso))).toBe(day);
  });

  it('refuses a zone that is none', () => {
    expect(() => createDayOf('Mars/Base')).toThrow(RangeError);
  });
});

describe('formatDay', () => {
  const dayOf = createDayOf('UTC');
  it.each([
    [20260110, 'Today'],
    [20260109, 'Yesterday'],
    [20260108, 'Thursday 8 January'],
    [20251231, 'Wednesday 31 December 2025'],
    [20260112, 'Monday 12 January'],
  ])('on 10 January 2026, %i reads %s', (day, text) => {
    expect(formatDay(day, at('2026-01-10T08:00:00Z'), dayOf)).toBe(text);
  });
});
