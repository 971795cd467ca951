import type { Texts } from '../texts';
import { arrowKey } from './arrow-keys';
import { formats } from './formats';
import { forms } from './forms';

const { count, plural } = formats;

/** New photos while somebody looks, in Arabic. */
export const liveText: Texts['live'] = {
  arrived: ({ count: number, isMore }) =>
    isMore
      ? 'صور جديدة'
      : plural(number, forms('صورة جديدة واحدة', 'صورتان جديدتان', '# صور جديدة', '# صورة جديدة')),

  wall: {
    title: 'عرض الشرائح',
    empty: 'لا توجد صور بعد. تظهر الصور الجديدة هنا تلقائيًا.',
    loading: 'جارٍ تحميل الصور',
    failed: 'تعذّر تحميل الصور. ستُعاد المحاولة قريبًا.',
    signedOut: 'انتهت جلستك. سجّل الدخول مرة أخرى لرؤية الصور.',
    fullScreen: 'ملء الشاشة',
    leaveFullScreen: 'إنهاء ملء الشاشة',
    pause: 'إيقاف مؤقت',
    resume: 'استئناف',
    next: 'الصورة التالية',
    before: 'الصورة السابقة',
    faster: 'أسرع',
    slower: 'أبطأ',
    back: 'العودة إلى المعرض',
    seconds: (seconds) =>
      plural(
        seconds,
        forms('ثانية واحدة لكل صورة', 'ثانيتان لكل صورة', '# ثوانٍ لكل صورة', '# ثانية لكل صورة'),
      ),
    shortSeconds: (seconds) => `${count(seconds)} ث`,
    withKey: (label, key) => `${label} (${arrowKey(key)})`,
    space: 'المسافة',
    controls: 'عناصر التحكم في عرض الشرائح',
  },
};
