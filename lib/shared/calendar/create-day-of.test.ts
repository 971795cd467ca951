import { describe, expect, it } from 'vitest';
import { createDayOf } from './create-day-of';

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
