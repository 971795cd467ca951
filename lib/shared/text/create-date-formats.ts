/** Dates and times as people read them in one language. Each `Intl` object is made once, when it is first needed. */
import { once } from './once';

/** The parts that a language brings along. */
export type DateWords = Readonly<{
  /** BCP 47 tag; in English another than that of numbers. */
  locale: string;
  today: string;
  yesterday: string;
  /** Puts a day together: browsers and servers differ in their commas. The year is there only where it is another than today's. */
  day: (parts: Readonly<{ weekday: string; day: number; month: string; year: number | null }>) => string;
}>;

export type DateFormats = Readonly<{
  /** A day such as 20261124 as a heading, seen from another that is today: `Today`, `Yesterday`, `Tuesday 24 November`, `Mon 24 November 2025`. */
  day: (day: number, today: number) => string;
  /** A moment by the machine's clock: `24 Nov 2026, 16:30`. */
  moment: (iso: string) => string;
  /** A wall clock, in milliseconds counted as though it were UTC, which is the same on every machine: `14 Jul 2026, 18:03`. */
  wallClock: (wallMs: number) => string;
  /** The same in few words, as in a list: without the year where that is the one of `nowMs`. Time zone as in `time`. */
  shortMoment: (iso: string, timeZone: string | null, nowMs: number) => string;
  /** The time of day in a time zone (IANA name), with null in that of the machine's clock: `16:30`. */
  time: (iso: string, timeZone: string | null) => string;
  /** A calendar day such as 2026-11-24, the same on every machine: `24 Nov 2026`. */
  calendarDay: (isoDay: string) => string;
  /** The same without its year, as under a chart: `24 Nov`. */
  shortDay: (isoDay: string) => string;
  /** The month of a moment, in milliseconds, by the machine's clock: `November 2026`. */
  month: (ms: number) => string;
}>;

/** The formats of one language. */
export function createDateFormats(words: DateWords): DateFormats {
  const make = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(words.locale, options));
  const weekday = make({ timeZone: 'UTC', weekday: 'long' });
  const shortWeekday = make({ timeZone: 'UTC', weekday: 'short' });
  const monthName = make({ timeZone: 'UTC', month: 'long' });
  const moment = make({ dateStyle: 'medium', timeStyle: 'short' });
  const wallClock = make({ dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const calendarDay = make({ dateStyle: 'medium', timeZone: 'UTC' });
  const shortDay = make({ month: 'short', day: 'numeric', timeZone: 'UTC' });
  const month = make({ month: 'long', year: 'numeric' });
  const timeIn = makeByZone({ timeStyle: 'short' });
  const yearIn = makeByZone({ year: 'numeric' });
  const momentIn = makeByZone({ dateStyle: 'medium', timeStyle: 'short' });
  const momentOfYearIn = makeByZone(() => ({ month: 'short', day: 'numeric', ...timeParts() }));

  /** The parts of a time as `timeStyle` writes it in this language, for a date that has no style: with a zero before 5 o'clock, or without. */
  function timeParts(): Intl.DateTimeFormatOptions {
    const [hour] = timeIn('UTC')
      .formatToParts(5 * 3_600_000)
      .filter(({ type }) => type === 'hour');
    return { hour: hour?.value.length === 2 ? '2-digit' : 'numeric', minute: '2-digit' };
  }

  function makeByZone(
    options: Intl.DateTimeFormatOptions | (() => Intl.DateTimeFormatOptions),
  ): (timeZone: string | null) => Intl.DateTimeFormat {
    const formats = new Map<string | null, () => Intl.DateTimeFormat>();
    return (timeZone) => {
      const known =
        formats.get(timeZone) ??
        make({
          ...(typeof options === 'function' ? options() : options),
          ...(timeZone === null ? {} : { timeZone }),
        });
      formats.set(timeZone, known);
      return known();
    };
  }

  return {
    day(day, today) {
      if (day === today) return words.today;
      // Counted in the calendar: a day may have 23 or 25 hours.
      if (utcOf(day) === utcOf(today, -1)) return words.yesterday;
      const date = new Date(utcOf(day));
      const year = date.getUTCFullYear();
      const isThisYear = year === Math.floor(today / 10_000);
      const text = words.day({
        // The year tells more than the day of the week, and needs the room above a single photo.
        weekday: (isThisYear ? weekday : shortWeekday)().format(date),
        day: date.getUTCDate(),
        month: monthName().format(date),
        year: isThisYear ? null : year,
      });
      // Some languages end a short word with a point, and put a comma behind it.
      return text.replace('.,', ',');
    },
    moment: (iso) => moment().format(new Date(iso)),
    wallClock: (wallMs) => wallClock().format(wallMs),
    shortMoment(iso, timeZone, nowMs) {
      const at = new Date(iso);
      const isThisYear = yearIn(timeZone).format(at) === yearIn(timeZone).format(nowMs);
      return (isThisYear ? momentOfYearIn : momentIn)(timeZone).format(at);
    },
    time: (iso, timeZone) => timeIn(timeZone).format(new Date(iso)),
    calendarDay: (isoDay) => calendarDay().format(Date.parse(isoDay)),
    shortDay: (isoDay) => shortDay().format(Date.parse(isoDay)),
    month: (ms) => month().format(ms),
  };
}

/** Midnight UTC of the day `later` days on, in milliseconds. */
function utcOf(day: number, later = 0): number {
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, (day % 100) + later);
}
