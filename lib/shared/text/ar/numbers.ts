import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration } = formats;

/** How many photos there are, and of what kind, in Arabic. */
export const numbersText: Texts['numbers'] = {
  title: 'الإحصاءات',
  auditLog: 'سجلّ النشاط',
  counting: (scanned) => `جارٍ العدّ… ${photos(scanned)} حتى الآن`,
  countingName: 'جارٍ العدّ',
  countedNow: 'تم التحديث للتوّ',
  countedAgo: (seconds) => `آخر تحديث قبل: ${duration(seconds)}`,
  countAgain: 'تحديث',
  photos: 'الصور',
  size: 'الحجم',
  today: 'اليوم (UTC)',
  count,
  bytes,
  byState: 'حسب الحالة',
  states: { held: 'بالانتظار', private: 'خاصة', public: 'عامة', trash: 'المهملات' },
  byType: 'حسب النوع',
  unreadable: ({ skipped, duplicates }) =>
    `مدخلات في Bucket تعذّرت قراءتها: ${count(skipped)}، ومدخلات خلّفتها تغييرات متقطعة: ${count(duplicates)}. يعرضها «npm run doctor»؛ أضف «-- --repair» لتنظيفها.`,
  chart: (days) => `عمليات التحميل في اليوم (عدد الأيام الأخيرة: ${days})`,
  chartName: ({ total, days, most }) =>
    `مخطط أعمدة: ${photos(total)}، عدد الأيام: ${days}، الحدّ الأعلى في اليوم: ${count(most)}`,
  bar: ({ day, images, sizeBytes }) => `${dates.calendarDay(day)}: ${photos(images)}، ${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  shortDay: dates.shortDay,
  asTable: 'كجدول',
  day: 'اليوم (UTC)',
};
