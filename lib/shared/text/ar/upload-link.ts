import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { ofPhotos } from './photos';

/** One link for all that somebody has just sent, in Arabic. */
export const uploadLinkText: Texts['uploadLink'] = {
  make: (number) => `رابط واحد إلى ${ofPhotos(number)}`,
  making: 'جارٍ إنشاء الرابط…',
  name: 'رابط إلى كل الصور',
  copied: 'تم النسخ',
  copy: 'نسخ الرابط',
  copyByHand: 'اضغط على Ctrl+C',
  until: (iso) => `يمكن لأي شخص لديه الرابط رؤيتها حتى ${dates.moment(iso)}.`,
  onlyFirst: (number) => `يعرض أول ${ofPhotos(number)}.`,
  unreachable: 'يتعذّر الوصول إلى الخادم. تحقّق من اتصالك ثم أعد المحاولة.',
  foreign: foreignAnswerText,
  noReason: 'رفض الخادم ذلك. أعد المحاولة.',
  loadErrors: async () => (await import('./errors')).errorText,
};
