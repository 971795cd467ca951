import { type GalleryState, isShownIn } from '@/lib/shared/gallery/gallery-state';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { GalleryApi } from '../api/create-gallery-api';
import { GalleryApiError, isPhotoGone } from '../api/gallery-api-error';
import type { Feed } from '../feed/feed';
import { describeFates, type Fate } from './photo-gone';

type LostPhotosOptions = Readonly<{
  state: GalleryState;
  api: GalleryApi;
  text: Pick<GalleryEngineText, 'gone'>;
  /** The list that is shown at the moment. */
  feed: () => Feed;
  leave: (ids: ReadonlySet<string>) => void;
  report: (error: unknown) => void;
}>;

/** Photos that somebody else has deleted or moved: they leave the list, and one sentence tells of all of them. */
export type LostPhotos = Readonly<{
  lose: (ids: readonly string[], fate: Fate) => void;
  /** Asks what has become of a photo that does not load or was not found, and shows it as it is now. */
  check: (id: string) => Promise<void>;
  /** The person has read it. */
  forget: () => void;
}>;

/** None is lost at first. */
export function createLostPhotos({ state, api, text, feed, leave, report }: LostPhotosOptions): LostPhotos {
  const told = new Map<string, Fate>();
  const checking = new Set<string>();

  function lose(ids: readonly string[], fate: Fate): void {
    for (const id of ids) told.set(id, fate);
    leave(new Set(ids));
    report(new Error(describeFates([...told.values()], text)));
  }

  async function check(id: string): Promise<void> {
    if (checking.has(id)) return;
    checking.add(id);
    const before = feed().image(id);
    // A change that was made here meanwhile is newer than the answer.
    const isOutdated = () => feed().image(id) !== before;
    try {
      const image = await api.fetchImage(id);
      if (isOutdated()) return;
      if (!isShownIn(state, image.state)) lose([id], image.state);
      else if (feed().has(id)) feed().put([image]);
    } catch (error) {
      if (!(error instanceof GalleryApiError)) throw error;
      if (isOutdated()) return;
      if (isPhotoGone(error)) lose([id], 'purged');
      else if (error.isSignedOut) report(error);
      // Without an answer nothing is known, and the page keeps what it has of the photo.
    } finally {
      checking.delete(id);
    }
  }

  return { lose, check, forget: () => told.clear() };
}
