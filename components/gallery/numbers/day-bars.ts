import type { GalleryNumbers } from '@/lib/shared/wire';

const DAY_MS = 86_400_000;

export type DayBar = Readonly<{ day: string; images: number; bytes: number }>;

/** The last days up to one, oldest first, with those without uploads among them. `lastDay` is like 2026-11-24. */
export function dayBars(byDay: GalleryNumbers['byDay'], lastDay: string, count: number): DayBar[] {
  const known = new Map(byDay.map((one) => [one.day, one]));
  const last = Date.parse(lastDay);
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(last - (count - 1 - at) * DAY_MS).toISOString().slice(0, 10);
    return known.get(day) ?? { day, images: 0, bytes: 0 };
  });
}

/** A round number at or above a value, for the top of an axis: 1, 2 or 5 with zeros. */
export function roundUp(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}
