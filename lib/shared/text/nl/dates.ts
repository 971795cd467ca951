import { createDateFormats } from '../create-date-formats';

/** Dates and times in Dutch. */
export const dates = createDateFormats({
  locale: 'nl',
  today: 'Vandaag',
  yesterday: 'Gisteren',
  day: ({ weekday, day, month, year }) =>
    year === null ? `${weekday} ${day} ${month}` : `${weekday} ${day} ${month} ${year}`,
});
