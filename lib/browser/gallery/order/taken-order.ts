import { idOfPosition, msOfPosition, positionAt, positionOf } from '@/lib/shared/keys/index-order';
import type { ImageItem } from '@/lib/shared/wire';
import type { FeedOrder } from './feed-order';

const NEWEST_TAKEN = { by: 'taken', direction: 'newest' } as const;

/** Later than any photo: dates of the future are shown as well. */
const END_MS = Date.UTC(10_000, 0, 1) - 1;
const MINUTE_MS = 60_000;

/** By date taken, newest first; days are those of the camera's clock, wherever the viewer is. */
export const TAKEN: FeedOrder = {
  placeOf: ({ id, taken }) => positionOf(NEWEST_TAKEN, { id, takenMs: taken ? wallMsOf(taken) : null }),
  msOf: (place) => msOfPosition(NEWEST_TAKEN, place),
  placeAt: (ms) => positionAt(NEWEST_TAKEN, ms),
  dayOf: (place) => utcDayOf(msOfPosition(NEWEST_TAKEN, place)),
  startAt: (place) => ({ from: place }),
  endMs: () => END_MS,
  isPlace: (text): text is string => text !== null && idOfPosition(text) !== null,
  fromClock: (ms) => ms - new Date(ms).getTimezoneOffset() * MINUTE_MS,
  toClock(ms) {
    const date = new Date(ms);
    return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
  },
};

/** A day such as 20261124. */
function utcDayOf(ms: number): number {
  const date = new Date(ms);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** The wall clock of the camera, counted as though it were UTC. */
export function wallMsOf({ at }: NonNullable<ImageItem['taken']>): number {
  return Date.parse(`${at.replace(/(?:Z|[+-]\d\d:\d\d)$/, '')}Z`);
}
