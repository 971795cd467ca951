import type { ImageItem } from '@/lib/shared/wire';
import type { ReadPage } from '../feed/read-newer';
import type { FeedOrder } from '../order/feed-order';

/** A moment of a page as the order counts it. */
export function axisOf(order: FeedOrder, iso: string): number {
  const ms = Date.parse(iso);
  return order.behind(ms).before === iso ? ms : -ms;
}

/** A reader of pages of one image: the first of those given that is behind a moment. */
export function readBehind(order: FeedOrder, images: readonly ImageItem[]): ReadPage {
  const places = images.map(order.placeOf).sort((one, other) => (one < other ? -1 : 1));
  return async ({ before }) => {
    const isBehind = (place: string) => before === undefined || order.msOf(place) < axisOf(order, before);
    const place = places.find(isBehind);
    const image = images.find((one) => order.placeOf(one) === place);
    return { images: image ? [image] : [], next: null };
  };
}
