/**
 * Moments of an order of its own, which has none: numbers that fall as the list goes down, so that a page above any photo is found by guessing as in an
 * order by dates, and a list that was opened far down never reads all that is above.
 *
 *     m, m4, n …     2^48 and the room that is left below the place, of six digits of base 36
 *     no place       the upload, in milliseconds: those stand behind the others, the newest first
 */
import { dateOfId, firstIdAt } from '@/lib/shared/keys/image-id';
import { idOfPosition, WITHOUT_PLACE } from '@/lib/shared/keys/index-order';

const DIGITS = 6;
const END = 36 ** DIGITS;
/** Photos that somebody has put in their place stand from here on. */
export const PLACED_FROM = 2 ** 48;
const FIRST_ID = firstIdAt(new Date(PLACED_FROM - 1));

/** No photo is above it. */
export const OWN_END = PLACED_FROM + END + 1;

/** Where a position stands. */
export function axisOfPosition(position: string): number {
  const id = idOfPosition(position);
  if (id === null) return Number.NaN;
  const place = position.slice(0, -id.length - 1);
  if (place === WITHOUT_PLACE) return dateOfId(id).getTime();
  return PLACED_FROM + END - Number.parseInt(place.padEnd(DIGITS, '0'), 36);
}

/** A position that comes before all photos that stand there or lower. */
export function positionAtAxis(axis: number): string {
  if (axis < PLACED_FROM) return `${WITHOUT_PLACE}-${firstIdAt(new Date(axis))}`;
  const number = Math.max(0, END - Math.floor(axis - PLACED_FROM));
  if (number >= END) return `${WITHOUT_PLACE}-${FIRST_ID}`;
  const place = number.toString(36).padStart(DIGITS, '0').replace(/0+$/, '');
  return `${place === '' ? '0' : place}-${FIRST_ID}`;
}
