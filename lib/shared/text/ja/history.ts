import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';

/** The list of the latest changes in Japanese, each to be undone by itself. */
export const historyText: Texts['history'] = {
  title: '最近の変更',
  hint: 'その後に誰も変更していない写真であれば、変更を個別に元に戻せます。',
  none: 'まだ何も変更されていません。',
  many: ({ photos: number, outcome }) => `${photos(number)}${outcome}`,
  one: ({ name, outcome }) => [name, outcome],
  moment: (ms) => dates.moment(new Date(ms).toISOString()),
  undo: '元に戻す',
  undone: '元に戻しました',
};
