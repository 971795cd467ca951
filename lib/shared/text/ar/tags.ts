import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags in Arabic: as chips in a field, favourites, and all of them. */
export const tagsText: Texts['tags'] = {
  hint: 'اضغط على Enter أو الفاصلة للإضافة.',
  remove: (tag) => `إزالة الوسم ${quoted(tag)}`,
  suggestions: 'وسوم مقترحة',
  images: (number) => count(number),
  favourite: 'مفضّلة',

  title: 'الوسوم',
  explanation: 'تُغيّر إعادة تسمية الوسم اسمه في كل صورة خارج المهملات. إذا كان الاسم موجودًا، يُدمج الوسمان.',
  find: 'البحث عن وسم',
  counting: 'جارٍ عدّ الوسوم',
  none: 'لا توجد وسوم بعد. أضف بعضها في تفاصيل صورة.',
  noMatch: 'لا يوجد وسم مطابق.',
  photos: (number) => photos(number),
  show: (tag) => `عرض الصور ذات الوسم ${quoted(tag)}`,
  rename: 'إعادة تسمية',
  renameNamed: (tag) => `إعادة تسمية الوسم ${quoted(tag)}`,
  newName: 'الاسم الجديد',
  merge: (tag) => `دمج مع الوسم ${quoted(tag)}`,
  cutOff: ({ from, to }) => `لم تكتمل إعادة تسمية الوسم ${quoted(from)} إلى ${quoted(to)}.`,
  continue: 'متابعة',
};
