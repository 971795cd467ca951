import { type RefObject, useRef } from 'react';
import type { Feed } from './feed/feed';
import { fetchImage } from './gallery-api';
import { type GalleryState, isShownIn } from './gallery-state';

/**
 * What to do about a thumbnail that does not load: its signed address has expired on a page left open for long, or somebody
 * moved the image. The image is asked for again, once for each address.
 */
export function useFreshThumbnail(
  state: GalleryState,
  feedRef: RefObject<Feed>,
): (id: string, address: string) => void {
  const tried = useRef(new Set<string>());
  return (id, address) => {
    if (tried.current.has(address)) return;
    tried.current.add(address);
    fetchImage(id).then(
      (image) => {
        if (isShownIn(state, image.state)) feedRef.current.put([image]);
        else feedRef.current.drop(new Set([id]));
      },
      // Then the blurred picture stays, which is all there is.
      () => undefined,
    );
  };
}
