import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration } = formats;

/** How many photos the bucket holds, and of what kind. */
export const numbersText = {
  title: 'Statistics',
  auditLog: 'Activity log',
  counting: (scanned: number) => `Counting… ${photos(scanned)} so far`,
  countingName: 'Counting',
  countedNow: 'Updated just now',
  countedAgo: (seconds: number) => `Updated ${duration(seconds)} ago`,
  countAgain: 'Refresh',
  photos: 'Photos',
  size: 'Size',
  today: 'Today',
  count,
  bytes,
  byState: 'By state',
  states: { held: 'Waiting', private: 'Private', public: 'Public', trash: 'Trash' },
  byType: 'By type',
  unreadable: ({ skipped, duplicates }: { skipped: number; duplicates: number }) =>
    `${count(skipped)} entries in the bucket couldn’t be read, and ${count(duplicates)} were left behind by interrupted changes. “npm run doctor” lists them; add “-- --repair” to clean up.`,
  chart: (days: number) => `Uploads per day, last ${days} days`,
  /** The chart for who does not see bars. */
  chartName: ({ total, days, most }: { total: number; days: number; most: number }) =>
    `Bar chart: ${photos(total)} in ${days} days, at most ${count(most)} per day`,
  bar: ({ day, images, sizeBytes }: { day: string; images: number; sizeBytes: number }) =>
    `${dates.calendarDay(day)}: ${photos(images)}, ${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  /** Under the bars. */
  shortDay: dates.shortDay,
  asTable: 'As a table',
  day: 'Day',
};
