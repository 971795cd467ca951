import type { GalleryOrder } from '@/lib/shared/gallery/gallery-order';
import { TAKEN } from './create-index-order';
import { type FeedOrder, UPLOADED } from './feed-order';
import { BY_NAME, BY_SIZE } from './sorted-orders';

const ORDERS: Readonly<Record<GalleryOrder, FeedOrder>> = {
  uploaded: UPLOADED,
  taken: TAKEN,
  name: BY_NAME,
  size: BY_SIZE,
};

/** How a list in this order is kept. */
export function orderOf(order: GalleryOrder): FeedOrder {
  return ORDERS[order];
}
