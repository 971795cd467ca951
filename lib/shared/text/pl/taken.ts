import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

/** When a photo was taken, in Polish: in its details, and the dialog that changes it, for one photo or many. */
export const takenText: Texts['taken'] = {
  name: 'Wykonano',
  at: (taken) => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : ` (${zoneOf(date.offsetMinutes)})`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  isFileDate: 'Aparat nie zapisał daty, więc to data pliku.',
  unknown: 'Nieznana',
  change: 'Zmień',
  changeName: 'Zmień datę wykonania',

  title: (number) =>
    formats.plural(number, {
      one: 'Kiedy zrobiono to zdjęcie?',
      few: 'Kiedy zrobiono # zdjęcia?',
      many: 'Kiedy zrobiono # zdjęć?',
      other: 'Kiedy zrobiono # zdjęcia?',
    }),
  ways: { set: 'Ustaw datę', shift: 'Przesuń czas', clear: 'Usuń datę' },
  hints: {
    set: (number) =>
      formats.plural(number, {
        one: 'Według czasu w miejscu, w którym je zrobiono.',
        few: 'Wszystkie otrzymają tę samą datę i godzinę.',
        many: 'Wszystkie otrzymają tę samą datę i godzinę.',
        other: 'Wszystkie otrzymają tę samą datę i godzinę.',
      }),
    shift: 'Gdy zegar aparatu był źle ustawiony: odstępy między zdjęciami się nie zmienią.',
    clear: 'Nikt nie będzie wiedział, kiedy je zrobiono. Możesz to cofnąć.',
  },
  dateAndTime: 'Data i godzina',
  days: 'Dni',
  hours: 'Godziny',
  minutes: 'Minuty',
  later: 'Później',
  earlier: 'Wcześniej',
  direction: 'Kierunek',
  becomes: ({ from, to }) => `${from} zmieni się na ${to}`,
  fillInDate: 'Podaj datę i godzinę.',
  fillInShift: 'Podaj, o ile przesunąć: co najmniej o minutę.',
  save: (number) => `Zmień ${photos(number)}`,
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
