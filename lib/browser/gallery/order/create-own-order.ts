import { type IndexOrder, idOfPosition, positionOf } from '@/lib/shared/keys/index-order';
import type { ImageItem } from '@/lib/shared/wire';
import type { FeedOrder } from './feed-order';
import { axisOfPosition, OWN_END, PLACED_FROM, positionAtAxis } from './own-axis';

const OWN: IndexOrder = { by: 'own', direction: 'newest' };

/**
 * The order that an album has of its own (`own-axis.ts`). Photos that somebody has put in their place come first and stand under no day;
 * the others follow under the days of their upload, the newest first, so that one goes to a day as in the order of the upload. The top of
 * the list is today. `placeIn` tells the place of a photo in the album.
 */
export function createOwnOrder(placeIn: (image: ImageItem) => string | undefined): FeedOrder {
  return {
    placeOf: (image) => positionOf(OWN, { id: image.id, takenMs: null, place: placeIn(image) }),
    msOf: axisOfPosition,
    placeAt: positionAtAxis,
    behind: (ms) => ({ from: positionAtAxis(ms - 1) }),
    dayOf: (place, dayOf) => (axisOfPosition(place) < PLACED_FROM ? dayOf(axisOfPosition(place)) : 0),
    startAt: (place) => ({ from: place }),
    leastMs: -1,
    endMs: () => OWN_END,
    datedUntilMs: PLACED_FROM,
    isPlace: (text): text is string => text !== null && idOfPosition(text) !== null,
    fromClock: (ms, nowMs) => (ms > nowMs ? Number.POSITIVE_INFINITY : ms),
    toClock: (ms) => (ms < PLACED_FROM ? ms : Number.NaN),
  };
}
