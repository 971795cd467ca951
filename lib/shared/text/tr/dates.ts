import { createDateFormats } from '../create-date-formats';

/** Dates and times in Turkish. */
export const dates = createDateFormats({
  locale: 'tr',
  today: 'Bugün',
  yesterday: 'Dün',
  day: ({ weekday, day, month, year }) =>
    year === null ? `${day} ${month} ${weekday}` : `${day} ${month} ${year} ${weekday}`,
});
