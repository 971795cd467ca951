/**
 * The order of an index as text. Object stores list in ascending byte order only, so the place of an image is written such that
 * ascending means "as wanted", and one direction is one index:
 *
 *     taken, newest first     milliseconds until the end of the year 9999, ten digits of base 36
 *     taken, oldest first     milliseconds since 1826, ten digits
 *     own                     the place that the row gives it: `m`, `m4`; images without one follow
 *
 * A position is that and the id, `2pqhd8o2f3-fe5d…`: no two images have the same, and it is all that a page needs to continue.
 * A photo without a date stands where it was uploaded, by the clock of UTC.
 */
import { dateOfId, isImageId } from './image-id';

/** The facts that images are ordered by, and where that begins. With `own`, the direction says nothing. */
export type IndexOrder = Readonly<{
  by: 'taken' | 'uploaded' | 'own';
  direction: 'newest' | 'oldest';
}>;

/** The facts of an image that give its position. */
export type Ordered = Readonly<{
  id: string;
  /** The wall clock of the camera, counted as though it were UTC; null where nothing tells. */
  takenMs: number | null;
  /** Its place in an album that has an order of its own. */
  place?: string | undefined;
}>;

/** Longest position. */
export const MAX_POSITION_CHARS = 47;

/** The years that a row can hold. */
const FIRST_MS = Date.UTC(1826, 0, 1);
const LAST_MS = Date.UTC(10_000, 0, 1) - 1;
const DIGITS = 10;
/** Behind every place of an own order, which has six digits at most. */
export const WITHOUT_PLACE = 'zzzzzzz';
const ID_LENGTH = 36;
const ORDER_TEXT = /^[0-9a-z]{1,10}$/;

/** The position of an image; throws RangeError for an id that is none. */
export function positionOf(order: IndexOrder, image: Ordered): string {
  if (!isImageId(image.id)) throw new RangeError('A position needs an image id.');
  const text = order.by === 'own' ? (image.place ?? WITHOUT_PLACE) : positionAt(order, msIn(order, image));
  return `${text}-${image.id}`;
}

/**
 * Where a moment is in an order by dates: before every image of that millisecond, and behind all that come before it. A moment
 * outside of what rows can hold counts as the nearest one. Throws RangeError in an order that goes by no date.
 */
export function positionAt({ by, direction }: IndexOrder, ms: number): string {
  if (by === 'own') throw new RangeError('An order of its own goes by no date.');
  const within = Math.min(Math.max(Math.floor(ms), FIRST_MS), LAST_MS);
  const value = direction === 'newest' ? LAST_MS - within : within - FIRST_MS;
  return value.toString(36).padStart(DIGITS, '0');
}

/** The moment by which an image stands where it stands: wall clock or upload. */
export function msIn({ by }: Pick<IndexOrder, 'by'>, { id, takenMs }: Ordered): number {
  return by === 'taken' && takenMs !== null ? takenMs : dateOfId(id).getTime();
}

/** The moment of a position in an order by dates; NaN for what is no position. */
export function msOfPosition({ direction }: Pick<IndexOrder, 'direction'>, position: string): number {
  const value = Number.parseInt(position.slice(0, DIGITS), 36);
  return direction === 'newest' ? LAST_MS - value : FIRST_MS + value;
}

/** The id of a position; null for what is none. */
export function idOfPosition(position: string): string | null {
  const id = position.slice(-ID_LENGTH);
  const text = position.slice(0, -ID_LENGTH - 1);
  const isWhole = position.at(-ID_LENGTH - 1) === '-' && ORDER_TEXT.test(text) && isImageId(id);
  return isWhole ? id : null;
}
