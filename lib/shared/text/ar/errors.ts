import { ALBUM_LIMITS } from '../../albums/album-limits';
import type { ErrorCode, ErrorDetails } from '../../errors/error-codes';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import { isMediaType, MEDIA_TYPE_NAMES, MEDIA_TYPES } from '../../media/media-types';
import type { ErrorText } from '../texts';
import { fileKind } from './file-kinds';
import { formats } from './formats';
import { ofPhotos } from './photos';
import { exactPixels, pixels } from './pixels';
import { isolated } from './quoted';

type Text = string | ((details: ErrorDetails) => string);

type Unit = Readonly<{ short: (value: number) => string; exact: (value: number) => string }>;

const BYTES: Unit = { short: formats.bytes, exact: formats.exactBytes };
const PIXELS: Unit = { short: pixels, exact: exactPixels };

const ALLOWED = new Intl.ListFormat('ar', { type: 'disjunction' }).format(
  MEDIA_TYPE_NAMES.map((type) => MEDIA_TYPES[type].label),
);

/** Names of pictures that other programs open, as against media types. */
const PICTURES = /\b(?:image|photo)\b(?!\/)/;
/** Among those, the names of animations: a still would not be the same. */
const ANIMATIONS = /^animated\b/;

/** A file or an image that is too large, and what is measured of it. */
const FILE = { isTooLarge: 'الملف كبير جدًا', measure: 'حجم الملف' };
const IMAGE = { isTooLarge: 'الصورة كبيرة جدًا', measure: 'دقة الصورة' };

const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  invalid_request: ({ field, problem }) => {
    const why = problem ? ` (${problem})` : '';
    return field
      ? `الحقل ${isolated(field)} غير صحيح${why}. صحّحه ثم أعد المحاولة.`
      : `الطلب غير صحيح${why}. صحّحه ثم أعد المحاولة.`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? 'الطلب طويل جدًا. قسّمه إلى طلبات أصغر.'
      : `الطلب طويل جدًا: الحدّ الأقصى ${formats.bytes(limitBytes)}. قسّمه إلى طلبات أصغر.`,
  not_json: 'يجب أن يكون الطلب بتنسيق JSON. أرسله مع العنوان Content-Type: application/json.',
  not_found: 'لم يُعثر على شيء هنا. ربما حُذف، أو أن العنوان غير صحيح.',
  method_not_allowed: 'لا يمكن استخدام هذا العنوان بهذه الطريقة. تحقّق من طريقة الطلب.',
  wrong_host: 'هذا الموقع غير متاح بالاسم الذي استخدمته. افتحه من عنوانه الخاص.',
  foreign_origin: 'جاء الطلب من موقع آخر. افتح هذه الصفحة من عنوانها الخاص ثم أعد المحاولة.',
  sign_in_required: 'سجّل الدخول لتنفيذ هذا الإجراء.',
  role_required: 'لا يُسمح لحسابك بهذا الإجراء. اسأل أحد مشرفي الموقع.',
  wrong_password: 'كلمة المرور غير صحيحة. أعد المحاولة.',
  sign_in_link_used: 'استُخدم رابط الدخول هذا أو أصبح قديمًا. أعد تشغيل التطبيق للحصول على رابط جديد.',
  openid_unreachable: 'يتعذّر الوصول إلى خدمة تسجيل الدخول حاليًا. أعد المحاولة بعد بضع دقائق.',
  openid_failed: 'حدث خطأ في خدمة تسجيل الدخول. أعد المحاولة. إذا تكرّر ذلك، تواصل مع مالك الموقع.',
  openid_declined: 'تم إلغاء تسجيل الدخول. أعد المحاولة.',
  openid_not_allowed: 'حسابك ليس في قائمة هذا الموقع. اطلب من مالك الموقع إضافته، أو استخدم حسابًا آخر.',
  openid_clock: 'تختلف ساعة هذا الموقع عن ساعة خدمة تسجيل الدخول. تواصل مع مالك الموقع.',
  openid_attempt_missing:
    'بدأ تسجيل الدخول هذا في متصفح أو علامة تبويب أخرى، أو قبل وقت طويل. ابدأ من جديد واسمح بملفات تعريف الارتباط لهذا الموقع.',
  openid_attempt_used: 'سبق استخدام تسجيل الدخول هذا. ابدأ من جديد.',
  token_invalid: 'انتهت صلاحية رمز API هذا أو أُبطل أو كُتب خطأً. تحقّق منه، أو اطلب رمزًا جديدًا من أحد المشرفين.',
  too_many_tokens: 'رموز API كثيرة جدًا. أبطِل أحدها أولًا.',
  rate_limited: (details) => `${usedUp(details)} ${tryAgain(details)}`,
  challenge_required: 'أكّد أنك لست روبوتًا ثم أعد المحاولة.',
  conflict: 'غيّر شخص آخر هذا في اللحظة نفسها. راجعه ثم أعد المحاولة.',
  image_in_trash: 'هذه الصورة في المهملات. استعدها أولًا.',
  texts_too_long: ({ excessBytes }) =>
    `اسم هذه الصورة ووصفها ووسومها أطول من المسموح معًا. اختصرها${excessBytes === undefined ? '' : ` (عدد الأحرف الزائدة: ${formats.count(excessBytes)})`}.`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `هذا الملف (${named(type)}) لا يمكن رفعه هنا. احفظه بتنسيق WebP أو GIF متحرّك ثم اختره.`;
    }
    if (type && PICTURES.test(type)) {
      return `هذا الملف (${named(type)}) لا يمكن رفعه هنا. احفظه بتنسيق JPEG أو PNG ثم اختره.`;
    }
    return type
      ? `هذا الملف (${named(type)}) لا يمكن رفعه. اختر صورة ${ALLOWED}.`
      : `لا يمكن رفع ملفات من هذا النوع. اختر صورة ${ALLOWED}.`;
  },
  file_empty: 'هذا الملف فارغ. اختر ملفًا آخر.',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch(FILE, actualBytes, limitBytes, BYTES)} اختر ملفًا أصغر.`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch(IMAGE, actualPixels, limitPixels, PIXELS)} صغّرها أولًا.`,
  too_complex:
    'هذه الصورة معقّدة جدًا: يستغرق فحصها وقتًا أو ذاكرة أكثر من اللازم. احفظها من جديد بتنسيق JPEG أو PNG عادي.',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `يشير اسم الملف إلى ${named(declaredType)}، لكن محتواه ${named(actualType)}. احفظه من جديد بنوعه الحقيقي.`
      : 'لا يطابق محتوى الملف نوعه. احفظه من جديد بنوعه الحقيقي.',
  not_an_image: ({ actualType }) =>
    `${actualType ? `هذا الملف ليس صورة، بل ${named(actualType)}` : 'هذا الملف ليس صورة'}. اختر صورة ${ALLOWED}.`,
  damaged_image: 'هذه الصورة تالفة أو غير مكتملة. جرّب نسخة أخرى.',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? 'لم يكتمل الرفع. ارفع الملف مرة أخرى.'
      : `لم يكتمل الرفع: وصل ${BYTES.exact(actualBytes)} بدلًا من ${BYTES.exact(limitBytes)}. ارفع الملف مرة أخرى.`,
  checksum_mismatch: 'تلف الملف في الطريق. ارفعه مرة أخرى.',
  not_accepted: ({ reason }) => reason ?? 'لا يقبل هذا الموقع هذا الملف.',

  ticket_invalid: 'لا يمكن إكمال هذا الرفع. ارفع الملف مرة أخرى.',
  ticket_expired: 'استغرق هذا الرفع وقتًا طويلًا وانتهت صلاحيته. ارفع الملف مرة أخرى.',
  upload_missing: 'لم يصل الملف. ارفعه مرة أخرى.',

  link_invalid: 'هذا الرابط غير صالح. اطلب رابطًا جديدًا.',
  link_expired: 'انتهت صلاحية هذا الرابط. اطلب رابطًا جديدًا.',
  link_revoked: 'تم إبطال هذا الرابط. اطلب رابطًا جديدًا.',
  link_locked: 'يتطلّب هذا الرابط كلمة مرور. افتحه في متصفحك واكتب كلمة المرور.',
  link_files_used: ({ limitFiles }) =>
    `${limitFiles === undefined ? 'لم يعد هذا الرابط يستقبل صورًا.' : `لا يستقبل هذا الرابط أكثر من ${ofPhotos(limitFiles)}، وقد اكتمل العدد.`} اطلب رابطًا جديدًا من المضيف.`,
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? 'لم تعد هناك مساحة لهذه الصورة.' : `يستقبل هذا الرابط ${formats.bytes(limitBytes)} إجمالًا، ولم تعد هناك مساحة لهذه الصورة.`} اطلب رابطًا جديدًا من المضيف.`,
  take_back_over: 'لم يعد ممكنًا سحب هذه الصورة. اطلب من المضيف حذفها.',
  guest_name_missing: 'يودّ المضيف معرفة مَن يرسل الصور. اكتب اسمك أولًا.',

  album_gone: 'لم يعد هذا الألبوم موجودًا. لا تزال صوره في المعرض.',
  albums_full: `بلغ عدد الألبومات الحدّ الأقصى (${formats.count(ALBUM_LIMITS.albums)}). احذف ألبومًا أولًا.`,
  too_many_albums: `الحدّ الأقصى لعدد ألبومات الصورة الواحدة: ${MAX_ALBUMS}. أزِلها من أحدها أولًا.`,
  arranged_too_far: `لا يمكن ترتيب الصور إلا ضمن أول ${ofPhotos(ALBUM_LIMITS.arranged)} في الألبوم. انقلها إلى موضع أعلى.`,

  storage_denied: 'رفضت خدمة التخزين الطلب. على مالك الموقع التحقّق من قواعد الوصول إليها.',
  storage_unavailable: (details) =>
    `يتعذّر الوصول إلى خدمة التخزين${details.host ? ` (${isolated(details.host)})` : ''} حاليًا. ${tryAgain(details)}`,
  storage_full: 'مساحة التخزين ممتلئة. أعد المحاولة لاحقًا؛ وإذا بقيت ممتلئة، فتواصل مع مالك الموقع.',
  hook_failed: (details) => `تعذّر على هذا الموقع إنهاء ذلك الآن. ${tryAgain(details)}`,
  busy: (details) => `الخادم مشغول. ${tryAgain(details)}`,
  internal: ({ reason }) => reason ?? 'حدث خطأ في الخادم. أعد المحاولة. إذا تكرّر ذلك، تواصل مع مالك الموقع.',
};

/** The sentence that a person reads about an error, in Arabic. */
export const errorText: ErrorText = (code, details = {}) => {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
};

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? 'اليوم' : 'في الساعة الأخيرة';
  switch (limitedBy) {
    case 'client':
      return `تم رفع ملفات كثيرة جدًا من اتصالك ${time}.`;
    case 'network':
      return `تم رفع ملفات كثيرة جدًا من شبكتك ${time}.`;
    case 'total':
      return `لا يستطيع هذا الموقع استقبال المزيد ${period === 'day' ? 'اليوم' : 'خلال هذه الساعة'}.`;
    case 'unverified':
      return 'لا تزال ملفات كثيرة جدًا قيد التحقّق.';
    default:
      return 'عمليات الرفع المتزامنة كثيرة جدًا.';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? 'أعد المحاولة بعد قليل.'
    : `أعد المحاولة بعد ${formats.duration(retryAfterSeconds)}.`;
}

/** A media type or common name: `صورة JPEG`, `أرشيف ZIP`. */
function named(type: string): string {
  return isMediaType(type) ? `صورة ${MEDIA_TYPES[type].label}` : fileKind(type);
}

function tooMuch(
  { isTooLarge, measure }: typeof FILE,
  actual: number | undefined,
  limit: number | undefined,
  unit: Unit,
): string {
  if (actual === undefined) {
    return limit === undefined ? `${isTooLarge}.` : `${isTooLarge}: الحدّ الأقصى ${unit.short(limit)}.`;
  }
  if (limit === undefined) return `${isTooLarge}: ${unit.short(actual)}.`;
  // "10 MB; the limit is 10 MB" would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${measure} ${format(actual)}، والحدّ الأقصى ${format(limit)}.`;
}
