import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import type { Texts } from '../texts';
import { formats } from './formats';
import { ofPhotos, photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums in Arabic: their page, one album, and putting photos into them. */
export const albumsText: Texts['albums'] = {
  title: 'الألبومات',
  one: 'ألبوم',
  back: 'كل الألبومات',
  newAlbum: 'ألبوم جديد',
  empty: 'لا توجد ألبومات بعد. أنشئ ألبومًا، ثم حدّد صورًا في المعرض وأضفها إليه.',
  emptyForViewer: 'لا توجد ألبومات بعد.',
  find: 'البحث عن ألبوم',
  nothingFound: 'لا يوجد ألبوم بعنوان مطابق.',
  showMore: (number) => `عرض المزيد (${count(number)})`,
  list: 'كل الألبومات',
  inNone: 'خارج الألبومات',
  count: ({ count: number, isMore }) =>
    isMore ? `أكثر من ${ofPhotos(number)}` : number === 0 ? 'لا توجد صور' : photos(number),

  form: {
    newTitle: 'ألبوم جديد',
    changeTitle: 'تعديل الألبوم',
    name: 'العنوان',
    nameExample: 'صيف 2026',
    description: 'الوصف',
    optional: '(اختياري)',
    order: 'ترتيب الصور',
    orders: {
      'taken-oldest': 'تاريخ الالتقاط، الأقدم أولًا',
      'taken-newest': 'تاريخ الالتقاط، الأحدث أولًا',
      'uploaded-oldest': 'تاريخ الرفع، الأقدم أولًا',
      'uploaded-newest': 'تاريخ الرفع، الأحدث أولًا',
      own: 'ترتيب مخصّص',
    },
    ownHint:
      'حدّد صورًا في الألبوم واسحبها، أو اضغط على Alt مع مفتاح سهم. تُضاف الصور الجديدة بعد الصور التي نقلتها.',
    isPublic: 'صفحة عامة',
    publicHint: 'يمكن لأي شخص رؤية الألبوم وصوره العامة. تبقى الصور الخاصة خاصة.',
    needsTitle: `اكتب عنوانًا للألبوم لا يزيد عدد أحرفه على ${count(ALBUM_LIMITS.titleChars)}.`,
    make: 'إنشاء الألبوم',
    save: 'حفظ',
    saving: 'جارٍ الحفظ…',
    changedElsewhere: 'غيّر شخص آخر هذا الألبوم في هذه الأثناء. احفظ مرة أخرى لتحلّ تغييراتك محلّ تغييراته.',
    theirs: ({ title, text }) =>
      text === '' ? `عنوانه الآن ${quoted(title)}.` : `عنوانه الآن ${quoted(title)}، ووصفه ${quoted(text)}.`,
  },

  publicPage: 'الصفحة العامة',
  share: 'رابط المشاركة',
  edit: 'تعديل الألبوم',
  remove: 'حذف الألبوم',
  removeQuestion: (title) => `هل تريد حذف الألبوم ${quoted(title)}؟`,
  removeExplanation: 'تبقى صوره في المعرض.',
  removeAnswer: 'حذف الألبوم',
  removed: 'تم حذف الألبوم. تبقى صوره في المعرض.',
  restore: 'تراجع',
  coverSet: 'تم تغيير الغلاف.',
  ordering: 'تجري إعادة ترتيب الصور. يمكنك مغادرة هذه الصفحة.',

  add: {
    title: (number) => `إضافة ${ofPhotos(number)} إلى ألبوم`,
    titleOne: 'ألبومات هذه الصورة',
    find: 'البحث عن ألبوم أو إنشاء ألبوم',
    example: 'ابحث عن ألبوم أو اكتب اسمًا جديدًا',
    list: 'الألبومات',
    none: 'لا توجد ألبومات بعد. اكتب اسمًا لإنشاء أول ألبوم.',
    make: (title) => `ألبوم جديد: ${quoted(title)}`,
    more: (number) =>
      plural(number, {
        zero: '# ألبوم آخر. اكتب للعثور عليها.',
        one: 'ألبوم آخر. اكتب للعثور عليه.',
        two: 'ألبومان آخران. اكتب للعثور عليهما.',
        few: '# ألبومات أخرى. اكتب للعثور عليها.',
        many: '# ألبومًا آخر. اكتب للعثور عليها.',
        other: '# ألبوم آخر. اكتب للعثور عليها.',
      }),
    isIn: 'مضافة',
    atMost: `الحدّ الأقصى لعدد ألبومات الصورة الواحدة: ${count(MAX_ALBUMS)}.`,
    loading: 'جارٍ تحميل الألبومات…',
  },

  drop: {
    name: 'الإفلات على ألبوم',
    hint: (number) => `أفلِت ${ofPhotos(number)} على ألبوم`,
    more: 'كل الألبومات أو ألبوم جديد…',
    moving: (number) => photos(number),
  },
};
