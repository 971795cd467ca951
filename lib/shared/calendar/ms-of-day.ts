/** Midnight of a day such as 20261124 by the machine's clock, in milliseconds; `otherwise` for none (null or 0). */
export function msOfDay(day: number | null, otherwise: number): number {
  if (day === null || day === 0) return otherwise;
  return new Date(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100).getTime();
}
