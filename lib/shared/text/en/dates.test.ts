import { describe, expect, it } from 'vitest';
import { createDayOf } from '../../calendar/create-day-of';
import { dates } from './dates';

const at = (iso: string) => Date.parse(iso);

describe('a day as a heading', () => {
  const dayOf = createDayOf('UTC');
  it.each([
    [20260110, 'Today'],
    [20260109, 'Yesterday'],
    [20260108, 'Thursday 8 January'],
    [20251231, 'Wednesday 31 December 2025'],
    [20260112, 'Monday 12 January'],
  ])('on 10 January 2026, %i reads %s', (day, text) => {
    expect(dates.day(day, dayOf(at('2026-01-10T08:00:00Z')))).toBe(text);
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
    const dayOf = createDayOf('America/New_York');
    expect(dates.day(day, dayOf(at(now)))).toBe(text);
  });
});

it('a moment and a month read by the machine’s clock, a time of day in the zone that is asked for', () => {
  const local = new Date(2026, 10, 24, 16, 30);
  expect(dates.moment(local.toISOString())).toBe('24 Nov 2026, 16:30');
  expect(dates.month(local.getTime())).toBe('November 2026');
  expect(dates.time('2026-11-24T16:30:00Z', 'Asia/Kathmandu')).toBe('22:15');
  expect(dates.time(local.toISOString(), null)).toBe('16:30');
});
