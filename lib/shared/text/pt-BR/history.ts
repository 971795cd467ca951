import type { Texts } from '../texts';
import { dates } from './dates';
import { agreeing } from './outcomes';
import { photos } from './photos';

/** The list of the latest changes, each to be undone by itself, in Brazilian Portuguese. */
export const historyText: Texts['history'] = {
  title: 'Alterações recentes',
  hint: 'Cada alteração pode ser desfeita separadamente, nas fotos que ninguém mudou desde então.',
  none: 'Nada foi alterado aqui ainda.',
  many: ({ photos: number, outcome }) => `${photos(number)} ${agreeing(number, outcome)}`,
  one: ({ name, outcome }) => [name, `: ${outcome}`],
  moment: (ms) => dates.moment(new Date(ms).toISOString()),
  undo: 'Desfazer',
  undone: 'Desfeita',
};
