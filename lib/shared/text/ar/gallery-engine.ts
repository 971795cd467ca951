import type { PurgeTruth } from '../../purge-truth';
import type { EditField } from '../../wire';
import type { GalleryEngineText } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { forms } from './forms';

const { and, plural } = formats;

const FATES = {
  purged: forms(
    'لم تعد هذه الصورة موجودة.',
    'لم تعد صورتان موجودتين.',
    'لم تعد # صور موجودة.',
    'لم تعد # صورة موجودة.',
  ),
  trash: forms(
    'هذه الصورة في المهملات الآن.',
    'صورتان في المهملات الآن.',
    '# صور في المهملات الآن.',
    '# صورة في المهملات الآن.',
  ),
  held: forms(
    'هذه الصورة بانتظار الموافقة الآن.',
    'صورتان بانتظار الموافقة الآن.',
    '# صور بانتظار الموافقة الآن.',
    '# صورة بانتظار الموافقة الآن.',
  ),
  private: forms('هذه الصورة خاصة الآن.', 'صورتان خاصتان الآن.', '# صور خاصة الآن.', '# صورة خاصة الآن.'),
  public: forms('هذه الصورة عامة الآن.', 'صورتان عامتان الآن.', '# صور عامة الآن.', '# صورة عامة الآن.'),
};

const FIELDS: Readonly<Record<EditField, string>> = { name: 'الاسم', alt: 'الوصف', tags: 'الوسوم' };

/** The words of the gallery engine in Arabic. */
export const galleryEngineText: GalleryEngineText = {
  day: dates.day,
  unreachable: 'يتعذّر الوصول إلى الخادم. تحقّق من اتصالك ثم أعد المحاولة.',
  noReason: 'لم يذكر الخادم السبب. أعد المحاولة.',
  somethingWrong: 'حدث خطأ ما.',
  searchBroke: 'توقّف البحث مبكرًا. أعد المحاولة.',
  countBroke: 'توقّف العدّ مبكرًا. أعد المحاولة.',
  dateImpossible: 'هذا التاريخ في المستقبل، أو قبل اختراع التصوير.',
  inTrash: 'هذه الصورة في المهملات الآن. استعدها ثم احفظ مرة أخرى.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
  gone: (fate, count) => plural(count, FATES[fate]),
  lost: (fields) =>
    `غيّر شخص آخر ${and(fields.map((field) => FIELDS[field] ?? field))} في الوقت نفسه، وتم الإبقاء على تغييره. راجع ثم احفظ مرة أخرى.`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) => formats.duration(count * 86_400);
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'تحتفظ حاوية التخزين بالملفات المقفلة حتى ينتهي قفلها.'
            : `حاوية التخزين مقفلة وتحتفظ بكل ملف لمدة ${days(lockDays)}.`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`تحتفظ حاوية التخزين بالملفات المحذوفة لمدة ${days(softDeleteDays)} بعد الحذف.`]),
    ...(keepsVersions && lockDays === undefined ? ['تحتفظ حاوية التخزين بالإصدارات السابقة للملفات.'] : []),
    ...(hasReplicas ? ['تحتفظ نسخة من حاوية التخزين بملفاتها.'] : []),
  ];
  if (kept.length > 0) {
    return `لا يمكن للمعرض التراجع عن هذا. ${kept.join(' ')} لا يزال بإمكان مالك حاوية التخزين الوصول إليها هناك.`;
  }
  return isUnknown ? 'لا يمكن للمعرض التراجع عن هذا.' : 'لا يمكن التراجع عن هذا.';
}
