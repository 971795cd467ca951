import {
  type IndexOrder,
  idOfPosition,
  msOfPosition,
  positionAt,
  positionOf,
} from '@/lib/shared/keys/index-order';
import type { ImageItem } from '@/lib/shared/wire';
import type { FeedOrder } from './feed-order';

/** The moments that rows can hold: photos that a wrong clock put into the future are shown as well. */
const FIRST_MS = Date.UTC(1826, 0, 1);
const LAST_MS = Date.UTC(10_000, 0, 1) - 1;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** An order by dates. */
export type DateOrder = IndexOrder & Readonly<{ by: 'taken' | 'uploaded' }>;

/**
 * The order of an index (`index-order.ts`): of all photos by date taken, or of an album. Days are those of the camera's clock, wherever
 * the viewer is. Where the oldest comes first, time runs backwards: moments are counted with the opposite sign.
 */
export function createIndexOrder(order: DateOrder): FeedOrder {
  const sign = order.direction === 'newest' ? 1 : -1;
  const momentOf = (place: string) => msOfPosition(order, place);
  return {
    placeOf: (image) => {
      const takenMs = image.taken ? wallMsOf(image.taken) : null;
      return positionOf(order, { id: image.id, takenMs });
    },
    msOf: (place) => sign * momentOf(place),
    placeAt: (ms) => positionAt(order, sign * ms),
    behind: (ms) => ({ before: new Date(sign * ms).toISOString() }),
    dayOf: (place) => utcDayOf(momentOf(place)),
    startAt: (place) => ({ from: place }),
    leastMs: (sign === 1 ? FIRST_MS : -LAST_MS) - 1,
    endMs: () => (sign === 1 ? LAST_MS : 1 - FIRST_MS),
    isPlace: (text): text is string => text !== null && idOfPosition(text) !== null,
    fromClock(ms) {
      const wallMs = ms - new Date(ms).getTimezoneOffset() * MINUTE_MS;
      // The end of a day is asked for: where time runs backwards, that day begins with its first moment.
      return sign === 1 ? wallMs : DAY_MS + 1 - wallMs;
    },
    toClock(ms) {
      const date = new Date(sign * ms);
      return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
    },
  };
}

/** All photos by date taken, newest first. */
export const TAKEN = createIndexOrder({ by: 'taken', direction: 'newest' });

/** A day such as 20261124. */
function utcDayOf(ms: number): number {
  const date = new Date(ms);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** The wall clock of the camera, counted as though it were UTC. */
function wallMsOf({ at }: NonNullable<ImageItem['taken']>): number {
  return Date.parse(`${at.replace(/(?:Z|[+-]\d\d:\d\d)$/, '')}Z`);
}
