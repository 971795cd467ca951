import type { ListSpan } from '@/lib/browser/gallery';

/** A label a year needs so much room, in parts of the track. */
const LABEL_ROOM = 0.05;
const YEAR = 12;

/** Months since the year 0. */
export function monthOf(ms: number): number {
  const date = new Date(ms);
  return date.getFullYear() * YEAR + date.getMonth();
}

/** The first moment of a month by the machine's clock, in milliseconds. */
export function startOf(month: number): number {
  return new Date(Math.floor(month / YEAR), month % YEAR, 1).getTime();
}

/** The end of the day of a month that a list comes to first: its last one, or its first where the oldest photo comes first. */
export function endOfFirstDay(month: number, { topMs, bottomMs }: ListSpan): number {
  if (topMs >= bottomMs) return startOf(month + 1);
  return new Date(Math.floor(month / YEAR), month % YEAR, 2).getTime();
}

/** A month, or the end of the track that is nearer to it. `first` is on top, whichever is later. */
export function between(month: number, first: number, last: number): number {
  return Math.min(Math.max(first, last), Math.max(Math.min(first, last), month));
}

/** The years that have room for their label, from the top on. */
export function yearLabels(first: number, last: number, placeOf: (month: number) => number) {
  const labels: { year: number; place: number }[] = [];
  const step = first < last ? 1 : -1;
  // A year begins with the month of it that a list comes to first.
  const edge = step === 1 ? 0 : YEAR - 1;
  const end = Math.floor(last / YEAR);
  for (let year = Math.floor(first / YEAR); (end - year) * step >= 0; year += step) {
    const place = placeOf(between(year * YEAR + edge, first, last));
    const before = labels.at(-1);
    if (before === undefined || place - before.place >= LABEL_ROOM) labels.push({ year, place });
  }
  return labels;
}

/** The month that a key of the scrubber leads to, within its ends; undefined for any other key. */
export function monthByKey(
  key: string,
  { current, first, last }: Readonly<{ current: number; first: number; last: number }>,
): number | undefined {
  const down = first < last ? 1 : -1;
  const to = {
    ArrowDown: current + down,
    ArrowLeft: current + down,
    ArrowUp: current - down,
    ArrowRight: current - down,
    PageDown: current + YEAR * down,
    PageUp: current - YEAR * down,
    Home: first,
    End: last,
  }[key];
  return to === undefined ? undefined : between(to, first, last);
}
