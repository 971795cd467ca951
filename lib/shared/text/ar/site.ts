import type { ServerTexts } from '../texts';

/** The frame around every page, in Arabic. */
export const siteText: ServerTexts['site'] = {
  titleOfPage: (page, site) => `${page} · ${site}`,
  description: 'ارفع صورك بخصوصية: تُصغَّر على جهازك وتُزال منها بيانات الموقع الجغرافي.',
  mainNavigation: 'التنقل الرئيسي',
  footerNavigation: 'المزيد عن هذا الموقع',
  language: 'اللغة',
  theme: { legend: 'المظهر', system: 'مثل النظام', light: 'فاتح', dark: 'داكن' },
  upload: 'رفع الصور',
  gallery: 'المعرض',
  notFoundTitle: 'الصفحة غير موجودة',
  notFound: 'ربما كُتب العنوان خطأً، أو أُزيلت الصفحة.',
  toUploadPage: 'إلى صفحة الرفع',
  signInToUpload: 'سجّل الدخول لرفع الصور.',
  signInToSeeGallery: 'سجّل الدخول لرؤية المعرض.',
  signInToSeeNumbers: 'سجّل الدخول لرؤية الإحصاءات.',
  signInToSeeAudit: 'سجّل الدخول لرؤية سجلّ النشاط.',
  signInToSeeGuests: 'سجّل الدخول لرؤية روابط الرفع.',
  signInToSeeLinks: 'سجّل الدخول لرؤية الروابط.',
  signInToSeeSessions: 'سجّل الدخول لرؤية جلساتك.',
  roleTooLow: 'لا يمكن لحسابك فتح هذه الصفحة.',
  askForRole: 'اطلب الإذن من أحد مشرفي هذا الموقع.',
  signIn: 'تسجيل الدخول',
};
