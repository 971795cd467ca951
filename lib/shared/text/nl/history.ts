import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';

/** The list of the latest changes, each to be undone by itself, in Dutch. */
export const historyText: Texts['history'] = {
  title: 'Recente wijzigingen',
  hint: 'Elke wijziging kan apart ongedaan worden gemaakt, voor foto’s die daarna niet meer zijn gewijzigd.',
  none: 'Hier is nog niets gewijzigd.',
  many: ({ photos: number, outcome }) => `${photos(number)} ${outcome}`,
  one: ({ name, outcome }) => [name, `: ${outcome}`],
  moment: (ms) => dates.moment(new Date(ms).toISOString()),
  undo: 'Ongedaan maken',
  undone: 'Ongedaan gemaakt',
};
