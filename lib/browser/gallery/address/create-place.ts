import { filterKeyOf, type GalleryFilters, parseFilters } from '@/lib/shared/gallery/gallery-filters';
import { parseGalleryOrder } from '@/lib/shared/gallery/gallery-order';
import type { Feed } from '../feed/feed';
import { idOfPlace } from '../order/feed-order';
import { orderOf } from '../order/order-of';

const PARAMETER = 'at';
const OFFSET_KEY = 'gallery-offset';

/** An image at the top of the window, and how many pixels below its edge. */
export type Anchor = Readonly<{ id: string; offset: number }>;

/** Keeps in the address which image is at the top of the window: for a reload, for Back, for a shared address. */
export type Place = Readonly<{
  /** Goes where the address says. */
  restore: () => void;
  /** The window came to rest; null at the very top. */
  keep: (anchor: Anchor | null) => void;
}>;

type PlaceOptions = Readonly<{
  filters: () => GalleryFilters;
  /** The list that is shown at the moment. */
  feed: () => Feed;
  reveal: (id: string, offset: number) => void;
  /** The list is an album's, whose order is in no address. */
  isAlbum?: boolean;
}>;

/** Nothing is kept before the first `restore`: the address would be overwritten before it was read. */
export function createPlace({ filters, feed, reveal, isAlbum = false }: PlaceOptions): Place {
  let isRestored = false;
  return {
    restore() {
      const place = new URLSearchParams(window.location.search).get(PARAMETER);
      isRestored = true;
      if (!feed().order.isPlace(place)) return;
      const id = idOfPlace(place);
      reveal(id, storedOffset(id));
      if (!feed().has(id)) void feed().jumpToPlace(place);
    },
    keep(anchor) {
      if (!isRestored) return;
      const url = new URL(window.location.href);
      // The address is ahead of the page for a moment: the place in one list is none in the next.
      if (filterKeyOf(parseFilters(url.searchParams)) !== filterKeyOf(filters())) return;
      const { order, placeOf } = feed();
      if (!isAlbum && orderOf(parseGalleryOrder(url.searchParams.get('order'))) !== order) return;
      const place = anchor && placeOf(anchor.id);
      if (anchor === null || !order.isPlace(place)) url.searchParams.delete(PARAMETER);
      else {
        url.searchParams.set(PARAMETER, place);
        storeOffset(anchor);
      }
      if (url.href !== window.location.href) window.history.replaceState(null, '', url);
    },
  };
}

function storeOffset(anchor: Anchor): void {
  try {
    sessionStorage.setItem(OFFSET_KEY, JSON.stringify(anchor));
  } catch {
    // Then the image is at the top's very edge after a reload.
  }
}

function storedOffset(id: string): number {
  try {
    const stored = JSON.parse(sessionStorage.getItem(OFFSET_KEY) ?? 'null') as Anchor | null;
    return stored?.id === id ? stored.offset : 0;
  } catch {
    return 0;
  }
}
