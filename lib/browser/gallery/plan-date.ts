import { formatTaken } from '@/lib/shared/taken/format-taken';
import { parseGivenTaken } from '@/lib/shared/taken/parse-given-taken';
import { isPlausible } from '@/lib/shared/taken/taken';
import type { WireTaken } from '@/lib/shared/wire';
import type { DateEdit } from './bulk-action';

/**
 * The date of a photo after a change. `unchanged` where it stays as it is: there is no date to be shifted, or it is the same;
 * `impossible` for a date before photography or more than a day ahead of `nowMs`. A clock that is set keeps the offset that is
 * known: the place was right, only its clock was not.
 */
export type PlannedDate =
  | Readonly<{ kind: 'changed'; to: WireTaken | null }>
  | Readonly<{ kind: 'unchanged' | 'impossible' }>;

/** Decides what a change makes of one date. */
export function planDate(before: WireTaken | null, edit: DateEdit, nowMs: number): PlannedDate {
  if (edit.kind === 'clear') return before === null ? { kind: 'unchanged' } : { kind: 'changed', to: null };
  const known = before && parseGivenTaken(before);
  const offset = known?.offsetMinutes === undefined ? {} : { offsetMinutes: known.offsetMinutes };
  if (edit.kind === 'shift') {
    if (!known || edit.minutes === 0) return { kind: 'unchanged' };
    const shifted = { ...known, wallMs: known.wallMs + edit.minutes * 60_000 };
    return isPlausible(shifted, nowMs)
      ? { kind: 'changed', to: formatTaken(shifted) }
      : { kind: 'impossible' };
  }
  const given = parseGivenTaken({ at: edit.at });
  if (given === null || !isPlausible({ ...given, ...offset }, nowMs)) return { kind: 'impossible' };
  const to = formatTaken({ wallMs: given.wallMs, ...offset, isFileDate: false });
  const isSame = before?.at === to.at && before.isFileDate !== true;
  return isSame ? { kind: 'unchanged' } : { kind: 'changed', to };
}
