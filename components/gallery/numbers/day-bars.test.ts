import { describe, expect, it } from 'vitest';
import { dayBars, roundUp } from './day-bars';

it('days without uploads have a bar too, of nothing', () => {
  const bars = dayBars([{ day: '2026-03-01', images: 3, bytes: 9 }], '2026-03-01', 3);
  expect(bars).toEqual([
    { day: '2026-02-27', images: 0, bytes: 0 },
    { day: '2026-02-28', images: 0, bytes: 0 },
    { day: '2026-03-01', images: 3, bytes: 9 },
  ]);
});

describe('roundUp', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 5],
    [10, 10],
    [11, 20],
    [501, 1_000],
    [86_400, 100_000],
  ])('%i has its axis end at %i', (value, top) => {
    expect(roundUp(value)).toBe(top);
  });
});
