/** A label a year needs so much room, in parts of the track. */
const LABEL_ROOM = 0.05;

/** Months since the year 0. */
export function monthOf(ms: number): number {
  const date = new Date(ms);
  return date.getFullYear() * 12 + date.getMonth();
}

/** The first moment of a month by the machine's clock, in milliseconds. */
export function startOf(month: number): number {
  return new Date(Math.floor(month / 12), month % 12, 1).getTime();
}

/** The years that have room for their label. */
export function yearLabels(first: number, last: number, placeOf: (month: number) => number) {
  const labels: { year: number; place: number }[] = [];
  for (let year = Math.floor(first / 12); year * 12 + 11 >= last; year -= 1) {
    const place = placeOf(Math.min(first, year * 12 + 11));
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
  const to = {
    ArrowDown: current - 1,
    ArrowLeft: current - 1,
    ArrowUp: current + 1,
    ArrowRight: current + 1,
    PageDown: current - 12,
    PageUp: current + 12,
    Home: first,
    End: last,
  }[key];
  return to === undefined ? undefined : Math.min(first, Math.max(last, to));
}
