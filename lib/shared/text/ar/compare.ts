import type { Texts } from '../texts';
import { ofPhotos } from './photos';

/** Two to four photos beside each other, in Arabic. */
export const compareText: Texts['compare'] = {
  title: (number) => `مقارنة ${ofPhotos(number)}`,
  close: 'إغلاق',
  hint: 'كبّر صورة أو حرّكها لتتبعها كل الصور.',
  wholePhotos: 'الصور كاملة',
  keep: 'الإبقاء على هذه فقط',
  keepNamed: (photo) => `الإبقاء على ${photo} فقط`,
  trash: 'نقل إلى المهملات',
  trashNamed: (photo) => `نقل ${photo} إلى المهملات`,
  notLoaded: 'تعذّر تحميل الصورة كاملة.',
};
