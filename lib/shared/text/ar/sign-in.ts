import type { Texts } from '../texts';
import { foreignAnswerText } from './foreign-answer';
import { isolated } from './quoted';

/** The page to sign in, in Arabic. */
export const signInText: Texts['signIn'] = {
  title: 'تسجيل الدخول',
  purpose: 'لعرض ما تم رفعه وإدارته.',
  name: 'اسم المستخدم',
  password: 'كلمة المرور',
  submit: 'تسجيل الدخول',
  busy: 'جارٍ تسجيل الدخول…',
  or: 'أو',
  withProvider: (name) => (name === null ? 'استخدام الدخول الموحّد' : `تسجيل الدخول عبر ${isolated(name)}`),
  redirecting: 'جارٍ فتح صفحة تسجيل الدخول…',
  cookieRefused:
    'لم يحتفظ هذا المتصفح بملف تعريف الارتباط اللازم لتسجيل دخولك. اسمح بملفات تعريف الارتباط لهذا الموقع وافتحه من عنوان https الخاص به.',
  unreachable: 'يتعذّر الوصول إلى الخادم. تحقّق من اتصالك ثم أعد المحاولة.',
  noReason: 'لم يذكر الخادم السبب. أعد المحاولة.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
