import type { Texts } from '../texts';
import { formats } from './formats';
import { forms } from './forms';
import { ofPhotos } from './photos';

const { count, percent, plural } = formats;

/** Words for changes of many photos at once, in Arabic. */
export const bulkText: Texts['bulk'] = {
  toolbar: 'الصور المحدّدة',
  clearSelection: 'إلغاء التحديد',
  clearSelectionTip: 'إلغاء التحديد (Esc)',
  selected: (number) => `تم تحديد ${ofPhotos(number)}`,
  selectAll: 'تحديد الكل',
  selecting: ({ found, progress }) => `تم العثور على ${count(found)} (${percent(progress)}) · إيقاف`,

  accept: 'قبول',
  refuse: 'رفض',
  refuseWithWord: 'رفض مع رسالة',
  restore: 'استعادة',
  purge: 'حذف نهائي',
  publish: 'نشر',
  makePrivate: 'إلغاء النشر',
  edit: 'تعديل',
  date: 'تاريخ الالتقاط',
  addToAlbum: 'إضافة إلى ألبوم',
  shareLink: 'رابط المشاركة',
  removeFromAlbum: 'إزالة من الألبوم',
  moveToFront: 'نقل إلى البداية',
  copyLinks: 'نسخ الروابط',
  download: 'تنزيل',
  moveToTrash: 'نقل إلى المهملات',
  atMostInDownload: (number) => `لا يمكن تنزيل أكثر من ${ofPhotos(number)} دفعة واحدة`,

  publishQuestion: (number) => `هل تريد نشر ${ofPhotos(number)}؟`,
  publishAnswer: (number) => `نشر ${ofPhotos(number)}`,
  publishExplanation: (number) =>
    plural(
      number,
      forms(
        'ستصبح صورة واحدة مرئية للجميع.',
        'ستصبح صورتان مرئيتين للجميع.',
        'ستصبح # صور مرئية للجميع.',
        'ستصبح # صورة مرئية للجميع.',
      ),
    ),

  links: {
    title: (number) =>
      plural(number, {
        zero: 'نسخ # رابط',
        one: 'نسخ رابط واحد',
        two: 'نسخ رابطين',
        few: 'نسخ # روابط',
        many: 'نسخ # رابطًا',
        other: 'نسخ # رابط',
      }),
    onlyNewest: (number) => `تشمل القائمة أحدث ${ofPhotos(number)} فقط.`,
    reading: 'جارٍ قراءة الصور…',
    gone: (number) =>
      plural(
        number,
        forms(
          'لم تعد هذه الصورة موجودة.',
          'لم تعد صورتان موجودتين.',
          'لم تعد # صور موجودة.',
          'لم تعد # صورة موجودة.',
        ),
      ),
    name: 'الروابط',
    notPublic: (number) =>
      plural(
        number,
        forms(
          'صورة واحدة خاصة. لا يعمل رابطها إلا لمشرف سجّل الدخول.',
          'صورتان خاصتان. لا يعمل رابطاهما إلا لمشرف سجّل الدخول.',
          '# صور خاصة. لا تعمل روابطها إلا لمشرف سجّل الدخول.',
          '# صورة خاصة. لا تعمل روابطها إلا لمشرف سجّل الدخول.',
        ),
      ),
    form: 'التنسيق',
    forms: { url: 'عناوين URL', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number) => `تعديل ${ofPhotos(number)}`,
    add: 'إضافة وسوم',
    addExample: 'عطلة، بحر',
    remove: 'إزالة وسوم',
    description: 'الوصف',
    descriptionHint: 'يحلّ محلّ الأوصاف الحالية. اتركه فارغًا للإبقاء عليها.',
    fillIn: 'املأ حقلًا واحدًا على الأقل.',
    save: 'حفظ',
  },
};
