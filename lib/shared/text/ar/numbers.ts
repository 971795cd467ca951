import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, duration } = formats;

/** How many photos there are, and of what kind, in Arabic. */
export const numbersText: Texts['numbers'] = {
  title: 'الإحصاءات',
  auditLog: 'سجلّ النشاط',
  counting: (scanned) => `جارٍ العدّ… ${photos(scanned)} حتى الآن`,
  countingName: 'جارٍ العدّ',
  countedNow: 'تم التحديث للتوّ',
  countedAgo: (seconds) => `آخر تحديث: قبل ${duration(seconds)}`,
  countAgain: 'تحديث',
  photos: 'الصور',
  size: 'الحجم',
  today: 'اليوم',
  count,
  bytes,
  byState: 'حسب الحالة',
  states: { held: 'بالانتظار', private: 'خاصة', public: 'عامة', trash: 'المهملات' },
  byType: 'حسب النوع',
  unreadable: ({ skipped, duplicates }) =>
    `مدخلات في حاوية التخزين تعذّرت قراءتها: ${count(skipped)}، ومدخلات خلّفتها تغييرات لم تكتمل: ${count(duplicates)}. يعرضها الأمر ${quoted('npm run doctor')}؛ أضف إليه ${quoted('-- --repair')} لإزالتها.`,
  chart: (days) => `عمليات الرفع اليومية خلال آخر ${days} يومًا`,
  chartName: ({ total, days, most }) =>
    `مخطط أعمدة: ${photos(total)} خلال ${days} يومًا، بحدّ أقصى ${count(most)} في اليوم`,
  bar: ({ day, images, sizeBytes }) => `${dates.calendarDay(day)}: ${photos(images)}، ${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  shortDay: dates.shortDay,
  asTable: 'كجدول',
  day: 'التاريخ',
};
