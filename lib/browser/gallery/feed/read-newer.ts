/**
 * The page above an image. Listings only go from newer to older, so a date above is guessed from how densely the images
 * lie, and corrected until its page meets the image.
 */

import type { PageStart } from '@/lib/shared/gallery/page-start';
import { dateOfId } from '@/lib/shared/keys/image-id';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';

/** Asks for one page of images, newest first. */
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
/** From here on the span is so short that all of it is read. */
const LEAST_SPAN_MS = 1;

export async function readNewer(
  read: ReadPage,
  options: Readonly<{ topId: string; spanMs: number; nowMs: number; limit: number }>,
): Promise<NewerPage> {
  const { topId, nowMs, limit } = options;
  const topMs = dateOfId(topId).getTime();
  // Uploads may carry the time of a clock that is ahead of ours.
  const endMs = nowMs + 86_400_000;
  let tooShortMs = 0;
  let tooLongMs = Number.POSITIVE_INFINITY;
  let spanMs = Math.max(LEAST_SPAN_MS, options.spanMs);
  for (let guess = 0; guess < MAX_GUESSES; guess += 1) {
    const fromMs = Math.min(topMs + spanMs + 1, endMs);
    const page = await read({ before: new Date(fromMs).toISOString(), limit });
    const images = page.images.filter(({ id }) => id < topId);
    const isMet = images.length < page.images.length || page.next === null;
    const hasNewer = fromMs < endMs;
    if (isMet && (images.length > 0 || !hasNewer)) {
      return { images, hasNewer, spanMs: images.length < limit / 2 ? spanMs * 2 : spanMs };
    }
    if (isMet) tooShortMs = spanMs;
    else if (tooLongMs - tooShortMs <= LEAST_SPAN_MS || spanMs <= LEAST_SPAN_MS) {
      return { images: [...images, ...(await readUntil(read, page.next, topId, limit))], hasNewer, spanMs };
    } else tooLongMs = spanMs;
    if (tooLongMs === Number.POSITIVE_INFINITY) spanMs *= 8;
    else if (tooLongMs - tooShortMs <= LEAST_SPAN_MS) spanMs = tooLongMs;
    else spanMs = Math.floor((tooShortMs + tooLongMs) / 2);
  }
  return { images: [], hasNewer: false, spanMs };
}

/** Everything from `after` down to `topId`: more images than a page holds, all of the same moment. */
async function readUntil(read: ReadPage, after: string | null, topId: string, limit: number) {
  const images: ImageItem[] = [];
  let next = after;
  while (next !== null) {
    const page = await read({ after: next, limit });
    const newer = page.images.filter(({ id }) => id < topId);
    images.push(...newer);
    next = newer.length < page.images.length ? null : page.next;
  }
  return images;
}
