import { useEffect, useState } from 'react';
import type { ImageItem } from '@/lib/shared/wire';
import { isPhotoGone } from '../gallery-api';
import { createDrafts, type Drafts } from './create-drafts';
import { PhotoInTrash, saveEdit } from './save-edit';

type DraftsOptions = {
  onSaved: (image: ImageItem) => void;
  onGone: (id: string) => void;
  /** The photo is in the trash, where nothing is edited; the text is kept. */
  onTrashed: (id: string) => void;
};

/** The drafts of the gallery, with those that this tab has kept. */
export function useDrafts(options: DraftsOptions): Drafts {
  // They outlive a drawing; what they show depends on the latest.
  const [latest] = useState(() => ({ ...options }));
  Object.assign(latest, options);
  const [drafts] = useState(() =>
    createDrafts({
      edit: (id, edit) =>
        saveEdit(id, edit).catch((error: unknown) => {
          if (error instanceof PhotoInTrash) latest.onTrashed(id);
          throw error;
        }),
      onSaved: (image) => latest.onSaved(image),
      onGone: (id) => latest.onGone(id),
      isGone: isPhotoGone,
      storage: () => sessionStorage,
    }),
  );
  useEffect(() => drafts.restore(), [drafts]);
  return drafts;
}
