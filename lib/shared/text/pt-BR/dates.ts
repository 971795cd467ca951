import { createDateFormats } from '../create-date-formats';

/** Dates and times in Brazilian Portuguese. */
export const dates = createDateFormats({
  locale: 'pt-BR',
  today: 'Hoje',
  yesterday: 'Ontem',
  day: ({ weekday, day, month, year }) => {
    // The first of a month is an ordinal.
    const date = `${weekday}, ${day === 1 ? '1º' : day} de ${month}`;
    return year === null ? date : `${date} de ${year}`;
  },
});
