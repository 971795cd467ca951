import type { Texts } from '../texts';

/** The menu above the photos in Japanese, and what an open photo has beside its other buttons. */
export const galleryMoreText: Texts['galleryMore'] = {
  more: 'その他',
  favourite: 'お気に入り',
  favouriteNamed: (photo) => `お気に入り: ${photo}`,
  favourites: 'お気に入り',
  tags: 'タグ',
  compare: '比較',
  history: '最近の変更',
  download: 'ダウンロード',
};
