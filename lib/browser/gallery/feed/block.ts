/**
 * A page of the gallery as the browser keeps it. The facts that place its tiles (ids, proportions, days) are compact and stay;
 * the images themselves are dropped far from the window and fetched again.
 */

import type { DayOf } from '@/lib/shared/calendar/create-day-of';
import { dateOfId } from '@/lib/shared/keys/image-id';
import type { ImageItem } from '@/lib/shared/wire';
import { tilePercent } from '../tile-ratio';

export type Block = Readonly<{
  /** Stays the same whatever happens to the block. */
  key: number;
  /** Newest first: ascending. Never empty. */
  ids: readonly string[];
  /** Proportion of each tile, as `tilePercent`. */
  percents: Uint16Array;
  /** Day of each image, such as 20261124. */
  days: Int32Array;
  /** Null once dropped. */
  images: readonly ImageItem[] | null;
  /** Its rows are all filled to the end where the next block continues with the same day. */
  isBalanced: boolean;
}>;

/** Throws RangeError for an id that is none. */
export function createBlock(
  images: readonly ImageItem[],
  options: Readonly<{ key: number; dayOf: DayOf; isBalanced: boolean }>,
): Block {
  const { key, dayOf, isBalanced } = options;
  return {
    key,
    ids: images.map(({ id }) => id),
    percents: Uint16Array.from(images, tilePercent),
    days: Int32Array.from(images, ({ id }) => dayOf(dateOfId(id).getTime())),
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
    percents: Uint16Array.from(kept, (at) => block.percents[at] ?? 0),
    days: Int32Array.from(kept, (at) => block.days[at] ?? 0),
    images: block.images && kept.flatMap((at) => block.images?.[at] ?? []),
    isBalanced: true,
  };
}

/** Index of an id in a block; -1 for none. */
export function indexInBlock(block: Block, id: string): number {
  let low = 0;
  let high = block.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((block.ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return block.ids[low] === id ? low : -1;
}
