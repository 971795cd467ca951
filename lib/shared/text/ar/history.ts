import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';

/** The list of the latest changes in Arabic, each to be undone by itself. */
export const historyText: Texts['history'] = {
  title: 'آخر التغييرات',
  hint: 'يمكن التراجع عن كل تغيير على حدة، في الصور التي لم يغيّرها أحد بعده.',
  none: 'لم يتغيّر شيء هنا بعد.',
  many: ({ photos: number, outcome }) => `${photos(number)}: ${outcome}`,
  one: ({ name, outcome }) => [name, `: ${outcome}`],
  moment: (ms) => dates.moment(new Date(ms).toISOString()),
  undo: 'تراجع',
  undone: 'تم التراجع',
};
