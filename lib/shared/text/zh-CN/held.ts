import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Refusing photos that wait for approval, in Simplified Chinese. */
export const heldText: Texts['held'] = {
  title: (number) => formats.plural(number, { other: '拒绝 # 张照片？' }),
  word: (number) => formats.plural(number, { other: '给发送者的留言' }),
  example: '请发送彩色版本',
  hint: '选填。访客会在发送照片的页面上看到。',
  refuse: (number) => `拒绝 ${photos(number)}`,
};
