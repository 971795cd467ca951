import type { Texts } from '../texts';

/** Signing out, in Arabic. */
export const signOutText: Texts['signOut'] = {
  title: 'هل تريد تسجيل الخروج؟',
  explanation: 'تسجيل الخروج من كل مكان ينهي أيضًا جلساتك في المتصفحات والأجهزة الأخرى خلال دقيقة.',
  failed: 'لم يتم تسجيل خروجك بعد: تعذّر على الخادم إنهاء الجلسة. تحقّق من اتصالك ثم أعد المحاولة.',
  everywhere: 'تسجيل الخروج من كل مكان',
  here: 'تسجيل الخروج هنا',
  sessions: 'عرض أماكن تسجيل دخولك',
};
