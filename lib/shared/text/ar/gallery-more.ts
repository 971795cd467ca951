import type { Texts } from '../texts';
import { isolated } from './quoted';

/** The menu above the photos in Arabic, and what an open photo has beside its other buttons. */
export const galleryMoreText: Texts['galleryMore'] = {
  more: 'المزيد',
  favourite: 'مفضّلة',
  favouriteNamed: (photo) => `مفضّلة: ${isolated(photo)}`,
  favourites: 'المفضّلة',
  tags: 'الوسوم',
  compare: 'مقارنة',
  history: 'آخر التغييرات',
  download: 'تنزيل',
};
