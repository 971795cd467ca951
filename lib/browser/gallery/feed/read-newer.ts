/**
 * The page above an image. Listings only go from newer to older, so a date above is guessed from how densely the images
 * lie, and corrected until its page meets the image.
 */

import type { PageStart } from '@/lib/shared/gallery/page-start';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { type FeedOrder, UPLOADED } from '../order/feed-order';

/** Asks for one page of images, in the order of the list. */
export type ReadPage = (request: PageStart & Readonly<{ limit: number }>) => Promise<ImagePage>;

export type NewerPage = Readonly<{
  images: readonly ImageItem[];
  /** There may be more above them. */
  hasNewer: boolean;
  /** A good guess for the next page. */
  spanMs: number;
}>;

/** Halving a century down to a millisecond takes 42. */
const MAX_GUESSES = 64;
const DAY_MS = 86_400_000;
/** From here on the span is so short that all of it is read. */
const LEAST_SPAN_MS = 1;

export async function readNewer(
  read: ReadPage,
  options: Readonly<{
    /** The place above which is read. */
    top: string;
    spanMs: number;
    nowMs: number;
    limit: number;
    /** Default: that of the upload. */
    order?: FeedOrder;
  }>,
): Promise<NewerPage> {
  const { top, nowMs, limit, order = UPLOADED } = options;
  const topMs = order.msOf(top);
  const endMs = order.endMs(nowMs);
  const isAbove = (image: ImageItem) => order.placeOf(image) < top;
  let tooShortMs = 0;
  let tooLongMs = Number.POSITIVE_INFINITY;
  let spanMs = Math.max(LEAST_SPAN_MS, options.spanMs);
  for (let guess = 0; guess < MAX_GUESSES; guess += 1) {
    const fromMs = Math.min(topMs + spanMs + 1, endMs);
    const page = await read({ ...order.behind(fromMs), limit });
    const images = page.images.filter(isAbove);
    const isMet = images.length < page.images.length || page.next === null;
    const hasNewer = fromMs < endMs;
    if (isMet && (images.length > 0 || !hasNewer)) {
      return { images, hasNewer, spanMs: images.length < limit / 2 ? spanMs * 2 : spanMs };
    }
    if (isMet) tooShortMs = spanMs;
    else if (tooLongMs - tooShortMs <= LEAST_SPAN_MS || spanMs <= LEAST_SPAN_MS) {
      return {
        images: [
          ...images,
          ...(await readUntil(read, page.next === null ? null : { after: page.next }, isAbove, limit)),
        ],
        hasNewer,
        spanMs,
      };
    } else tooLongMs = spanMs;
    // Nobody guesses through the centuries to come, for a photo that a clock has put there.
    if (tooLongMs === Number.POSITIVE_INFINITY) spanMs = fromMs > nowMs + DAY_MS ? endMs - topMs : spanMs * 8;
    else if (tooLongMs - tooShortMs <= LEAST_SPAN_MS) spanMs = tooLongMs;
    else spanMs = Math.floor((tooShortMs + tooLongMs) / 2);
  }
  return { images: [], hasNewer: false, spanMs };
}

/** Reads all that is above, from a start on: more images than a page holds, all of the same moment. */
async function readUntil(
  read: ReadPage,
  start: PageStart | null,
  isAbove: (image: ImageItem) => boolean,
  limit: number,
) {
  const images: ImageItem[] = [];
  let next = start;
  while (next !== null) {
    const page: ImagePage = await read({ ...next, limit });
    const newer = page.images.filter(isAbove);
    images.push(...newer);
    next = newer.length < page.images.length || page.next === null ? null : { after: page.next };
  }
  return images;
}
