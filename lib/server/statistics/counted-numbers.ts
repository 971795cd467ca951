import { createDayOf, QUARTER_MS } from '@/lib/shared/calendar/create-day-of';
import type { GalleryNumbers } from '@/lib/shared/wire';

/** The findings of one pass over the bucket, before anybody's time zone cuts the days of the last two months. */
export type CountedNumbers = Omit<GalleryNumbers, 'countedOn'> &
  Readonly<{
    /** Quarters of hours (UTC) with uploads in the last days before the count: `[quarters since 1970, images, bytes]`. */
    byQuarter: readonly (readonly [quarter: number, images: number, bytes: number])[];
  }>;

const DAY_MS = 86_400_000;
/** Days before that of the count whose quarters are kept: those of a chart, and a day for zones far from UTC. */
const KEPT_DAYS = 63;

/** The first quarter that a count at this moment keeps, at the beginning of a day (UTC). */
export function firstQuarterKept(countedAt: Date): number {
  return (Math.floor(countedAt.getTime() / DAY_MS) - KEPT_DAYS) * (DAY_MS / QUARTER_MS);
}

/** The numbers with the days of a time zone (IANA name); those of more than two months ago remain days of UTC. */
export function toNumbers(counted: CountedNumbers, timeZone: string): GalleryNumbers {
  const { byQuarter, byDay, ...rest } = counted;
  const dayOf = createDayOf(timeZone);
  const countedAt = new Date(counted.scannedAt);
  // Its first day is whole in no zone.
  const since = dayText(dayOf(firstQuarterKept(countedAt) * QUARTER_MS + DAY_MS));
  const byLocalDay = new Map<string, { images: number; bytes: number }>();
  for (const [quarter, images, bytes] of byQuarter) {
    const day = dayText(dayOf(quarter * QUARTER_MS));
    const known = byLocalDay.get(day) ?? { images: 0, bytes: 0 };
    byLocalDay.set(day, { images: known.images + images, bytes: known.bytes + bytes });
  }
  const local = [...byLocalDay]
    .filter(([day]) => day >= since)
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([day, sum]) => ({ day, ...sum }));
  return {
    ...rest,
    byDay: [...local, ...byDay.filter(({ day }) => day < since)],
    countedOn: dayText(dayOf(countedAt.getTime())),
  };
}

/** Whether a moment is on the day of the count, in a time zone. */
export function isOfDay(
  { scannedAt }: Pick<CountedNumbers, 'scannedAt'>,
  now: Date,
  timeZone: string,
): boolean {
  const dayOf = createDayOf(timeZone);
  return dayOf(Date.parse(scannedAt)) === dayOf(now.getTime());
}

/** `20261124` as `2026-11-24`. */
function dayText(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
