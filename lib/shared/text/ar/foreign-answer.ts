import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';
import { isolated } from './quoted';

/** Says in Arabic where a foreign answer came from, by its status. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  const whom = host === undefined ? 'الخادم' : `الخادم ${isolated(host)}`;
  if (status === 413) {
    const size = sizeBytes === undefined ? 'بهذا الحجم' : `بحجم ${formats.bytes(sizeBytes)}`;
    return `يحظر خادم وكيل في الطريق إلى ${whom} رفع ملفات ${size} لأن حدّه أقل من حدّ هذا الموقع. استخدم شبكة أخرى أو تواصل مع مالك الموقع.`;
  }
  if (status === 407) {
    return `يطلب خادم وكيل في شبكتك اسم مستخدم وكلمة مرور قبل الوصول إلى ${whom}. سجّل الدخول إلى الخادم الوكيل ثم أعد المحاولة.`;
  }
  if (status >= 500 && status !== 511) {
    return `تفيد بوابة أمام ${whom} بأنه غير متاح (${status}). أعد المحاولة بعد قليل.`;
  }
  if (status === 404 || status === 405) {
    return `لم يُعثر على شيء في مكان ${whom} (${status}). إذا كانت لشبكتك صفحة تسجيل دخول، افتح علامة تبويب جديدة وسجّل الدخول؛ وإلا فتواصل مع مالك الموقع.`;
  }
  return `أجابت صفحة أخرى بدلًا من ${whom}. إذا كانت لشبكتك صفحة تسجيل دخول، افتح علامة تبويب جديدة وسجّل الدخول، ثم أعد المحاولة.`;
}
