import type { Texts } from '../texts';
import { dates } from './dates';
import { agree } from './outcomes';
import { photos } from './photos';

/** The list of the latest changes, each to be undone by itself, in French. */
export const historyText: Texts['history'] = {
  title: 'Modifications récentes',
  hint: 'Chaque modification peut être annulée séparément, sur les photos que personne n’a modifiées depuis.',
  none: 'Rien n’a encore été modifié ici.',
  /** One change, with the photos that it was done to: `7 photos publiées`. */
  many: ({ photos: number, outcome }) => `${photos(number)} ${agree(outcome, number)}`,
  /** `name` is drawn apart from the sentence. */
  one: ({ name, outcome }) => [name, ` ${agree(outcome, 1)}`],
  moment: (ms) => dates.moment(new Date(ms).toISOString()),
  undo: 'Annuler',
  undone: 'Annulée',
};
