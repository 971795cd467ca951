import { expect, test } from 'vitest';
import { takenDaysOf, takenOfDays } from './taken-days';

test.each([
  ['2026-08', '2026-08-01', '2026-08-31'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-08-14', '2026-08-14', '2026-08-14'],
  ['2024..2026-03', '2024-01-01', '2026-03-31'],
  ['2026-08..', '2026-08-01', ''],
  ['..1999', '', '1999-12-31'],
  ['none', '', ''],
  ['', '', ''],
  ['summer', '', ''],
])('%s is shown as the days %j and %j, and stays as it was written', (taken, takenFrom, takenTo) => {
  expect(takenDaysOf(taken)).toEqual([takenFrom, takenTo]);
  expect(takenOfDays({ takenFrom, takenTo }, taken)).toBe(taken);
});

test.each([
  ['2026-08-01', '2026-08-14', '2026-08-01..2026-08-14'],
  ['2026-08-01', '2026-08-01', '2026-08-01'],
  ['2026-08-01', '', '2026-08-01..'],
  ['', '2026-08-14', '..2026-08-14'],
  ['', '', ''],
])('the days %j and %j are the range %j', (takenFrom, takenTo, expected) => {
  expect(takenOfDays({ takenFrom, takenTo }, '2020')).toBe(expected);
});
