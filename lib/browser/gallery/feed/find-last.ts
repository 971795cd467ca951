import { type FeedOrder, UPLOADED } from '../order/feed-order';
import type { ReadPage } from './read-newer';

const DAY_MS = 86_400_000;
/**
 * The moment of the last image of a list, to a day, as its order counts it: that of the oldest one where the newest comes first. A dozen pages of one
 * image or two. Null for an empty list, and for one of photos that all stand above the days.
 */
export async function findLast(
  read: ReadPage,
  nowMs: number,
  order: FeedOrder = UPLOADED,
): Promise<number | null> {
  let empty = order.leastMs;
  let last: number | null = null;
  let probe = Math.min(order.endMs(nowMs), order.datedUntilMs ?? Number.POSITIVE_INFINITY);
  for (;;) {
    const { images } = await read({ ...order.behind(probe), limit: 1 });
    const [image] = images;
    if (image === undefined) empty = probe;
    else last = order.msOf(order.placeOf(image));
    if (last === null || last - empty <= DAY_MS) return last;
    probe = Math.floor((empty + last) / 2);
  }
}
