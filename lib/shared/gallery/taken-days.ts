import { parseTakenRange } from '../taken/taken-range';

/** Two days as fields show them, `2026-08-01`; '' for none. */
export type TakenDays = Readonly<{ takenFrom: string; takenTo: string }>;

/** The first and the last day of a range such as `2026-08` or `2024..2026-03`; '' for an open end, and for what is none. */
export function takenDaysOf(taken: string): readonly [from: string, to: string] {
  const range = parseTakenRange(taken);
  if (range === null || range === 'none') return ['', ''];
  return [dayOf(range.fromMs), dayOf(range.toMs - 1)];
}

/** The range from one day to another, both whole. Where they are those of `before`, that is kept as it was written; '' for none. */
export function takenOfDays({ takenFrom, takenTo }: TakenDays, before: string): string {
  const [from, to] = takenDaysOf(before);
  if (from === takenFrom && to === takenTo) return before;
  if (takenFrom === '' && takenTo === '') return '';
  return takenFrom === takenTo ? takenFrom : `${takenFrom}..${takenTo}`;
}

function dayOf(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : '';
}
