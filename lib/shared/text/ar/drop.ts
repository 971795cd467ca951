import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { forms } from './forms';
import { isolated, quoted } from './quoted';

const { plural } = formats;

/** The page by which guests send photos, in Arabic. */
export const dropText: Texts['drop'] = {
  title: 'أضف صورك',
  intoAlbum: (album) => `تُضاف صورك إلى الألبوم ${quoted(album)}.`,
  seeAlbum: 'عرض الألبوم',

  nameTitle: 'ما اسمك؟',
  nameHint: 'يرى المضيف مَن أرسل كل صورة.',
  name: 'اسمك',
  nameMissing: 'اكتب اسمك.',
  start: 'متابعة',
  sendingAs: (name) => `الإرسال باسم ${quoted(name)}`,
  changeName: 'تغيير',

  audience: {
    held: { title: 'الموافقة أولًا', text: 'يطّلع المضيف على كل صورة قبل أن يراها أي شخص آخر.' },
    album: { title: 'للضيوف', text: 'يمكن لأي شخص لديه هذا الرابط رؤية الألبوم.' },
    own: { title: 'للمضيف', text: 'لا يرى صورك إلا أنت والمضيف.' },
  },

  sentTitle: 'صورك',
  sentHint: 'يتذكّر هذا المتصفح ما أرسلته من هذا الجهاز.',
  sentCount: (photos) =>
    plural(photos, forms('تم إرسال صورة واحدة', 'تم إرسال صورتين', 'تم إرسال # صور', 'تم إرسال # صورة')),
  showMore: (photos) =>
    plural(photos, forms('عرض صورة أخرى', 'عرض صورتين أخريين', 'عرض # صور أخرى', 'عرض # صورة أخرى')),
  loading: 'جارٍ التحقّق من صورك…',
  unknown: 'تعذّر التحقّق الآن',
  tryAgain: 'إعادة المحاولة',
  states: {
    waiting: 'بانتظار الموافقة',
    accepted: 'تم الإرسال',
    approved: 'تمت الموافقة',
    refused: 'لم تُقبل',
    removed: 'أزالها المضيف',
    gone: 'تم الحذف',
  },
  word: (word) => `رسالة من المضيف: ${quoted(word)}`,
  takeBack: 'سحب',
  takeBackOf: (name) => `سحب ${isolated(name)}`,
  takeBackUntil: (iso) => `يمكن سحبها حتى ${dates.moment(iso)}`,
  takeBackTitle: 'هل تريد سحب هذه الصورة؟',
  takeBackHint: 'ستُحذف نهائيًا، ولن يراها المضيف أيضًا.',
  takenBack: (name) => `تم سحب ${quoted(name)}.`,
  forget: 'إزالة من هذه القائمة',
  forgetOf: (name) => `إزالة ${isolated(name)} من هذه القائمة`,

  problems: {
    link_invalid: { title: 'هذا الرابط غير صالح', text: 'تحقّق من العنوان أو امسح الرمز مرة أخرى.' },
    link_revoked: { title: 'تم إبطال هذا الرابط', text: 'اطلب رابطًا جديدًا من المضيف.' },
    link_expired: { title: 'انتهت صلاحية هذا الرابط', text: 'اطلب رابطًا جديدًا من المضيف.' },
  },

  unreachable: 'يتعذّر الوصول إلى الخادم. تحقّق من اتصالك ثم أعد المحاولة.',
  noReason: 'لم يذكر الخادم السبب. أعد المحاولة.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
