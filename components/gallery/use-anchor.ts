import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { isImageId } from '@/lib/shared/keys/image-id';
import type { Feed } from './feed/feed';
import { filterKeyOf, type GalleryFilters, parseFilters } from './gallery-filters';
import type { GridHandle } from './grid/photo-grid';

const PARAMETER = 'at';
const OFFSET_KEY = 'gallery-offset';

type Anchor = Readonly<{ id: string; offset: number }>;

/**
 * Keeps in the address which image is at the top of the window, and goes back to it: after a reload, by Back, from a shared
 * address. Gives what the grid calls when it came to rest.
 */
export function useAnchor(
  feed: Feed,
  grid: RefObject<GridHandle | null>,
  filters: GalleryFilters,
): (anchor: Anchor | null) => void {
  const isRestored = useRef<boolean>(false);
  const restore = useEffectEvent(() => {
    const id = new URLSearchParams(window.location.search).get(PARAMETER);
    isRestored.current = true;
    if (!isImageId(id)) return;
    grid.current?.reveal(id, storedOffset(id));
    if (!feed.has(id)) void feed.jumpToImage(id);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: by Back another list comes with another address.
  useEffect(() => {
    restore();
  }, [feed]);
  useEffect(() => {
    // Positions in a list without an end mean nothing to the browser.
    window.history.scrollRestoration = 'manual';
    return () => {
      window.history.scrollRestoration = 'auto';
    };
  }, []);

  return (anchor) => {
    if (!isRestored.current) return;
    const url = new URL(window.location.href);
    // The address is ahead of the page for a moment: the place in one list is none in the next.
    if (filterKeyOf(parseFilters(url.searchParams)) !== filterKeyOf(filters)) return;
    if (anchor === null) url.searchParams.delete(PARAMETER);
    else {
      url.searchParams.set(PARAMETER, anchor.id);
      storeOffset(anchor);
    }
    if (url.href !== window.location.href) window.history.replaceState(null, '', url);
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
