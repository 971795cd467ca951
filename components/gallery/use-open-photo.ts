import { type RefObject, useEffect, useRef } from 'react';
import type { Feed } from './feed/feed';
import type { GalleryState } from './gallery-state';
import type { GridHandle } from './grid/photo-grid';
import type { Fate } from './photo-gone';
import { useLinkedImage } from './use-linked-image';
import { useOpenImage } from './use-open-image';

type OpenPhotoOptions = {
  state: GalleryState;
  feed: Feed;
  grid: RefObject<GridHandle | null>;
  isSearch: boolean;
  onLost: (id: string, fate: Fate) => void;
  report: (error: unknown) => void;
};

/** The photo that is open large, its neighbours in the list, and how to go on. */
export function useOpenPhoto({ state, feed, grid, isSearch, onLost, report }: OpenPhotoOptions) {
  const [openId, open] = useOpenImage();
  const held = openId === null ? undefined : feed.image(openId);
  const linked = useLinkedImage(held === undefined ? openId : null, {
    state,
    feed,
    isSearch,
    close: () => open(null),
    onLost,
    report,
  });
  const newerId = openId === null ? undefined : feed.step(openId, -1);
  const olderId = openId === null ? undefined : feed.step(openId, 1);

  // The grid follows behind the viewer, so that what is around the open photo is read, and closing leads back to it.
  const lastId = useRef<string | null>(null);
  useEffect(() => {
    if (openId !== null) grid.current?.reveal(openId);
    else if (lastId.current !== null) grid.current?.focus(lastId.current);
    lastId.current = openId;
  }, [openId, grid]);

  return {
    openId,
    image: held ?? (linked?.id === openId ? linked : undefined),
    newer: newerId === undefined ? undefined : feed.image(newerId),
    older: olderId === undefined ? undefined : feed.image(olderId),
    hasNewer: newerId !== undefined,
    hasOlder: olderId !== undefined,
    open,
    step(by: 1 | -1) {
      const id = by === 1 ? olderId : newerId;
      if (id !== undefined) open(id);
    },
    /** Goes to a neighbour when the open photo is among those that leave the list; what was closed meanwhile stays closed. */
    leave(gone: ReadonlySet<string>, list: Feed) {
      open((current) => (current !== null && gone.has(current) ? neighbourOf(list, current, gone) : current));
    },
  };
}

function neighbourOf(feed: Feed, id: string, gone: ReadonlySet<string>): string | null {
  for (const by of [1, -1]) {
    let next = feed.step(id, by);
    while (next !== undefined && gone.has(next)) next = feed.step(next, by);
    if (next !== undefined) return next;
  }
  return null;
}
