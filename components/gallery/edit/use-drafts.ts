import { useEffect, useState } from 'react';
import type { ImageItem } from '@/lib/shared/wire';
import { editImage, isPhotoGone } from '../gallery-api';
import { createDrafts, type Drafts } from './create-drafts';

type DraftsOptions = { onSaved: (image: ImageItem) => void; onGone: (id: string) => void };

/** The drafts of the gallery, with those that this tab has kept. */
export function useDrafts(options: DraftsOptions): Drafts {
  // They outlive a drawing; what they show depends on the latest.
  const [latest] = useState(() => ({ ...options }));
  Object.assign(latest, options);
  const [drafts] = useState(() =>
    createDrafts({
      edit: editImage,
      onSaved: (image) => latest.onSaved(image),
      onGone: (id) => latest.onGone(id),
      isGone: isPhotoGone,
      storage: () => sessionStorage,
    }),
  );
  useEffect(() => drafts.restore(), [drafts]);
  return drafts;
}
