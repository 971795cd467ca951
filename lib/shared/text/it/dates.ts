import { createDateFormats } from '../create-date-formats';

/** Dates and times in Italian. */
export const dates = createDateFormats({
  locale: 'it',
  today: 'Oggi',
  yesterday: 'Ieri',
  day: ({ weekday, day, month, year }) =>
    year === null ? `${weekday} ${day} ${month}` : `${weekday} ${day} ${month} ${year}`,
});
