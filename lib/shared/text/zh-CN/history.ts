import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';

/** The list of the latest changes in Simplified Chinese, each to be undone by itself. */
export const historyText: Texts['history'] = {
  title: '最近更改',
  hint: '只要之后没有人再更改过照片，每项更改都可以单独撤销。',
  none: '这里还没有任何更改。',
  many: ({ photos: number, outcome }) => `${photos(number)}${outcome}`,
  one: ({ name, outcome }) => [name, `：${outcome}`],
  moment: (ms) => dates.moment(new Date(ms).toISOString()),
  undo: '撤销',
  undone: '已撤销',
};
