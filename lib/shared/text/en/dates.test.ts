import { describe, expect, it, vi } from 'vitest';
import { createDayOf } from '../../calendar/create-day-of';
import { dates } from './dates';

const at = (iso: string) => Date.parse(iso);

describe('a day as a heading', () => {
  const dayOf = createDayOf('UTC');
  it.each([
    [20260110, 'Today'],
    [20260109, 'Yesterday'],
    [20260108, 'Thursday 8 January'],
    [20251231, 'Wed 31 December 2025'],
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

it('a calendar day reads the same on every machine', () => {
  expect(dates.calendarDay('2026-11-24')).toBe('24 Nov 2026');
  expect(dates.shortDay('2026-11-24')).toBe('24 Nov');
});

describe('a moment in a list, in January 2026', () => {
  it.each([
    ['2026-01-05T12:03:00.000Z', 'UTC', '5 Jan, 12:03'],
    ['2026-01-05T00:03:00.000Z', 'UTC', '5 Jan, 00:03'],
    ['2026-01-05T23:30:00.000Z', 'Europe/Berlin', '6 Jan, 00:30'],
    ['2025-12-31T23:30:00.000Z', 'UTC', '31 Dec 2025, 23:30'],
    // The new year has begun there.
    ['2025-12-31T23:30:00.000Z', 'Europe/Berlin', '1 Jan, 00:30'],
  ])('%s in %s is read as %s', (iso, timeZone, words) => {
    expect(dates.shortMoment(iso, timeZone, Date.UTC(2026, 0, 15, 12))).toBe(words);
  });

  it('makes no format of its own in each row', () => {
    const format = () => dates.shortMoment('2026-01-05T12:03:00.000Z', 'Asia/Tokyo', Date.UTC(2026, 0, 15));
    format();
    const make = vi.spyOn(Intl, 'DateTimeFormat');
    for (let row = 0; row < 50; row += 1) format();
    expect(make).not.toHaveBeenCalled();
    make.mockRestore();
  });
});
