import { type FeedOrder, UPLOADED } from '../order/feed-order';
import type { ReadPage } from './read-newer';

const DAY_MS = 86_400_000;
/** Photographs are not older. */
const FIRST_PHOTO_MS = Date.UTC(1826, 0, 1) - 1;

/** When the oldest image was uploaded or taken, to a day; a dozen pages of one image at most. Null for an empty list. */
export async function findOldest(
  read: ReadPage,
  nowMs: number,
  order: FeedOrder = UPLOADED,
): Promise<number | null> {
  let empty = order === UPLOADED ? 0 : FIRST_PHOTO_MS;
  let oldest: number | null = null;
  let probe = order.endMs(nowMs);
  for (;;) {
    const { images } = await read({ before: order.isoOf(probe), limit: 1 });
    const [image] = images;
    if (image === undefined) empty = probe;
    else oldest = order.msOf(order.placeOf(image));
    if (oldest === null || oldest - empty <= DAY_MS) return oldest;
    probe = Math.floor((empty + oldest) / 2);
  }
}
