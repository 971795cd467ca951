import type { Texts } from '../texts';
import { formats } from './formats';
import { isolated } from './quoted';

const { count } = formats;

/** One photo of the upload list, large, in Arabic. */
export const photoDialogText: Texts['photoDialog'] = {
  title: 'الصورة',
  place: ({ at, all }) => `${count(at)} من ${count(all)}`,
  close: 'إغلاق',
  previous: 'الصورة السابقة',
  next: 'الصورة التالية',
  loading: 'جارٍ الفتح…',
  notShown: 'لا يمكن عرض هذه الصورة هنا.',
  tools: 'تعديل الصورة',
  rotateLeft: 'تدوير إلى اليسار',
  rotateRight: 'تدوير إلى اليمين',
  crop: 'اقتصاص',
  undo: 'تراجع',
  redo: 'إعادة',
  remove: 'إزالة من القائمة',
  name: 'اسم الملف',
  caption: 'الوصف',
  captionHint: 'صِف الصورة لمن لا يمكنهم رؤيتها.',
  animated: 'لا يمكن تدوير الصور المتحركة أو اقتصاصها.',
  locked: 'بدأ إرسالها، لذا لا يمكن تغييرها هنا.',
  open: 'فتح الرابط',
  copyLink: 'نسخ الرابط',
  copied: 'تم نسخ الرابط',
  notCopied: 'تعذّر النسخ',
  cropping: {
    title: 'اقتصاص الصورة',
    ratio: 'النسبة',
    free: 'حرة',
    original: 'أصلية',
    square: 'مربّعة',
    wholePhoto: 'الصورة كاملة',
    cancel: 'إلغاء',
    done: 'تم',
    box: 'منطقة الاقتصاص. حرّكها بمفاتيح الأسهم.',
    corners: {
      topLeft: 'الزاوية العلوية اليسرى. حرّكها بمفاتيح الأسهم.',
      topRight: 'الزاوية العلوية اليمنى. حرّكها بمفاتيح الأسهم.',
      bottomRight: 'الزاوية السفلية اليمنى. حرّكها بمفاتيح الأسهم.',
      bottomLeft: 'الزاوية السفلية اليسرى. حرّكها بمفاتيح الأسهم.',
    },
    size: ({ width, height }) => `\u2066${count(width)}\u00a0×\u00a0${count(height)}\u2069`,
  },
  said: {
    rotatedLeft: 'تم التدوير إلى اليسار',
    rotatedRight: 'تم التدوير إلى اليمين',
    cropped: 'تم الاقتصاص',
    undone: 'تم التراجع',
    redone: 'تمت الإعادة',
    removed: (name) => `تمت إزالة ${isolated(name)}`,
    shows: ({ name, at, all }) => `${isolated(name)}، ${count(at)} من ${count(all)}`,
  },
};
