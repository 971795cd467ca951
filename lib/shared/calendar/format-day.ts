import type { DayOf } from './create-day-of';

/** A day as a heading: Today, Yesterday, a weekday with its date; the year only where it is another. */
export function formatDay(day: number, nowMs: number, dayOf: DayOf): string {
  const today = dayOf(nowMs);
  if (day === today) return 'Today';
  // Counted in the calendar: a day may have 23 or 25 hours.
  if (utcOf(day) === utcOf(today, -1)) return 'Yesterday';
  const date = new Date(utcOf(day));
  const isThisYear = Math.floor(day / 10_000) === Math.floor(today / 10_000);
  const part = (options: Intl.DateTimeFormatOptions) =>
    date.toLocaleDateString('en-GB', { timeZone: 'UTC', ...options });
  // Put together here: browsers and servers differ in their commas.
  const text = `${part({ weekday: 'long' })} ${date.getUTCDate()} ${part({ month: 'long' })}`;
  return isThisYear ? text : `${text} ${date.getUTCFullYear()}`;
}

/** Midnight UTC of the day `later` days on, in milliseconds. */
function utcOf(day: number, later = 0): number {
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, (day % 100) + later);
}
