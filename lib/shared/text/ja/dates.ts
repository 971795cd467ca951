import { createDateFormats } from '../create-date-formats';

/** Dates and times in Japanese. */
export const dates = createDateFormats({
  locale: 'ja',
  today: '今日',
  yesterday: '昨日',
  day: ({ weekday, day, month, year }) =>
    year === null
      ? `${month}${day}日（${weekday.charAt(0)}）`
      : `${year}年${month}${day}日（${weekday.charAt(0)}）`,
});
