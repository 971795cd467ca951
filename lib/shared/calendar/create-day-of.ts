/** Every zone's offset is a multiple of a quarter of an hour. */
export const QUARTER_MS = 900_000;

/** The day a moment belongs to, as a number such as 20261124. */
export type DayOf = (ms: number) => number;

/**
 * Tells days in a time zone (IANA name), with null in that of the machine's clock. Remembers quarters of hours: every zone's
 * offset is a multiple of one. Throws RangeError for a name that is no zone.
 */
export function createDayOf(timeZone: string | null): DayOf {
  const format = new Intl.DateTimeFormat('en-US', {
    ...(timeZone === null ? {} : { timeZone }),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const known = new Map<number, number>();
  return (ms) => {
    const quarter = Math.floor(ms / QUARTER_MS);
    const day = known.get(quarter) ?? readDay(format, quarter * QUARTER_MS);
    if (known.size > 5_000) known.clear();
    known.set(quarter, day);
    return day;
  };
}

function readDay(format: Intl.DateTimeFormat, ms: number): number {
  const [month = 0, day = 0, year = 0] = format
    .formatToParts(ms)
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => Number(value));
  return year * 10_000 + month * 100 + day;
}
