import type { Texts } from '../texts';
import { dates } from './dates';
import { agree } from './outcomes';
import { photos } from './photos';

/** The list of the latest changes, each to be undone by itself, in Spanish. */
export const historyText: Texts['history'] = {
  title: 'Cambios recientes',
  hint: 'Cada cambio se puede deshacer por separado en las fotos que nadie haya cambiado después.',
  none: 'Aquí aún no se ha cambiado nada.',
  /** One change, with the photos that it was done to: `7 fotos publicadas`. */
  many: ({ photos: number, outcome }) => `${photos(number)} ${agree(outcome, number)}`,
  /** `name` is drawn apart from the sentence. */
  one: ({ name, outcome }) => [name, ` ${agree(outcome, 1)}`],
  moment: (ms) => dates.moment(new Date(ms).toISOString()),
  undo: 'Deshacer',
  undone: 'Deshecho',
};
