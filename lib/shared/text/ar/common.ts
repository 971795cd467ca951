import type { Texts } from '../texts';

/** Words of parts that every room uses, in Arabic. */
export const commonText: Texts['common'] = {
  cancel: 'إلغاء',
  closeDialog: 'إغلاق مربّع الحوار',
  copy: 'نسخ',
  copied: 'تم النسخ',
  copyByHand: 'اضغط على Ctrl+C',
  dismiss: 'إغلاق',
  signIn: 'تسجيل الدخول',
  signOut: 'تسجيل الخروج',
  stillSignedIn: 'لم يتم تسجيل خروجك بعد. تحقّق من اتصالك ثم أعد المحاولة.',
  tryAgain: 'إعادة المحاولة',
};
