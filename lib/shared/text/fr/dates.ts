import { createDateFormats } from '../create-date-formats';

/** Dates and times in French. */
export const dates = createDateFormats({
  locale: 'fr',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  day: ({ weekday, day, month, year }) => {
    const number = day === 1 ? '1er' : String(day);
    return year === null ? `${weekday} ${number} ${month}` : `${weekday} ${number} ${month} ${year}`;
  },
});
