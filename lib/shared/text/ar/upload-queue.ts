import type { Texts } from '../texts';
import { formats } from './formats';
import { forms } from './forms';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** The upload page once there are files, in Arabic. */
export const uploadQueueText: Texts['uploadQueue'] = {
  files: 'الملفات',
  keys: 'مفاتيح الأسهم للتنقل، وAlt مع الأسهم لتغيير الترتيب، وEnter للفتح، وDelete للإزالة من القائمة.',
  moved: ({ at, all }) => `تم النقل إلى الموضع ${count(at)} من ${count(all)}`,

  bar: {
    title: 'كل عمليات التحميل',
    more: 'مزيد من الإجراءات',
    doneOfAll: ({ isPaused, done, all }) =>
      `${isPaused ? 'متوقف مؤقتًا، ' : ''}تم تحميل ${count(done)} من ${count(all)}`,
    cancelled: 'تم الإلغاء',
    allUploaded: (photos) =>
      plural(
        photos,
        forms('تم التحميل', 'تم تحميل الصورتين', 'تم تحميل الصور كلها (#)', 'تم تحميل الصور كلها (#)'),
      ),
    someFailed: ({ done, failed }) => `تم تحميل ${count(done)}، وتعذّر ${count(failed)}`,
    allFailed: (photos) =>
      plural(
        photos,
        forms('تعذّر التحميل', 'تعذّر التحميل (صورتان)', 'تعذّر التحميل (# صور)', 'تعذّر التحميل (# صورة)'),
      ),
    paused: 'التحميل متوقف مؤقتًا',
    offline: 'لا يوجد اتصال بالإنترنت. سيُستأنف التحميل تلقائيًا.',
    gettingReady: 'جارٍ التحضير…',
    speed: (bytesPerSecond) => `${bytes(bytesPerSecond)}/ث`,
    timeLeft: (seconds) => `المتبقي: ${duration(seconds)}`,
    between: ' · ',
    failed: (photos) => `تعذّر ${count(photos)}`,
    showAll: 'عرض الكل',
  },
  all: {
    addPhotos: 'إضافة صور',
    retryFailed: 'إعادة محاولة ما تعذّر',
    sendSmaller: 'إرسال مصغّرة',
    clearFinished: 'محو المكتمل',
    pause: 'إيقاف مؤقت',
    resume: 'استئناف',
    cancelAll: 'إلغاء الكل',
    showAsGrid: 'عرض كشبكة',
    showAsList: 'عرض كقائمة',
    mayClose: 'يمكنك إغلاق هذه الصفحة. سيُستأنف التحميل عند عودتك.',
  },

  status: {
    facts: (sizes, state) => `${sizes}${DOT}${state}`,
    size: (sizeBytes) => bytes(sizeBytes),
    dimensions: ({ width, height }) => `\u2066${width}\u00a0×\u00a0${height}\u2069`,
    uploaded: 'تم التحميل',
    failed: 'تعذّر التحميل',
    waitsForApproval: 'بانتظار الموافقة',
    sameAs: (name) => `نسخة مكرّرة من ${name}`,
    sameSentOnce: (name) => `نسخة مكرّرة من ${name}، حُمّلت مرة واحدة`,
    paused: 'متوقف مؤقتًا',
    waiting: 'بالانتظار',
    preparing: 'جارٍ التصغير',
    sending: (progress) => `جارٍ الإرسال، ${percent(progress)}`,
    readyToSend: 'بانتظار الإرسال',
    tryingAgainSoon: 'ستُعاد المحاولة قريبًا',
    waitingForConnection: 'بانتظار الاتصال',
    checking: 'جارٍ التحقّق',
    cancelled: 'تم الإلغاء',
  },
  saved,
  notes: {
    hdr_flattened: 'تمت إزالة تأثير HDR.',
    motion_dropped: 'أُرسلت كصورة ثابتة بلا جزء الفيديو.',
    pages_dropped: 'أُرسلت الصفحة الأولى فقط.',
    reencoded: 'تطلّب التدوير أو الاقتصاص حفظها من جديد، ولا فرق مرئيًا.',
    canvas_protected: 'أُرسلت بحجمها الأصلي: تمنع حماية هذا المتصفح من البصمة الرقمية التصغير.',
  },
  actionsOf: (file) => `إجراءات ${file}`,
  actions: {
    open: 'فتح الصورة',
    copyLink: 'نسخ الرابط',
    retry: 'إعادة المحاولة',
    sendSmaller: 'إرسال مصغّرة',
    sendNext: 'إرسال تاليًا',
    pause: 'إيقاف مؤقت',
    resume: 'استئناف',
    cancel: 'إلغاء',
    remove: 'إزالة من القائمة',
  },
  copied: 'تم النسخ',
  copyFailed: 'تعذّر النسخ',

  endTitle: 'ما الذي سيحدث بعد ذلك',
  sendMore: 'إرسال المزيد',
  links: {
    public: 'يمكن لأي شخص لديه رابط صورة رؤيتها ما دامت عامة.',
    held: 'صورك بانتظار الموافقة. حتى ذلك الحين، لا يراها إلا مشرفو هذا الموقع.',
    none: 'صورك خاصة. لا يمكن فتحها إلا لمشرفي هذا الموقع.',
    private: (seconds) =>
      `صورك خاصة. يمكن لأي شخص لديه رابط صورة رؤيتها خلال هذه المدة: ${duration(seconds)}.`,
  },
};

/** `4 ميغابايت ← 620 كيلوبايت، أصغر بنسبة 85%`; the arrow points on in the direction of the text. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} ← ${bytes(sentBytes)}، أصغر بنسبة ${percent(1 - sentBytes / sourceBytes)}`;
}
