import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';

/** The list of the latest changes, each to be undone by itself, in German. */
export const historyText: Texts['history'] = {
  title: 'Letzte Änderungen',
  hint: 'Jede Änderung lässt sich einzeln rückgängig machen, bei Fotos, die seitdem niemand geändert hat.',
  none: 'Hier wurde noch nichts geändert.',
  /** One change, with the photos that it was done to: `7 Fotos veröffentlicht`. */
  many: ({ photos: number, outcome }) => `${photos(number)} ${outcome}`,
  /** `name` is drawn apart from the sentence. */
  one: ({ name, outcome }) => [name, ` ${outcome}`],
  moment: (ms) => dates.moment(new Date(ms).toISOString()),
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht',
};
