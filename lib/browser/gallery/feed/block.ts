/**
 * A page of the gallery as the browser keeps it. The facts that place its tiles (ids, proportions, days) are compact and stay;
 * the images themselves are dropped far from the window and fetched again.
 */

import type { DayOf } from '@/lib/shared/calendar/create-day-of';
import type { ImageItem } from '@/lib/shared/wire';
import { type FeedOrder, UPLOADED } from '../order/feed-order';
import { tilePercent } from '../tile-ratio';

export type Block = Readonly<{
  /** Stays the same whatever happens to the block. */
  key: number;
  /** In the order of the list. Never empty. */
  ids: readonly string[];
  /** Where each is in the order of the list: ascending. The ids themselves where that is the order of the upload. */
  places: readonly string[];
  /** Proportion of each tile, as `tilePercent`. */
  percents: Uint16Array;
  /** Day of each image, such as 20261124. */
  days: Int32Array;
  /** Null once dropped. */
  images: readonly ImageItem[] | null;
  /** Its rows are all filled to the end where the next block continues with the same day. */
  isBalanced: boolean;
}>;

/** `order` is that of the upload by default. Throws RangeError for an id that is none. */
export function createBlock(
  images: readonly ImageItem[],
  options: Readonly<{ key: number; dayOf: DayOf; isBalanced: boolean; order?: FeedOrder }>,
): Block {
  const { key, dayOf, isBalanced, order = UPLOADED } = options;
  const ids = images.map(({ id }) => id);
  const places = order === UPLOADED ? ids : images.map(order.placeOf);
  return {
    key,
    ids,
    places,
    percents: Uint16Array.from(images, tilePercent),
    days: Int32Array.from(places, (place) => order.dayOf(place, dayOf)),
    images,
    isBalanced,
  };
}

/** The block without some of its images; null when none is left. */
export function withoutIds(block: Block, gone: ReadonlySet<string>): Block | null {
  if (!block.ids.some((id) => gone.has(id))) return block;
  const kept = block.ids.flatMap((id, at) => (gone.has(id) ? [] : [at]));
  if (kept.length === 0) return null;
  return {
    ...block,
    ids: kept.map((at) => block.ids[at] ?? ''),
    places: kept.map((at) => block.places[at] ?? ''),
    percents: Uint16Array.from(kept, (at) => block.percents[at] ?? 0),
    days: Int32Array.from(kept, (at) => block.days[at] ?? 0),
    images: block.images && kept.flatMap((at) => block.images?.[at] ?? []),
    isBalanced: true,
  };
}

/** Index of the image at a place in a block; -1 for none. */
export function indexInBlock({ places }: Block, place: string): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? '') < place) low = middle + 1;
    else high = middle;
  }
  return places[low] === place ? low : -1;
}
