import type { Texts } from '../texts';
import { dates } from './dates';
import { agree } from './outcomes';
import { photos } from './photos';

/** The list of the latest changes, each to be undone by itself, in Italian. */
export const historyText: Texts['history'] = {
  title: 'Modifiche recenti',
  hint: 'Ogni modifica si può annullare separatamente, sulle foto che nessuno ha modificato in seguito.',
  none: 'Qui non è ancora stato modificato nulla.',
  /** One change, with the photos that it was done to: `7 foto pubblicate`. */
  many: ({ photos: number, outcome }) => `${photos(number)} ${agree(outcome, number)}`,
  /** `name` is drawn apart from the sentence. */
  one: ({ name, outcome }) => [name, ` ${agree(outcome, 1)}`],
  moment: (ms) => dates.moment(new Date(ms).toISOString()),
  undo: 'Annulla',
  undone: 'Annullata',
};
