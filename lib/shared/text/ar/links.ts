import type { Texts } from '../texts';
import { dates } from './dates';
import { ofPhotos, photos } from './photos';
import { isolated, quoted } from './quoted';

const DAY_SECONDS = 86_400;

/** Lives of a link that a person chooses from, in seconds; null: until it is revoked. */
const LIVES: readonly Readonly<{ seconds: number | null; label: string }>[] = [
  { seconds: DAY_SECONDS, label: 'يوم واحد' },
  { seconds: 7 * DAY_SECONDS, label: '7 أيام' },
  { seconds: 30 * DAY_SECONDS, label: '30 يومًا' },
  { seconds: 365 * DAY_SECONDS, label: 'سنة واحدة' },
  { seconds: null, label: 'غير محدودة' },
];

/** Links to several photos or an album, in Arabic. */
export const linksText: Texts['links'] = {
  title: (number) => `مشاركة ${ofPhotos(number)}`,
  titleOfAlbum: (title) => `مشاركة الألبوم ${quoted(title)}`,
  explanation:
    'يمكن لأي شخص لديه الرابط رؤية هذه الصور وتنزيلها بلا تسجيل دخول. يمكنك إبطال الرابط في أي وقت.',
  explanationOfAlbum:
    'يمكن لأي شخص لديه الرابط رؤية صور هذا الألبوم وتنزيلها، وكذلك الصور التي تُضاف لاحقًا، بلا تسجيل دخول. يمكنك إبطال الرابط في أي وقت.',
  heading: 'العنوان فوق الصور',
  optional: '(اختياري)',
  recipients: 'إلى',
  recipientsHint:
    'اكتب اسمًا واحدًا في كل سطر: يحصل كل شخص على رابط منفصل يمكنك إبطاله وحده. لا يرى الأسماء إلا المشرفون.',
  expiresAfter: 'مدة الصلاحية',
  lives: LIVES,
  password: 'كلمة المرور',
  passwordHint: 'مطلوبة قبل عرض أي شيء. أرسلها منفصلة عن الرابط.',
  create: 'إنشاء الرابط',
  creating: 'جارٍ الإنشاء…',
  tooMany: (limit) => `لا يعرض الرابط أكثر من ${ofPhotos(limit)}. ضعها في ألبوم ثم شارك الألبوم.`,
  tooManyNames: (limit) => `الحدّ الأقصى للأسماء دفعة واحدة: ${limit}.`,
  link: 'الرابط',
  linkFor: (name) => `رابط ${quoted(name)}`,
  copyNamed: (label) => `نسخ: ${isolated(label)}`,
  expires: (iso) => `تنتهي صلاحيته في ${dates.moment(iso)}.`,
  neverExpires: 'يعمل حتى تبطله.',
  another: 'إنشاء رابط آخر',
  allLinks: 'كل الروابط',

  pageTitle: 'الروابط',
  pageHint: 'روابط إلى عدة صور وإلى ألبومات. لا تُخزَّن روابط الصور المفردة، لذا لا تظهر هنا.',
  none: 'لا توجد روابط بعد.',
  noneHint: 'حدّد صورًا في المعرض، ثم اختر «رابط المشاركة».',
  toGallery: 'إلى المعرض',
  opensSet: photos,
  opensAlbum: (title) => `الألبوم ${quoted(title)}`,
  opensGone: 'ألبوم محذوف',
  dropsInto: (title) =>
    title === null ? 'يتيح للضيوف إضافة صور' : `يتيح للضيوف إضافة صور إلى الألبوم ${quoted(title)}`,
  forWhom: (name) => `(إلى: ${isolated(name)})`,
  withPassword: 'بكلمة مرور',
  createdBy: (name, when) => `أنشأه ${isolated(name)}، ${when}`,
  createdByUploader: (when) => `أنشأه مساهم، ${when}`,
  until: (when) => `تنتهي صلاحيته في ${when}`,
  ended: (when) => `انتهت صلاحيته في ${when}`,
  never: 'لا تنتهي صلاحيته',
  moment: dates.shortMoment,
  between: ' · ',
  open: 'فتح',
  openNamed: (label) => `فتح: ${isolated(label)}`,
  edit: 'تعديل',
  editNamed: (label) => `تعديل: ${isolated(label)}`,
  revoke: 'إبطال',
  revokeNamed: (label) => `إبطال: ${isolated(label)}`,
  revokeTitle: (label) => `هل تريد إبطال الرابط ${quoted(label)}؟`,
  revokeHint: 'سيتوقف عن العمل خلال دقيقة. تبقى الصور التي شاهدها الآخرون أو حفظوها لديهم.',
  revoked: 'تم إبطال الرابط.',
  saved: 'تم تغيير الرابط.',
  more: 'روابط أقدم',
  loading: 'جارٍ التحميل…',

  editTitle: 'تغيير الرابط',
  recipient: 'إلى',
  note: 'ملاحظة',
  noteHint: 'لا يراها إلا المشرفون.',
  keepEnd: (end) => `كما هو (${end})`,
  fromNow: (label) => `${label} من الآن`,
  keepPassword: 'كما هي',
  newPassword: 'كلمة مرور جديدة',
  noPassword: 'بلا كلمة مرور',
  save: 'حفظ',
  saving: 'جارٍ الحفظ…',
};
