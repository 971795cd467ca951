import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration, plural } = formats;

/** How many photos the bucket holds, and of what kind, in Dutch. */
export const numbersText: Texts['numbers'] = {
  title: 'Statistieken',
  auditLog: 'Activiteitenlogboek',
  counting: (scanned) => `Tellen… tot nu toe ${photos(scanned)}`,
  countingName: 'Tellen',
  countedNow: 'Zojuist bijgewerkt',
  countedAgo: (seconds) => `${duration(seconds)} geleden bijgewerkt`,
  countAgain: 'Vernieuwen',
  photos: 'Foto’s',
  size: 'Grootte',
  today: 'Vandaag',
  count,
  bytes,
  byState: 'Op status',
  states: { held: 'Wachtend', private: 'Privé', public: 'Openbaar', trash: 'Prullenbak' },
  byType: 'Op type',
  unreadable: ({ skipped, duplicates }) => {
    const unread = plural(skipped, {
      one: '# item in de bucket kon niet worden gelezen',
      other: '# items in de bucket konden niet worden gelezen',
    });
    const left = plural(duplicates, {
      one: '# is achtergebleven na onderbroken wijzigingen',
      other: '# zijn achtergebleven na onderbroken wijzigingen',
    });
    return `${unread}, en ${left}. ‘npm run doctor’ toont ze; zet er ‘-- --repair’ achter om op te ruimen.`;
  },
  chart: (days) => `Uploads per dag, laatste ${days} dagen`,
  chartName: ({ total, days, most }) =>
    `Staafdiagram: ${photos(total)} in ${days} dagen, maximaal ${count(most)} per dag`,
  bar: ({ day, images, sizeBytes }) => `${dates.calendarDay(day)}: ${photos(images)}, ${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  shortDay: dates.shortDay,
  asTable: 'Als tabel',
  day: 'Dag',
};
