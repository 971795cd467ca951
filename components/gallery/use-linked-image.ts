import { useEffect, useEffectEvent, useState } from 'react';
import type { ImageItem } from '@/lib/shared/wire';
import type { Feed } from './feed/feed';
import { fetchImage, isPhotoGone } from './gallery-api';
import { type GalleryState, isShownIn } from './gallery-state';
import type { Fate } from './photo-gone';

type Target = {
  state: GalleryState;
  feed: Feed;
  /** The list is what a search found, and has no other places. */
  isSearch: boolean;
  close: () => void;
  /** The image is not, or no more, where the address says. */
  onLost: (id: string, fate: Fate) => void;
  report: (error: unknown) => void;
};

/** The image an address asks for that the feed does not hold: fetched, and the list brought to its place. */
export function useLinkedImage(missingId: string | null, target: Target): ImageItem | null {
  const [linked, setLinked] = useState<ImageItem | null>(null);
  const show = useEffectEvent((image: ImageItem) => {
    const { state, feed, isSearch, close, onLost } = target;
    if (!isShownIn(state, image.state)) {
      close();
      onLost(image.id, image.state);
      return;
    }
    setLinked(image);
    if (!isSearch && !feed.has(image.id)) void feed.jumpToImage(image.id);
  });
  const giveUp = useEffectEvent((id: string, error: unknown) => {
    target.close();
    if (isPhotoGone(error)) target.onLost(id, 'purged');
    else target.report(error);
  });
  useEffect(() => {
    if (missingId === null) return;
    let isWanted = true;
    fetchImage(missingId).then(
      (image) => isWanted && show(image),
      (error: unknown) => isWanted && giveUp(missingId, error),
    );
    return () => {
      isWanted = false;
    };
  }, [missingId]);
  return linked;
}
