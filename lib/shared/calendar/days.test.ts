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

  it('takes the zone of the clock where none is named', () => {
    const now = new Date(2026, 0, 31, 23, 59);
    expect(createDayOf(null)(now.getTime())).toBe(20260131);
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

  it.each([
    // Clocks were put back on 1 November 2026: that Sunday had 25 hours.
    ['2026-11-02T04:30:00Z', 20261101, 'Today'],
    ['2026-11-02T04:30:00Z', 20261031, 'Yesterday'],
    // And forward on 8 March: that Sunday had 23.
    ['2026-03-09T04:30:00Z', 20260308, 'Yesterday'],
    ['2026-03-09T04:30:00Z', 20260307, 'Saturday 7 March'],
    // The end of a month and of a year.
    ['2026-01-01T12:00:00Z', 20251231, 'Yesterday'],
  ])('in New York at %s, %i reads %s', (now, day, text) => {
    expect(formatDay(day, at(now), createDayOf('America/New_York'))).toBe(text);
  });
});
