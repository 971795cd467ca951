import { createDateFormats } from '../create-date-formats';

/** Months as they stand behind a day. */
const MONTHS_OF_DAYS: Readonly<Record<string, string>> = {
  styczeń: 'stycznia',
  luty: 'lutego',
  marzec: 'marca',
  kwiecień: 'kwietnia',
  maj: 'maja',
  czerwiec: 'czerwca',
  lipiec: 'lipca',
  sierpień: 'sierpnia',
  wrzesień: 'września',
  październik: 'października',
  listopad: 'listopada',
  grudzień: 'grudnia',
};

/** Dates and times in Polish. */
export const dates = createDateFormats({
  locale: 'pl',
  today: 'Dzisiaj',
  yesterday: 'Wczoraj',
  day: ({ weekday, day, month, year }) => {
    // A heading begins with a capital letter, as `Dzisiaj` does.
    const name = weekday.charAt(0).toUpperCase() + weekday.slice(1);
    const date = `${name}, ${day} ${MONTHS_OF_DAYS[month] ?? month}`;
    return year === null ? date : `${date} ${year}`;
  },
});
