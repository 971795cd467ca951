import type { Texts } from '../texts';
import { photos } from './photos';

/** Two to four photos beside each other, in Japanese. */
export const compareText: Texts['compare'] = {
  title: (number) => `${photos(number)}を比較`,
  close: '閉じる',
  hint: '1枚を拡大・移動すると、すべての写真が連動します。',
  wholePhotos: '全体を表示',
  keep: 'これだけ残す',
  keepNamed: (photo) => `${photo}だけ残す`,
  trash: 'ゴミ箱に移動',
  trashNamed: (photo) => `${photo}をゴミ箱に移動`,
  notLoaded: '写真全体を読み込めませんでした。',
};
