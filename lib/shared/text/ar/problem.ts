import type { Texts } from '../texts';

/** The page in place of one that failed, in Arabic. */
export const problemText: Texts['problem'] = {
  language: 'ar',
  title: 'حدث خطأ من جانبنا',
  text: 'لم يضِع شيء مما رفعته. أعد المحاولة بعد قليل.',
  tryAgain: 'إعادة المحاولة',
};
