import { expect, test } from 'vitest';
import { parseShift } from './parse-shift';

const formOf = (fields: Record<string, string>) => ({ get: (name: string) => fields[name] ?? null });

test.each<[Record<string, string>, number | null]>([
  [{ hours: '1' }, 60],
  [{ days: '1', hours: '2', minutes: '3', direction: '1' }, 1_563],
  [{ minutes: '90', direction: '-1' }, -90],
  [{ days: '', hours: '', minutes: '5' }, 5],
  [{}, null],
  [{ hours: '0' }, null],
  [{ hours: '1.5' }, 90],
  [{ minutes: '1.5' }, null],
  [{ hours: 'x' }, null],
  [{ hours: '-1' }, null],
])('%j is %j minutes', (fields, minutes) => {
  expect(parseShift(formOf(fields))).toBe(minutes);
});
