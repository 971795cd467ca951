import type { Clock } from '@/lib/browser/clock';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { GalleryApi } from '../api/create-gallery-api';
import { isPhotoGone } from '../api/gallery-api-error';
import type { History } from '../changes/create-history';
import type { Feed } from '../feed/feed';
import { createDrafts, type Drafts } from './create-drafts';
import { PhotoInTrash, saveEdit } from './save-edit';

type SavedDraftsOptions = Readonly<{
  api: GalleryApi;
  text: GalleryEngineText;
  /** The list that is shown at the moment. */
  feed: () => Feed;
  history: History;
  clock: Clock;
  /** The photo turned out to be in the trash: the notice of its draft says so, and its text is kept. */
  onTrashed: (id: string) => void;
  /** The photo turned out to exist no more. */
  onGone: (id: string) => void;
}>;

/** Drafts that are saved by the gallery's calls: each edit can be undone from the history, and the list shows it. */
export function createSavedDrafts({
  api,
  text,
  feed,
  history,
  clock,
  onTrashed,
  onGone,
}: SavedDraftsOptions): Drafts {
  return createDrafts({
    edit: (id, edit) =>
      saveEdit({ api, text }, id, edit).then(
        ({ textsChanged, ...image }) => {
          if (textsChanged) history.addEdit(image, textsChanged);
          return image;
        },
        (error: unknown) => {
          if (error instanceof PhotoInTrash) onTrashed(id);
          throw error;
        },
      ),
    onSaved: (image) => feed().has(image.id) && feed().put([image]),
    onGone,
    isGone: isPhotoGone,
    text,
    clock,
    storage: () => sessionStorage,
  });
}
