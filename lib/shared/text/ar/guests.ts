import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { ofPhotos } from './photos';
import { isolated, quoted } from './quoted';

const { bytes, count } = formats;

const DAY = 86_400;

/** The page of drop links in Arabic, for admins. */
export const guestsText: Texts['guests'] = {
  title: 'الضيوف',
  hint: 'يمكن لأي شخص لديه رابط رفع إضافة صور بلا حساب. اطبع رمزه وضعه على الطاولات.',
  newLink: 'رابط رفع جديد',
  none: 'لا توجد روابط رفع بعد.',
  untitled: 'أضف صورك',
  noAlbum: 'بلا ألبوم',
  used: ({ files, most }) => `${count(files)} من ${ofPhotos(most)}`,
  usedBytes: ({ used, most }) => `${bytes(used)} من ${bytes(most)}`,
  full: 'ممتلئ',
  expired: 'منتهي الصلاحية',
  expires: (iso, timeZone, nowMs) => `تنتهي صلاحيته في ${dates.shortMoment(iso, timeZone, nowMs)}`,
  neverExpires: 'لا تنتهي صلاحيته',
  held: 'تنتظر الصور الموافقة',
  between: ' · ',
  code: 'الرمز والرابط',
  codeOf: (title) => `رمز ${quoted(title)} ورابطه`,
  change: 'تغيير',
  changeOf: (title) => `تغيير ${quoted(title)}`,
  revoke: 'إبطال',
  revokeOf: (title) => `إبطال ${quoted(title)}`,
  revokeTitle: (title) => `هل تريد إبطال الرابط ${quoted(title)}؟`,
  revokeHint: 'خلال دقيقة لن يتمكّن أحد من إرسال صور عبره. تبقى الصور التي أُرسلت.',
  revoked: 'تم إبطال الرابط.',
  created: 'تم إنشاء الرابط.',
  changed: 'تم تغيير الرابط.',

  changeTitle: 'تغيير رابط الرفع',
  fields: {
    album: 'الألبوم',
    title: 'العنوان الظاهر للضيوف',
    titleHint: 'حفل زفاف سارة وأحمد',
    welcome: 'نص الترحيب',
    welcomeHint: 'شكرًا لحضوركم! أضيفوا الصور التي التقطتموها اليوم.',
    picture: 'الصورة فوق النص',
    note: 'ملاحظة للمشرفين فقط',
    files: 'الحدّ الأقصى لعدد الصور',
    megabytes: 'الحدّ الأقصى للحجم (ميغابايت)',
    noLimit: 'بلا حدّ',
    end: 'انتهاء الصلاحية',
    takeBack: 'سحب الضيوف لصورهم',
    askName: 'سؤال الضيوف عن أسمائهم',
    hold: 'تنتظر الصور الموافقة',
    see: 'يرى الضيوف الألبوم',
    seeHint: 'اختر ألبومًا أولًا.',
  },
  noPicture: 'بلا صورة',
  pictureOf: (name) => `استخدام ${isolated(name)}`,
  keepPicture: 'الصورة المختارة سابقًا',
  loadingPictures: 'جارٍ تحميل أحدث صورك…',
  keepEnd: 'الإبقاء كما هو',
  ends: [
    { seconds: DAY, label: 'بعد يوم' },
    { seconds: 7 * DAY, label: 'بعد أسبوع' },
    { seconds: 30 * DAY, label: 'بعد 30 يومًا' },
    { seconds: 365 * DAY, label: 'بعد سنة' },
    { seconds: null, label: 'لا تنتهي' },
  ],
  takeBacks: [
    { seconds: 0, label: 'غير مسموح' },
    { seconds: 3_600, label: 'لمدة ساعة' },
    { seconds: DAY, label: 'لمدة يوم' },
    { seconds: 7 * DAY, label: 'لمدة أسبوع' },
    { seconds: 30 * DAY, label: 'لمدة 30 يومًا' },
  ],
  create: 'إنشاء الرابط',
  save: 'حفظ',

  codeTitle: 'امسح الرمز لإضافة صور',
  codeAlt: (url) => `رمز QR للعنوان ${isolated(url)}`,
  copy: 'نسخ الرابط',
  copied: 'تم النسخ',
  svg: 'SVG',
  png: 'PNG',
  card: 'طباعة بطاقة',
  fileName: 'upload-link',

  cardTitle: 'بطاقة',
  cardHow: 'امسح الرمز بكاميرا هاتفك وأضف صورك. بلا تطبيق وبلا حساب.',
  print: 'طباعة',
  back: 'العودة إلى الضيوف',
  cardMissing: 'لم يعد هذا الرابط موجودًا.',

  unreachable: 'يتعذّر الوصول إلى الخادم. تحقّق من اتصالك ثم أعد المحاولة.',
  noReason: 'لم يذكر الخادم السبب. أعد المحاولة.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
