import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

/** When a photo was taken, in Italian: in its details, and the dialog that changes it, for one photo or many. */
export const takenText: Texts['taken'] = {
  name: 'Scattata',
  /** `14 lug 2026, 18:03 (UTC+02:00)`: by the clock of the camera, and its zone where that is known. */
  at: (taken) => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : ` (${zoneOf(date.offsetMinutes)})`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  /** No camera said so. */
  isFileDate: 'La fotocamera non ha registrato una data: questa è quella del file.',
  unknown: 'Sconosciuta',
  change: 'Modifica',
  changeName: 'Modifica la data di scatto',

  title: (number) =>
    formats.plural(number, {
      one: 'Quando è stata scattata questa foto?',
      many: 'Quando sono state scattate # di foto?',
      other: 'Quando sono state scattate # foto?',
    }),
  ways: { set: 'Imposta la data', shift: 'Sposta l’ora', clear: 'Rimuovi la data' },
  hints: {
    set: (number) =>
      formats.plural(number, {
        one: 'Secondo l’ora del luogo in cui è stata scattata.',
        many: 'Tutte ricevono la stessa data e la stessa ora.',
        other: 'Tutte ricevono la stessa data e la stessa ora.',
      }),
    shift: 'Per una fotocamera con l’ora sbagliata: ogni foto mantiene la distanza dalle altre.',
    clear: 'Nessuno saprà quando sono state scattate. Puoi annullare.',
  },
  dateAndTime: 'Data e ora',
  days: 'Giorni',
  hours: 'Ore',
  minutes: 'Minuti',
  later: 'Più tardi',
  earlier: 'Prima',
  direction: 'Direzione',
  /** The outcome, before it is done: `18:03 diventa 19:03`. */
  becomes: ({ from, to }) => `${from} diventa ${to}`,
  fillInDate: 'Inserisci una data e un’ora.',
  fillInShift: 'Inserisci di quanto spostare: almeno un minuto.',
  save: (number) => `Modifica ${photos(number)}`,
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
