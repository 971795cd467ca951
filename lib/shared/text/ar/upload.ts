import type { Texts } from '../texts';
import { formats } from './formats';
import { forms } from './forms';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in Arabic. */
export const uploadText: Texts['upload'] = {
  empty: {
    reading: 'جارٍ قراءة ملفاتك…',
    invitation: 'أفلِت الصور في أي مكان',
    invitationByTouch: 'أضف صورك',
    otherWays: 'أو أفلِت مجلدًا أو الصق صورًا',
    choose: 'اختيار صور',
    limits: ({ maxBytes }) => `صور حتى ${bytes(maxBytes)}، ومنها صور HEIC من iPhone.`,
    noLocationTitle: 'بلا موقع جغرافي',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }) =>
      keepsDate
        ? 'تُزال بيانات الموقع والكاميرا قبل أن تغادر الصور جهازك. يبقى تاريخ الالتقاط.'
        : 'تُزال بيانات الموقع والكاميرا وتاريخ الالتقاط قبل أن تغادر الصور جهازك.',
    smallerTitle: 'تُصغَّر أولًا',
    smaller: (maxDimension) => `تُصغَّر الصور على جهازك إلى ${count(maxDimension)} بكسل ليكون رفعها أسرع.`,
    originalTitle: 'الجودة الكاملة',
    original: 'تحتفظ الصور بدقتها الكاملة. لا تُزال إلا البيانات الوصفية.',
    audienceTitles: { held: 'الموافقة أولًا', private: 'خاصة', public: 'عامة' },
    audiences: {
      held: 'تنتظر صورك الموافقة. حتى ذلك الحين، لا يراها إلا مشرفو هذا الموقع.',
      private: 'لا يرى صورك إلا أنت ومشرفو هذا الموقع.',
      public: 'الصور التي ترفعها هنا عامة. يمكن لأي شخص رؤيتها.',
    },
  },
  letGo: 'أفلِت للرفع',
  chooseFolder: 'اختيار مجلد',
  takePhoto: 'التقاط صورة',
  fullSize: 'الإبقاء على الحجم الأصلي',

  notices: {
    offlineBusy: 'لا يوجد اتصال بالإنترنت. سيُستأنف الرفع تلقائيًا.',
    offlineIdle: 'لا يوجد اتصال بالإنترنت. ستُرسل الصور التي تضيفها الآن عند عودة الاتصال.',
    restored: (photos) =>
      plural(
        photos,
        forms(
          'جارٍ استئناف رفع صورة من زيارتك الأخيرة.',
          'جارٍ استئناف رفع صورتين من زيارتك الأخيرة.',
          'جارٍ استئناف رفع # صور من زيارتك الأخيرة.',
          'جارٍ استئناف رفع # صورة من زيارتك الأخيرة.',
        ),
      ),
    recovered: (photos) =>
      plural(
        photos,
        forms(
          'اكتمل رفع صورة من زيارتك الأخيرة.',
          'اكتمل رفع صورتين من زيارتك الأخيرة.',
          'اكتمل رفع # صور من زيارتك الأخيرة.',
          'اكتمل رفع # صورة من زيارتك الأخيرة.',
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
