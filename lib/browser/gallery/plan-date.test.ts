import { expect, it } from 'vitest';
import type { WireTaken } from '@/lib/shared/wire';
import type { DateEdit } from './bulk-action';
import { planDate } from './plan-date';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const CAMERA: WireTaken = { at: '2026-07-14T18:03:22+02:00' };
const FILE: WireTaken = { at: '2026-07-14T18:03:22', isFileDate: true };
const set = (at: string): DateEdit => ({ kind: 'set', at });
const shift = (minutes: number): DateEdit => ({ kind: 'shift', minutes });

it.each<[string, WireTaken | null, DateEdit, WireTaken | null]>([
  ['an hour later', CAMERA, shift(60), { at: '2026-07-14T19:03:22+02:00' }],
  ['earlier, over a new year', { at: '2026-01-01T00:10:00' }, shift(-11), { at: '2025-12-31T23:59:00' }],
  [
    'over a day of February that there is',
    { at: '2024-02-28T23:30' },
    shift(60),
    { at: '2024-02-29T00:30:00' },
  ],
  [
    'by years, for a clock that began anew',
    { at: '2001-01-01T00:00:00' },
    shift(13_140_000),
    { at: '2025-12-26T00:00:00' },
  ],
  ['a date of the file, which stays one', FILE, shift(1), { at: '2026-07-14T18:04:22', isFileDate: true }],
  [
    'to and from a day on which unset clocks begin',
    { at: '1980-01-01T14:00:00' },
    shift(60),
    { at: '1980-01-01T15:00:00' },
  ],
  [
    'set, with the offset that is known',
    CAMERA,
    set('2025-01-02T03:04'),
    { at: '2025-01-02T03:04:00+02:00' },
  ],
  ['set where there was none', null, set('1962-06-01T00:00'), { at: '1962-06-01T00:00:00' }],
  [
    'set by a person, which is no date of the file any more',
    FILE,
    set('2026-07-14T18:03:22'),
    { at: '2026-07-14T18:03:22' },
  ],
  ['cleared', CAMERA, { kind: 'clear' }, null],
])('a date is changed: %s', (_, before, edit, to) => {
  expect(planDate(before, edit, NOW)).toEqual({ kind: 'changed', to });
});

it.each<[string, WireTaken | null, DateEdit]>([
  ['none is there to shift', null, shift(60)],
  ['it is shifted by nothing', CAMERA, shift(0)],
  ['it is set to the same', CAMERA, set('2026-07-14T18:03:22')],
  ['none is there to clear', null, { kind: 'clear' }],
])('a date stays where %s', (_, before, edit) => {
  expect(planDate(before, edit, NOW)).toEqual({ kind: 'unchanged' });
});

it.each<[string, WireTaken | null, DateEdit]>([
  ['in the future', null, set('2031-01-01T00:00')],
  ['shifted into the future', CAMERA, shift(60 * 24 * 365)],
  ['before photography', CAMERA, set('1825-12-31T23:59')],
  ['that no calendar has', CAMERA, set('2026-02-30T00:00')],
])('a date is refused %s', (_, before, edit) => {
  expect(planDate(before, edit, NOW)).toEqual({ kind: 'impossible' });
});
