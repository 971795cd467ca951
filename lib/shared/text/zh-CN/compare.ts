import type { Texts } from '../texts';
import { photos } from './photos';

/** Two to four photos beside each other, in Simplified Chinese. */
export const compareText: Texts['compare'] = {
  title: (number) => `对比 ${photos(number)}`,
  close: '关闭',
  hint: '缩放或移动其中一张，其他照片会同步变化。',
  wholePhotos: '完整照片',
  keep: '仅保留这张',
  keepNamed: (photo) => `仅保留 ${photo}`,
  trash: '移至回收站',
  trashNamed: (photo) => `将 ${photo} 移至回收站`,
  notLoaded: '无法加载完整照片。',
};
