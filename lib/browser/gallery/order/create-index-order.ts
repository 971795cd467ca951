import {
  type IndexOrder,
  idOfPosition,
  msOfPosition,
  positionAt,
  positionOf,
} from '@/lib/shared/keys/index-order';
import type { ImageItem } from '@/lib/shared/wire';
import type { FeedOrder } from './feed-order';
import { axisOfPosition, OWN_END, positionAtAxis } from './own-axis';

/** The moments that rows can hold: photos that a wrong clock put into the future are shown as well. */
const FIRST_MS = Date.UTC(1826, 0, 1);
const LAST_MS = Date.UTC(10_000, 0, 1) - 1;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The order of an index (`index-order.ts`): of all photos by date taken, or of an album. Days are those of the camera's clock, wherever
 * the viewer is. Where the oldest comes first, time runs backwards: moments are counted with the opposite sign. An order of its own has
 * no days, and numbers in place of moments (`own-axis.ts`). `placeIn` tells the place of a photo in it.
 */
export function createIndexOrder(
  order: IndexOrder,
  placeIn: (image: ImageItem) => string | undefined = () => undefined,
): FeedOrder {
  const hasDates = order.by !== 'own';
  const sign = order.direction === 'newest' ? 1 : -1;
  const momentOf = (place: string) => msOfPosition(order, place);
  return {
    placeOf: (image) => {
      const takenMs = image.taken ? wallMsOf(image.taken) : null;
      return positionOf(order, { id: image.id, takenMs, place: placeIn(image) });
    },
    msOf: (place) => (hasDates ? sign * momentOf(place) : axisOfPosition(place)),
    placeAt: (ms) => (hasDates ? positionAt(order, sign * ms) : positionAtAxis(ms)),
    behind: (ms) =>
      hasDates ? { before: new Date(sign * ms).toISOString() } : { from: positionAtAxis(ms - 1) },
    dayOf: (place) => (hasDates ? utcDayOf(momentOf(place)) : 0),
    startAt: (place) => ({ from: place }),
    leastMs: hasDates ? (sign === 1 ? FIRST_MS : -LAST_MS) - 1 : -1,
    endMs: () => (hasDates ? (sign === 1 ? LAST_MS : 1 - FIRST_MS) : OWN_END),
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
