import { createDateFormats } from '../create-date-formats';

/** Dates and times in Spanish. */
export const dates = createDateFormats({
  locale: 'es',
  today: 'Hoy',
  yesterday: 'Ayer',
  day: ({ weekday, day, month, year }) =>
    year === null ? `${weekday}, ${day} de ${month}` : `${weekday}, ${day} de ${month} de ${year}`,
});
