import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import type { SetImage } from '@/lib/shared/links/set-page';

/** Photos of a day that follow each other. `day`: such as 20261124. */
export type SetDay = Readonly<{ day: number; images: readonly SetImage[] }>;

/** The date that photos of a set stand under; null: no date says anything about their order. */
export type SetDate = 'taken' | 'uploaded' | null;

/**
 * The date that the first photos go by: when they were taken, else when they were sent. Null where both go to and fro, as in an order of
 * somebody's own: headings would cut it into pieces that tell nobody anything.
 */
export function decideSetDate(first: readonly SetImage[], timeZone: string): SetDate {
  return (['taken', 'uploaded'] as const).find((date) => isOneWay(groupSet(first, date, timeZone))) ?? null;
}

/** Photos in their order under the days of a date. */
export function groupSet(
  images: readonly SetImage[],
  date: NonNullable<SetDate>,
  timeZone: string,
): readonly SetDay[] {
  const dayOf = createDayOf(timeZone);
  const days: { day: number; images: SetImage[] }[] = [];
  for (const image of images) {
    const day = dayOfImage(image, date, dayOf);
    const last = days.at(-1);
    if (last?.day === day) last.images.push(image);
    else days.push({ day, images: [image] });
  }
  return days;
}

function dayOfImage(
  { taken, uploadedAt }: SetImage,
  date: NonNullable<SetDate>,
  dayOf: (ms: number) => number,
): number {
  // By the clock of the camera, wherever that was.
  const wall = date === 'taken' && taken !== undefined ? /^(\d{4})-(\d{2})-(\d{2})/.exec(taken.at) : null;
  return wall === null ? dayOf(Date.parse(uploadedAt)) : Number(wall.slice(1, 4).join(''));
}

function isOneWay(days: readonly SetDay[]): boolean {
  const steps = days.slice(1).map(({ day }, at) => day - (days[at]?.day ?? 0));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}
