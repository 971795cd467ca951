import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

/** When a photo was taken, in Dutch: in its details, and the dialog that changes it. */
export const takenText: Texts['taken'] = {
  name: 'Genomen',
  at: (taken) => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : ` (${zoneOf(date.offsetMinutes)})`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  isFileDate: 'De camera heeft geen datum vastgelegd, dus dit is die van het bestand.',
  unknown: 'Onbekend',
  change: 'Wijzigen',
  changeName: 'Opnamedatum wijzigen',

  title: (number) =>
    formats.plural(number, {
      one: 'Wanneer is deze foto genomen?',
      other: 'Wanneer zijn # foto’s genomen?',
    }),
  ways: { set: 'Datum instellen', shift: 'Tijd verschuiven', clear: 'Datum verwijderen' },
  hints: {
    set: (number) =>
      formats.plural(number, {
        one: 'Volgens de klok van de plek waar de foto is genomen.',
        other: 'Alle foto’s krijgen dezelfde datum en tijd.',
      }),
    shift: 'Voor een camera waarvan de klok niet gelijkliep: de tijd tussen de foto’s blijft hetzelfde.',
    clear: 'Niemand weet dan nog wanneer ze zijn genomen. Je kunt dit ongedaan maken.',
  },
  dateAndTime: 'Datum en tijd',
  days: 'Dagen',
  hours: 'Uren',
  minutes: 'Minuten',
  later: 'Later',
  earlier: 'Eerder',
  direction: 'Richting',
  becomes: ({ from, to }) => `${from} wordt ${to}`,
  fillInDate: 'Vul een datum en een tijd in.',
  fillInShift: 'Vul in hoeveel je wilt verschuiven: minstens een minuut.',
  save: (number) => `${photos(number)} wijzigen`,
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
