import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

/** When a photo was taken, in French: in its details, and the dialog that changes it, for one photo or many. */
export const takenText: Texts['taken'] = {
  name: 'Prise le',
  /** `14 juil. 2026, 18:03 (UTC+02:00)`: by the clock of the camera, and its zone where that is known. */
  at: (taken) => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : ` (${zoneOf(date.offsetMinutes)})`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  /** No camera said so. */
  isFileDate: 'L’appareil n’a enregistré aucune date\u00a0: c’est celle du fichier.',
  unknown: 'Inconnue',
  change: 'Modifier',
  changeName: 'Modifier la date de prise de vue',

  title: (number) =>
    formats.plural(number, {
      one: 'Quand cette photo a-t-elle été prise\u00a0?',
      many: 'Quand # de photos ont-elles été prises\u00a0?',
      other: 'Quand # photos ont-elles été prises\u00a0?',
    }),
  ways: { set: 'Définir la date', shift: 'Décaler l’heure', clear: 'Retirer la date' },
  hints: {
    set: (number) =>
      formats.plural(number, {
        one: 'À l’heure du lieu de la prise de vue.',
        many: 'Toutes reçoivent la même date et la même heure.',
        other: 'Toutes reçoivent la même date et la même heure.',
      }),
    shift: 'Pour un appareil mal réglé\u00a0: chaque photo garde son écart avec les autres.',
    clear: 'Personne ne saura quand elles ont été prises. Vous pouvez annuler.',
  },
  dateAndTime: 'Date et heure',
  days: 'Jours',
  hours: 'Heures',
  minutes: 'Minutes',
  later: 'Plus tard',
  earlier: 'Plus tôt',
  direction: 'Sens',
  /** The outcome, before it is done: `18:03 devient 19:03`. */
  becomes: ({ from, to }) => `${from} devient ${to}`,
  fillInDate: 'Indiquez une date et une heure.',
  fillInShift: 'Indiquez le décalage\u00a0: une minute au moins.',
  save: (number) => `Modifier ${photos(number)}`,
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
