import type { Texts } from '../texts';
import { formats } from './formats';
import { forms } from './forms';

const { and, bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in Arabic. */
export const uploadText: Texts['upload'] = {
  empty: {
    reading: 'جارٍ قراءة ملفاتك…',
    invitation: 'أفلِت الصور في أي مكان',
    invitationByTouch: 'أضف صورك',
    otherWays: 'أو أفلِت مجلدًا أو الصق صورًا',
    choose: 'اختيار صور',
    limits: ({ types, convertedTypes, maxSourceBytes, maxBytes }) =>
      `${and(types)}، حتى ${bytes(maxSourceBytes)} للصورة، و${bytes(maxBytes)} بعد التصغير. يتم تحويل ${and(convertedTypes)}.`,
    limitsOfOriginals: ({ types, convertedTypes, maxBytes }) =>
      `${and(types)}، حتى ${bytes(maxBytes)} للصورة. يتم تحويل ${and(convertedTypes)}.`,
    noLocationTitle: 'بلا موقع جغرافي',
    // The English type holds the English words.
    noLocation: noLocation as Texts['upload']['empty']['noLocation'],
    smallerTitle: 'تُصغَّر أولًا',
    smaller: (maxDimension) => `تُصغَّر الصور على جهازك إلى ${count(maxDimension)} بكسل لتُحمَّل بسرعة.`,
    originalTitle: 'الجودة الكاملة',
    original: 'تحتفظ الصور بدقتها الكاملة. لا تُزال إلا البيانات الوصفية.',
    audienceTitles: { held: 'الموافقة أولًا', private: 'خاصة', public: 'عامة' },
    audiences: {
      held: 'تنتظر صورك الموافقة. حتى ذلك الحين، لا يراها إلا مشرفو هذا الموقع.',
      private: 'لا يرى صورك سواك أنت ومشرفي هذا الموقع.',
      public: 'الصور التي تحمّلها هنا عامة. يمكن لأي شخص رؤيتها.',
    },
  },
  letGo: 'أفلِت للتحميل',
  chooseFolder: 'اختيار مجلد',
  takePhoto: 'التقاط صورة',
  fullSize: 'الإبقاء على الحجم الأصلي',

  notices: {
    offlineBusy: 'لا يوجد اتصال بالإنترنت. سيُستأنف التحميل تلقائيًا.',
    offlineIdle: 'لا يوجد اتصال بالإنترنت. ستُرسل الصور التي تضيفها الآن عند عودة الاتصال.',
    restored: (photos) =>
      plural(
        photos,
        forms(
          'جارٍ استئناف صورة من زيارتك الأخيرة.',
          'جارٍ استئناف صورتين من زيارتك الأخيرة.',
          'جارٍ استئناف # صور من زيارتك الأخيرة.',
          'جارٍ استئناف # صورة من زيارتك الأخيرة.',
        ),
      ),
    recovered: (photos) =>
      plural(
        photos,
        forms(
          'اكتمل تحميل صورة من زيارتك الأخيرة.',
          'اكتمل تحميل صورتين من زيارتك الأخيرة.',
          'اكتمل تحميل # صور من زيارتك الأخيرة.',
          'اكتمل تحميل # صورة من زيارتك الأخيرة.',
        ),
      ),
    atRisk: (photos) =>
      plural(
        photos,
        forms(
          'أبقِ هذه الصفحة مفتوحة، وإلا فسيكون عليك اختيار صورة من جديد.',
          'أبقِ هذه الصفحة مفتوحة، وإلا فسيكون عليك اختيار صورتين من جديد.',
          'أبقِ هذه الصفحة مفتوحة، وإلا فسيكون عليك اختيار # صور من جديد.',
          'أبقِ هذه الصفحة مفتوحة، وإلا فسيكون عليك اختيار # صورة من جديد.',
        ),
      ),
  },
};

/** Says in one line what stays of a photo and what goes. */
function noLocation({ keepsDate }: { keepsDate: boolean }): string {
  return keepsDate
    ? 'تُزال بيانات الموقع والكاميرا قبل أن تغادر الصور جهازك. يبقى تاريخ الالتقاط.'
    : 'تُزال بيانات الموقع والكاميرا وتاريخ الالتقاط قبل أن تغادر الصور جهازك.';
}
