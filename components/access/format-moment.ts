/** A moment as it is read in a list: day and time, and the year where it is another one. Null: the time zone of the browser. */
export function formatMoment(iso: string, timeZone: string | null, nowMs: number, locale = 'en'): string {
  const at = new Date(iso);
  const zone = timeZone === null ? {} : { timeZone };
  const yearOf = (date: Date) => date.toLocaleDateString(locale, { ...zone, year: 'numeric' });
  const isThisYear = yearOf(at) === yearOf(new Date(nowMs));
  return at.toLocaleString(locale, {
    ...zone,
    ...(isThisYear ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
