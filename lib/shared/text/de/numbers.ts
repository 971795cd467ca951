import type { Texts } from '../texts';
import { dates } from './dates';
import { dativeDuration, formats } from './formats';
import { photos } from './photos';

const { bytes, count, plural } = formats;

/** How many photos the bucket holds, and of what kind, in German. */
export const numbersText: Texts['numbers'] = {
  title: 'Statistik',
  auditLog: 'Aktivitätsprotokoll',
  counting: (scanned) => `Wird gezählt… bisher ${photos(scanned)}`,
  countingName: 'Zählung',
  countedNow: 'Gerade aktualisiert',
  countedAgo: (seconds) => `Vor ${dativeDuration(seconds)} aktualisiert`,
  countAgain: 'Aktualisieren',
  photos: 'Fotos',
  size: 'Größe',
  today: 'Heute',
  count,
  bytes,
  byState: 'Nach Status',
  states: { held: 'Ausstehend', private: 'Privat', public: 'Öffentlich', trash: 'Papierkorb' },
  byType: 'Nach Typ',
  unreadable: ({ skipped, duplicates }) =>
    `${plural(skipped, { one: '# Eintrag im Bucket war nicht lesbar', other: '# Einträge im Bucket waren nicht lesbar' })}, und ${plural(duplicates, { one: '# ist von einer unterbrochenen Änderung übrig', other: '# sind von unterbrochenen Änderungen übrig' })}. „npm run doctor“ listet sie auf, mit „-- --repair“ wird aufgeräumt.`,
  chart: (days) => `Pro Tag hochgeladen, letzte ${days}\u00a0Tage`,
  /** The chart for who does not see bars. */
  chartName: ({ total, days, most }) =>
    `Balkendiagramm: ${photos(total)} in ${days}\u00a0Tagen, höchstens ${count(most)} pro Tag`,
  bar: ({ day, images, sizeBytes }) => `${dates.calendarDay(day)}: ${photos(images)}, ${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  /** Under the bars. */
  shortDay: dates.shortDay,
  asTable: 'Als Tabelle',
  day: 'Tag',
};
