import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Refusing photos that wait for approval, in Japanese. */
export const heldText: Texts['held'] = {
  title: (number) => formats.plural(number, { other: '写真#枚を却下しますか？' }),
  word: (number) => formats.plural(number, { other: '送信者へのメッセージ' }),
  example: 'カラーの写真を送ってください',
  hint: '任意。ゲストには、写真を送ったページで表示されます。',
  refuse: (number) => `${photos(number)}を却下`,
};
