import { type RefObject, useRef } from 'react';
import type { Feed } from './feed/feed';
import { fetchImage, GalleryApiError, isPhotoGone } from './gallery-api';
import { type GalleryState, isShownIn } from './gallery-state';
import { type Fate, photosGoneText } from './photo-gone';

type LostPhotosOptions = {
  state: GalleryState;
  /** The list that is shown at the moment. */
  feedRef: RefObject<Feed>;
  leave: (ids: ReadonlySet<string>) => void;
  report: (error: unknown) => void;
};

/** Photos that somebody else has deleted or moved: they leave the list, and one sentence tells of all of them. */
export function useLostPhotos({ state, feedRef, leave, report }: LostPhotosOptions) {
  const told = useRef(new Map<string, Fate>());
  const checking = useRef(new Set<string>());

  function lose(ids: readonly string[], fate: Fate): void {
    for (const id of ids) told.current.set(id, fate);
    leave(new Set(ids));
    report(new Error(photosGoneText([...told.current.values()])));
  }

  /** Asks what has become of a photo that does not load or was not found, and shows it as it is now. */
  async function check(id: string): Promise<void> {
    if (checking.current.has(id)) return;
    checking.current.add(id);
    const before = feedRef.current.image(id);
    // What was done here meanwhile is newer than the answer.
    const isOutdated = () => feedRef.current.image(id) !== before;
    try {
      const image = await fetchImage(id);
      if (isOutdated()) return;
      if (!isShownIn(state, image.state)) lose([id], image.state);
      else if (feedRef.current.has(id)) feedRef.current.put([image]);
    } catch (error) {
      if (!(error instanceof GalleryApiError)) throw error;
      if (isOutdated()) return;
      if (isPhotoGone(error)) lose([id], 'purged');
      else if (error.isSignedOut) report(error);
      // Without an answer nothing is known, and what the page has of the photo stays.
    } finally {
      checking.current.delete(id);
    }
  }

  return {
    lose,
    check,
    /** The person has read it. */
    forget: () => told.current.clear(),
  };
}
