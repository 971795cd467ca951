const DAY_MS = 86_400_000;
const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** Creates what `toISOString` does, for many times that lie close together: their day is written once. */
export function createTimeFormat(): (ms: number) => string {
  let dayMs = Number.NaN;
  let day = '';
  return (ms) => {
    const inDay = ms - dayMs;
    if (!(inDay >= 0 && inDay < DAY_MS)) {
      dayMs = Math.floor(ms / DAY_MS) * DAY_MS;
      day = new Date(dayMs).toISOString().slice(0, -'00:00:00.000Z'.length);
      return new Date(ms).toISOString();
    }
    const seconds = Math.floor(inDay / 1_000);
    const rest = String(inDay % 1_000).padStart(3, '0');
    return `${day}${TWO_DIGITS[Math.floor(seconds / 3_600)]}:${TWO_DIGITS[Math.floor(seconds / 60) % 60]}:${TWO_DIGITS[seconds % 60]}.${rest}Z`;
  };
}
