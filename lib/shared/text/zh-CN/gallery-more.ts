import type { Texts } from '../texts';

/** The menu above the photos in Simplified Chinese, and what an open photo has beside its other buttons. */
export const galleryMoreText: Texts['galleryMore'] = {
  more: '更多',
  favourite: '收藏',
  favouriteNamed: (photo) => `收藏：${photo}`,
  favourites: '收藏',
  tags: '标签',
  compare: '对比',
  history: '最近更改',
  download: '下载',
};
