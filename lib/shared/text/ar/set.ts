import type { Texts } from '../texts';
import { arrowKey } from './arrow-keys';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';
import { isolated } from './quoted';

const { bytes, count } = formats;

/** The page behind a link to several photos, in Arabic. */
export const setText: Texts['set'] = {
  title: (number) => (number === null ? 'صور مشارَكة' : photos(number)),
  count: photos,
  until: (iso, nowMs) => `يعمل هذا الرابط حتى ${dates.shortMoment(iso, null, nowMs)}.`,
  between: ' · ',
  photos: 'الصور',
  day: dates.day,
  open: (name) => `فتح ${isolated(name)}`,
  more: 'مزيد من الصور',
  loading: 'جارٍ تحميل مزيد من الصور',
  backToBeginning: 'العودة إلى البداية',
  downloadAll: 'تنزيل الكل',
  downloadAllTip: 'كل الصور في ملف ZIP واحد',
  download: 'تنزيل',
  close: 'إغلاق',
  previous: 'الصورة السابقة',
  next: 'الصورة التالية',
  withKey: (label, key) => `${label} (${arrowKey(key)})`,
  notLoaded: 'تعذّر تحميل هذه الصورة. ربما انتهت صلاحية الرابط.',
  place: ({ at, of }) => `${count(at)} من ${of}`,
  atLeast: (number) => `\u2066${count(number)}+\u2069`,
  facts: ({ width, height, type, sizeBytes }) =>
    `\u2066${count(width)} × ${count(height)}\u2069 · ${isolated(type)} · ${bytes(sizeBytes)}`,
  empty: 'لا توجد صور هنا بعد.',
  emptyHint: 'ربما أُزيلت بعد إنشاء الرابط، أو لم تصل بعد.',
  describe: (number) => (number === null ? 'صور مشارَكة معك.' : `تمت مشاركتها معك: ${photos(number)}.`),
  tryAgain: 'إعادة المحاولة',
  unreachable: 'يتعذّر الوصول إلى الخادم. تحقّق من اتصالك ثم أعد المحاولة.',
  foreign: foreignAnswerText,
  noReason: 'رفض الخادم ذلك. أعد المحاولة.',
  loadErrors: async () => (await import('./errors')).errorText,

  locked: {
    title: 'تتطلّب هذه الصور كلمة مرور',
    text: 'اسأل الشخص الذي أرسل إليك الرابط.',
    password: 'كلمة المرور',
    enter: 'عرض الصور',
    wrong: 'كلمة المرور غير صحيحة. أعد المحاولة.',
    wait: (seconds) => `أُدخلت كلمات مرور خاطئة كثيرة جدًا. أعد المحاولة بعد ${formats.duration(seconds)}.`,
    failed: 'لم ينجح ذلك الآن. أعد المحاولة.',
  },

  problems: {
    invalid: {
      title: 'هذا الرابط لا يعمل',
      text: 'لم يُنسخ كاملًا، أو أُبطلت كل الروابط. اطلب رابطًا جديدًا ممّن أرسله إليك.',
    },
    expired: {
      title: 'انتهت صلاحية هذا الرابط',
      text: 'لا تعمل الروابط إلا لمدة محدودة. اطلب رابطًا جديدًا ممّن أرسله إليك.',
    },
    revoked: {
      title: 'تم إبطال هذا الرابط',
      text: 'لم تعد الصور مشارَكة. اطلب رابطًا جديدًا ممّن أرسله إليك.',
    },
    gone: {
      title: 'تم حذف هذا الألبوم',
      text: 'كان الرابط يؤدي إلى ألبوم لم يعد موجودًا. اطلب رابطًا جديدًا ممّن أرسله إليك.',
    },
  },
  titleOfProblem: 'رابط بلا صور',
  archive: {
    busy: 'يقوم كثيرون بالتنزيل حاليًا. أعد المحاولة بعد دقيقة.',
    failed: 'تعذّر بدء التنزيل. أعد المحاولة.',
  },
};
