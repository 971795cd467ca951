import { describe, expect, it } from 'vitest';
import { between, endOfFirstDay, monthByKey, monthOf, startOf, yearLabels } from './months';

const month = (year: number, number: number) => monthOf(new Date(year, number - 1, 15).getTime());
const dayOf = (ms: number) => {
  const date = new Date(ms);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()];
};

describe.each([
  ['the newest photo first', month(2026, 3), month(1904, 6)],
  ['the oldest photo first', month(1904, 6), month(2026, 3)],
])('a track that has %s', (_, first, last) => {
  const down = first < last ? 1 : -1;

  it('is gone down by keys, and never past its ends', () => {
    const by = (key: string, current = first) => monthByKey(key, { current, first, last });
    expect(by('ArrowDown')).toBe(first + down);
    expect(by('PageDown')).toBe(first + 12 * down);
    expect(by('ArrowUp')).toBe(first);
    expect(by('ArrowUp', last)).toBe(last - down);
    expect([by('Home', last), by('End'), by('PageDown', last)]).toEqual([first, last, last]);
    expect(by('a')).toBeUndefined();
    expect(between(0, first, last)).toBe(Math.min(first, last));
    expect(between(99_999, first, last)).toBe(Math.max(first, last));
  });

  it('has a label for each year that has room, from the top down', () => {
    const labels = yearLabels(first, last, (one) => (first - one) / (first - last));
    const years = labels.map(({ year }) => year);
    expect(years[0]).toBe(Math.floor(first / 12));
    expect(years.toSorted((one, other) => (one - other) * down)).toEqual(years);
    const places = labels.map(({ place }) => place);
    expect(places.every((place, at) => at === 0 || place - (places[at - 1] ?? 0) >= 0.05)).toBe(true);
  });
});

it('a month is gone to by the day of it that the list comes to first', () => {
  const may = month(2026, 5);
  expect(dayOf(endOfFirstDay(may, { topMs: 9, bottomMs: 1 }))).toEqual([2026, 6, 1]);
  expect(dayOf(endOfFirstDay(may, { topMs: 1, bottomMs: 9 }))).toEqual([2026, 5, 2]);
  expect(dayOf(startOf(may))).toEqual([2026, 5, 1]);
});
