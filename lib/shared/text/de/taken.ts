import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

/** When a photo was taken, in German: in its details, and the dialog that changes it, for one photo or many. */
export const takenText: Texts['taken'] = {
  name: 'Aufgenommen',
  /** `14.07.2026, 18:03 (UTC+02:00)`: by the clock of the camera, and its zone where that is known. */
  at: (taken) => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : ` (${zoneOf(date.offsetMinutes)})`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  /** No camera said so. */
  isFileDate: 'Die Kamera hat kein Datum gespeichert, dies ist das der Datei.',
  unknown: 'Unbekannt',
  change: 'Ändern',
  changeName: 'Aufnahmedatum ändern',

  title: (number) =>
    formats.plural(number, {
      one: 'Wann wurde dieses Foto aufgenommen?',
      other: 'Wann wurden # Fotos aufgenommen?',
    }),
  ways: { set: 'Datum setzen', shift: 'Zeit verschieben', clear: 'Datum entfernen' },
  hints: {
    set: (number) =>
      formats.plural(number, {
        one: 'In der Ortszeit der Aufnahme.',
        other: 'Alle erhalten dasselbe Datum und dieselbe Uhrzeit.',
      }),
    shift: 'Für eine Kamera mit falscher Uhr: Die Abstände zwischen den Fotos bleiben gleich.',
    clear: 'Niemand wird wissen, wann sie aufgenommen wurden. Du kannst das rückgängig machen.',
  },
  dateAndTime: 'Datum und Uhrzeit',
  days: 'Tage',
  hours: 'Stunden',
  minutes: 'Minuten',
  later: 'Später',
  earlier: 'Früher',
  direction: 'Richtung',
  /** The outcome, before it is done: `18:03 wird zu 19:03`. */
  becomes: ({ from, to }) => `${from} wird zu ${to}`,
  fillInDate: 'Gib ein Datum und eine Uhrzeit ein.',
  fillInShift: 'Gib an, um wie viel verschoben wird: mindestens eine Minute.',
  save: (number) => `${photos(number)} ändern`,
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
