import type { ErrorDetails } from '../../errors/error-codes';
import type { FailuresText } from '../texts';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { isolated } from './quoted';

const { bytes } = formats;

/** Why a file was not uploaded, in Arabic. */
export const failuresText: FailuresText = {
  error: errorText,
  client: {
    network: ({ host }) =>
      host === undefined
        ? 'فشل الاتصال عدة مرات. تحقّق من اتصالك ثم أعد المحاولة.'
        : `يتعذّر الوصول إلى الخادم ${isolated(host)} الذي تُحفظ فيه الصور. تحقّق من اتصالك؛ إذا كانت الصفحات الأخرى تُفتح، فربما تحظره شبكتك أو إحدى الإضافات. ثم أعد المحاولة.`,
    unreadable_answer: ({ host, actualBytes }) =>
      `لم يقبل الخادم ${isolated(host ?? '')} الذي تُحفظ فيه الصور هذا الملف، ولم يذكر سببًا واضحًا. ربما كان الحدّ الأقصى لخادم وكيل أقل من ${bytes(actualBytes ?? 0)}. جرّب شبكة أخرى أو تواصل مع مالك الموقع.`,
    forbidden_here: ({ host }) =>
      `لا تسمح قواعد الأمان في هذه الصفحة بإرسال ملفات إلى ${isolated(host ?? '')}. تواصل مع مالك الموقع.`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }) =>
      `توقّف الرفع${host === undefined ? '' : ` إلى ${isolated(host)}`}. تحقّق من اتصالك ثم أعد المحاولة.`,
    upload_refused: () =>
      'رفضت خدمة التخزين هذا الملف. أعد المحاولة. إذا رُفض مرة أخرى، تواصل مع مالك الموقع.',
    source_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `حجم هذا الملف ${bytes(actualBytes)}، والحدّ الأقصى ${bytes(limitBytes)}. صغّره أولًا.`
        : 'هذا الملف كبير جدًا. صغّره أولًا.',
    unreadable: () =>
      'تعذّرت قراءة هذا الملف. إذا نُقل أو تغيّر، اختره مرة أخرى. إذا كان في مجلد سحابي، نزّله أولًا.',
    not_restored: () => 'تعذّرت استعادة هذا الملف بعد إغلاق الصفحة. اختره مرة أخرى.',
    cannot_convert: ({ actualType }) =>
      `لا يستطيع متصفحك تحويل هذا الملف${kindOf(actualType)}. احفظه بتنسيق JPEG أولًا، أو استخدم متصفحًا آخر.`,
    cannot_edit: ({ actualType }) =>
      `لا يمكن تدوير هذا الملف${kindOf(actualType)} أو اقتصاصه في هذا المتصفح. تراجع عن ذلك ثم أعد المحاولة.`,
    undecodable_here: ({ actualType }) =>
      `لا يستطيع هذا المتصفح قراءة هذا الملف${kindOf(actualType)}، وهو أكبر من أن يُرسل كما هو. افتح هذه الصفحة في متصفح آخر، أو احفظ الصورة بتنسيق JPEG أولًا.`,
    original_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `حجم هذه الصورة الأصلي ${bytes(actualBytes)}، والحدّ الأقصى ${bytes(limitBytes)}. أرسلها مصغّرة.`
        : 'هذه الصورة كبيرة جدًا بحجمها الأصلي. أرسلها مصغّرة.',
    conversion_stopped: () =>
      'توقّف المتصفح أثناء تحويل هذا الملف. أعد المحاولة، أو احفظه بتنسيق JPEG أو PNG أولًا.',
    conversion_interrupted: () =>
      'أُغلقت الصفحة أثناء تحويل هذا الملف. أعد المحاولة، أو احفظه بتنسيق JPEG أو PNG أولًا.',
    unexpected_answer: ({ reason }) => reason ?? 'ردّ غير متوقّع من الخادم. أعد المحاولة بعد قليل.',
  },
};

/** The kind of a file behind the word for it; a file is masculine whatever it is. */
function kindOf(actualType: string | undefined): string {
  return actualType ? ` (${fileKind(actualType)})` : '';
}

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}
