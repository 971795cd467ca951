import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration, plural } = formats;

/** How many photos the bucket holds, and of what kind, in French. */
export const numbersText: Texts['numbers'] = {
  title: 'Statistiques',
  auditLog: 'Journal d’activité',
  counting: (scanned) => `Comptage… ${photos(scanned)} jusqu’ici`,
  countingName: 'Comptage',
  countedNow: 'Actualisé à l’instant',
  countedAgo: (seconds) => `Actualisé il y a ${duration(seconds)}`,
  countAgain: 'Actualiser',
  photos: 'Photos',
  size: 'Taille',
  today: 'Aujourd’hui',
  count,
  bytes,
  byState: 'Par état',
  states: { held: 'En attente', private: 'Privées', public: 'Publiques', trash: 'Corbeille' },
  byType: 'Par type',
  unreadable: ({ skipped, duplicates }) =>
    `${plural(skipped, { one: '# entrée du bucket n’a pas pu être lue', many: '# d’entrées du bucket n’ont pas pu être lues', other: '# entrées du bucket n’ont pas pu être lues' })}, et ${plural(duplicates, { one: '# reste d’une modification interrompue', many: '# restent de modifications interrompues', other: '# restent de modifications interrompues' })}. «\u00a0npm run doctor\u00a0» en donne la liste\u00a0; ajoutez «\u00a0-- --repair\u00a0» pour nettoyer.`,
  chart: (days) => `Importations par jour, ${days} derniers jours`,
  /** The chart for who does not see bars. */
  chartName: ({ total, days, most }) =>
    `Graphique à barres\u00a0: ${photos(total)} en ${days} jours, ${count(most)} par jour au maximum`,
  bar: ({ day, images, sizeBytes }) =>
    `${dates.calendarDay(day)}\u00a0: ${photos(images)}, ${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  /** Under the bars. */
  shortDay: dates.shortDay,
  asTable: 'Sous forme de tableau',
  day: 'Jour',
};
