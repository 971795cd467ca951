import { createDateFormats } from '../create-date-formats';

/** Dates and times in German. */
export const dates = createDateFormats({
  locale: 'de',
  today: 'Heute',
  yesterday: 'Gestern',
  day: ({ weekday, day, month, year }) =>
    year === null ? `${weekday}, ${day}. ${month}` : `${weekday}, ${day}. ${month} ${year}`,
});
