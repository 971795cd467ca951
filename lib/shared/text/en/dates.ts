import { createDateFormats } from '../create-date-formats';

/** Dates and times in English. */
export const dates = createDateFormats({
  locale: 'en-GB',
  today: 'Today',
  yesterday: 'Yesterday',
  day: ({ weekday, day, month, year }) =>
    year === null ? `${weekday} ${day} ${month}` : `${weekday} ${day} ${month} ${year}`,
});
