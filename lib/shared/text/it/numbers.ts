import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration, plural } = formats;

/** How many photos the bucket holds, and of what kind, in Italian. */
export const numbersText: Texts['numbers'] = {
  title: 'Statistiche',
  auditLog: 'Registro attività',
  counting: (scanned) => `Conteggio… ${photos(scanned)} finora`,
  countingName: 'Conteggio',
  countedNow: 'Aggiornato adesso',
  countedAgo: (seconds) => `Aggiornato ${duration(seconds)} fa`,
  countAgain: 'Aggiorna',
  photos: 'Foto',
  size: 'Dimensioni',
  today: 'Oggi',
  count,
  bytes,
  byState: 'Per stato',
  states: { held: 'In attesa', private: 'Private', public: 'Pubbliche', trash: 'Cestino' },
  byType: 'Per tipo',
  unreadable: ({ skipped, duplicates }) =>
    `${plural(skipped, { one: '# voce del bucket non è leggibile', many: '# di voci del bucket non sono leggibili', other: '# voci del bucket non sono leggibili' })} e ${plural(duplicates, { one: '# è rimasta da una modifica interrotta', many: '# sono rimaste da modifiche interrotte', other: '# sono rimaste da modifiche interrotte' })}. «npm run doctor» le elenca; aggiungi «-- --repair» per fare pulizia.`,
  chart: (days) => `Caricamenti al giorno, ultimi ${days} giorni`,
  /** The chart for who does not see bars. */
  chartName: ({ total, days, most }) =>
    `Grafico a barre: ${photos(total)} in ${days} giorni, al massimo ${count(most)} al giorno`,
  bar: ({ day, images, sizeBytes }) => `${dates.calendarDay(day)}: ${photos(images)}, ${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  /** Under the bars. */
  shortDay: dates.shortDay,
  asTable: 'Come tabella',
  day: 'Giorno',
};
