import type { DayOf } from '@/lib/shared/calendar/create-day-of';
import { type PageStart, startAt } from '@/lib/shared/gallery/page-start';
import { dateOfId, firstIdAt, ID_LENGTH, isImageId } from '@/lib/shared/keys/image-id';
import type { ImageItem } from '@/lib/shared/wire';

/**
 * The order of a list, as places: text that ascends as the list goes down, and that no two images share. A place ends with the id of its
 * image. In the order of the upload it is the id itself.
 */
export type FeedOrder = Readonly<{
  placeOf: (image: ImageItem) => string;
  /** The moment a place stands for, in milliseconds that fall as the list goes down; in an order of its own numbers that do so too, and NaN where nothing is paged. */
  msOf: (place: string) => number;
  /** A place that comes before all of a moment. */
  placeAt: (ms: number) => string;
  /** The start of a page of what lies behind a moment. */
  behind: (ms: number) => PageStart;
  /** The day that a place stands under, such as 20261124; 0 where it stands under none. */
  dayOf: (place: string, dayOf: DayOf) => number;
  /** The start of a page whose first image is the one of a place. */
  startAt: (place: string) => PageStart;
  /** Every image has a higher moment than this. */
  leastMs: number;
  /** No image is later than this. */
  endMs: (nowMs: number) => number;
  /** From here on moments are no dates: those of photos that stand above all days. Default: all are dates. */
  datedUntilMs?: number;
  /** Whether a text of an address is a place. */
  isPlace: (text: string | null) => text is string;
  /** A moment of the machine's clock as this order counts it, and back; NaN for a moment that is no date. */
  fromClock: (ms: number, nowMs: number) => number;
  toClock: (ms: number) => number;
}>;

const DAY_MS = 86_400_000;

/** By upload, newest first. */
export const UPLOADED: FeedOrder = {
  placeOf: ({ id }) => id,
  msOf: (place) => dateOfId(place).getTime(),
  placeAt: (ms) => firstIdAt(new Date(ms)),
  behind: (ms) => ({ before: new Date(ms).toISOString() }),
  dayOf: (place, dayOf) => dayOf(dateOfId(place).getTime()),
  startAt,
  leastMs: 0,
  // Uploads may carry the time of a clock that is ahead of ours.
  endMs: (nowMs) => nowMs + DAY_MS,
  isPlace: isImageId,
  fromClock: (ms) => ms,
  toClock: (ms) => ms,
};

/** The id of the image at a place. */
export function idOfPlace(place: string): string {
  return place.slice(-ID_LENGTH);
}
