import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';

/** The list of the latest changes, each to be undone by itself, in Turkish. */
export const historyText: Texts['history'] = {
  title: 'Son değişiklikler',
  hint: 'Her değişiklik, o zamandan beri kimsenin değiştirmediği fotoğraflarda tek başına geri alınabilir.',
  none: 'Burada henüz bir şey değiştirilmedi.',
  many: ({ photos: number, outcome }) => `${photos(number)} ${outcome}`,
  one: ({ name, outcome }) => [name, ` ${outcome}`],
  moment: (ms) => dates.moment(new Date(ms).toISOString()),
  undo: 'Geri al',
  undone: 'Geri alındı',
};
