import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

/** When a photo was taken, in Spanish: in its details, and the dialog that changes it, for one photo or many. */
export const takenText: Texts['taken'] = {
  name: 'Captura',
  /** `14 jul 2026, 18:03 (UTC+02:00)`: by the clock of the camera, and its zone where that is known. */
  at: (taken) => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : ` (${zoneOf(date.offsetMinutes)})`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  /** No camera said so. */
  isFileDate: 'La cámara no registró ninguna fecha, así que esta es la del archivo.',
  unknown: 'Desconocida',
  change: 'Cambiar',
  changeName: 'Cambiar la fecha de captura',

  title: (number) =>
    formats.plural(number, {
      one: '¿Cuándo se tomó esta foto?',
      many: '¿Cuándo se tomaron # de fotos?',
      other: '¿Cuándo se tomaron # fotos?',
    }),
  ways: { set: 'Poner la fecha', shift: 'Desplazar la hora', clear: 'Quitar la fecha' },
  hints: {
    set: (number) =>
      formats.plural(number, {
        one: 'Según la hora del lugar donde se tomó.',
        many: 'Todas reciben la misma fecha y hora.',
        other: 'Todas reciben la misma fecha y hora.',
      }),
    shift: 'Para una cámara con el reloj mal puesto: cada foto mantiene su distancia con las demás.',
    clear: 'Nadie sabrá cuándo se tomaron. Puedes deshacerlo.',
  },
  dateAndTime: 'Fecha y hora',
  days: 'Días',
  hours: 'Horas',
  minutes: 'Minutos',
  later: 'Más tarde',
  earlier: 'Antes',
  direction: 'Dirección',
  /** The outcome, before it is done: `18:03 pasa a 19:03`. */
  becomes: ({ from, to }) => `${from} pasa a ${to}`,
  fillInDate: 'Indica una fecha y una hora.',
  fillInShift: 'Indica cuánto desplazar: al menos un minuto.',
  save: (number) => `Cambiar ${photos(number)}`,
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
