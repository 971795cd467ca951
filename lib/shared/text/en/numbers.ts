import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration } = formats;

/** How many photos the bucket holds, and of what kind. */
export const numbersText = {
  title: 'Numbers',
  auditLog: 'Activity log',
  counting: (scanned: number) => `Counting … ${photos(scanned)} so far`,
  countingName: 'Counting',
  countedNow: 'Counted just now',
  countedAgo: (seconds: number) => `Counted ${duration(seconds)} ago`,
  countAgain: 'Count again',
  photos: 'Photos',
  size: 'Size',
  today: 'Today (UTC)',
  count,
  bytes,
  byState: 'By state',
  states: { held: 'Waiting', private: 'Private', public: 'Public', trash: 'Trash' },
  byType: 'By type',
  unreadable: ({ skipped, duplicates }: { skipped: number; duplicates: number }) =>
    `${count(skipped)} entries of the bucket could not be read, and ${count(duplicates)} were left by changes that were cut off. “npm run doctor” says which, and mends them.`,
  chart: (days: number) => `Uploads a day, the last ${days} days`,
  /** The chart for who does not see bars. */
  chartName: ({ total, days, most }: { total: number; days: number; most: number }) =>
    `Bar chart: ${count(total)} photos in ${days} days, at most ${count(most)} a day`,
  bar: ({ day, images, sizeBytes }: { day: string; images: number; sizeBytes: number }) =>
    `${day}: ${count(images)} photos, ${bytes(sizeBytes)}`,
  asTable: 'As a table',
  day: 'Day (UTC)',
};
