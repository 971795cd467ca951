import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';

/** The list of the latest changes, each to be undone by itself, in Polish. */
export const historyText: Texts['history'] = {
  title: 'Ostatnie zmiany',
  hint: 'Każdą zmianę można cofnąć osobno, na zdjęciach, których nikt od tamtej pory nie zmienił.',
  none: 'Nic tu jeszcze nie zmieniono.',
  /** The outcome stands first: `Opublikowano: 7 zdjęć`. */
  many: ({ photos: number, outcome }) => `${outcome}: ${photos(number)}`,
  one: ({ name, outcome }) => [`${outcome}: `, name],
  moment: (ms) => dates.moment(new Date(ms).toISOString()),
  undo: 'Cofnij',
  undone: 'Cofnięto',
};
