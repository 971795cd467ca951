import { foldText } from '@/lib/shared/gallery/fold-text';
import type { ImageItem } from '@/lib/shared/wire';
import type { FeedOrder } from './feed-order';

/** Longest run of digits that counts as one number. */
const DIGITS = 16;

/** By name, as people sort files: accents and case aside, `IMG_9` before `IMG_10`. */
export const BY_NAME = sorted(({ name }) => `${foldName(name)}\u0000`);

/** By bytes, the largest first. */
export const BY_SIZE = sorted(({ sizeBytes }) =>
  String(Number.MAX_SAFE_INTEGER - sizeBytes).padStart(DIGITS, '0'),
);

/** An order without dates: no days, and no moment to go to. */
function sorted(keyOf: (image: ImageItem) => string): FeedOrder {
  return {
    placeOf: (image) => keyOf(image) + image.id,
    msOf: () => Number.NaN,
    placeAt: () => '',
    behind: () => ({}),
    dayOf: () => 0,
    startAt: () => ({}),
    leastMs: Number.NEGATIVE_INFINITY,
    endMs: () => Number.POSITIVE_INFINITY,
    isPlace: (_): _ is string => false,
    fromClock: (ms) => ms,
    toClock: (ms) => ms,
  };
}

function foldName(name: string): string {
  return foldText(name).replace(/\d{1,16}/g, (digits) => digits.padStart(DIGITS, '0'));
}
