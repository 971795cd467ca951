import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration } = formats;

/** How many photos the bucket holds, and of what kind, in Polish. */
export const numbersText: Texts['numbers'] = {
  title: 'Statystyki',
  auditLog: 'Dziennik aktywności',
  counting: (scanned) => `Liczenie… dotąd ${photos(scanned)}`,
  countingName: 'Liczenie',
  countedNow: 'Zaktualizowano przed chwilą',
  countedAgo: (seconds) => `Zaktualizowano ${duration(seconds)} temu`,
  countAgain: 'Odśwież',
  photos: 'Zdjęcia',
  size: 'Rozmiar',
  today: 'Dzisiaj',
  count,
  bytes,
  byState: 'Według stanu',
  states: { held: 'Oczekujące', private: 'Prywatne', public: 'Publiczne', trash: 'Kosz' },
  byType: 'Według typu',
  unreadable: ({ skipped, duplicates }) =>
    `Wpisy w buckecie, których nie udało się odczytać: ${count(skipped)}; pozostałości po przerwanych zmianach: ${count(duplicates)}. Ich listę pokazuje „npm run doctor”; dodaj „-- --repair”, aby posprzątać.`,
  chart: (days) => `Przesłane dziennie w ciągu ostatnich ${days} dni`,
  chartName: ({ total, days, most }) =>
    `Wykres słupkowy: ${photos(total)} w ciągu ${days} dni, najwyżej ${count(most)} dziennie`,
  bar: ({ day, images, sizeBytes }) => `${dates.calendarDay(day)}: ${photos(images)}, ${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  shortDay: dates.shortDay,
  asTable: 'Jako tabela',
  day: 'Dzień',
};
