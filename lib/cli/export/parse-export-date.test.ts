import { expect, test } from 'vitest';
import { parseExportDate } from './parse-export-date';

test.each([
  ['2026-01-31', '2026-01-31T00:00:00.000Z'],
  ['2026-01-31T10:30', '2026-01-31T10:30:00.000Z'],
  ['2026-01-31T10:30:05+02:00', '2026-01-31T08:30:05.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
])('%s is %s, wherever the command runs', (text, expected) => {
  expect(parseExportDate('--from', text)?.toISOString()).toBe(expected);
});

test.each(['2026-02-31', '2026-13-01', '31.1.2026', 'yesterday', ''])('%s is no date', (text) => {
  expect(() => parseExportDate('--from', text)).toThrow('--from takes a date such as 2026-01-31');
});

test('left out, it is none', () => {
  expect(parseExportDate('--to', undefined)).toBeNull();
});
