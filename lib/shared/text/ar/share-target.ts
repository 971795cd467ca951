import type { Texts } from '../texts';
import { formats } from './formats';
import { ofPhotos } from './photos';

/** Photos that another app of the phone has shared, in Arabic. */
export const shareTargetText: Texts['shareTarget'] = {
  title: (count) => `تمت مشاركة ${ofPhotos(count)} من تطبيق آخر`,
  question: 'هل تريد رفعها هنا؟',
  add: (count) => `رفع ${ofPhotos(count)}`,
  discard: 'عدم الرفع',
  added: (count) => `تمت إضافة ${ofPhotos(count)}.`,
  discarded: 'لم يُرفع شيء.',
  more: (count) => `\u2066+${formats.count(count)}\u2069`,
  missed: 'لم تصل الصور المشارَكة إلى هنا. اخترها من هذه الصفحة.',
  full: 'لا تكفي مساحة هذا الجهاز لاستقبال الصور المشارَكة. اخترها من هذه الصفحة.',
  empty: 'لم تكن هناك صورة في ما شاركته.',
};
