import { createDateFormats } from '../create-date-formats';

/** Dates and times in Arabic, with the digits of Latin script on every machine. */
export const dates = createDateFormats({
  locale: 'ar-u-nu-latn',
  today: 'اليوم',
  yesterday: 'أمس',
  day: ({ weekday, day, month, year }) =>
    year === null ? `${weekday}، ${day} ${month}` : `${weekday}، ${day} ${month} ${year}`,
});
