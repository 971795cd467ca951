import { useEffect, useEffectEvent } from 'react';
import type { ImageItem } from '@/lib/shared/wire';
import { fetchImage } from './gallery-api';
import { type GalleryState, isShownIn } from './gallery-state';
import type { UseGallery } from './use-gallery';

type Target = { state: GalleryState; gallery: UseGallery; open: (id: string | null) => void };

/** Fetches the image an address asks for that is not on the list yet; `null` for none. */
export function useLinkedImage(missingId: string | null, { state, gallery, open }: Target): void {
  const show = useEffectEvent((image: ImageItem) => {
    if (isShownIn(state, image.state)) gallery.restore(image);
    else open(null);
  });
  const giveUp = useEffectEvent((error: unknown) => {
    open(null);
    gallery.report(error);
  });
  useEffect(() => {
    if (missingId === null) return;
    let isWanted = true;
    fetchImage(missingId).then(
      (image) => isWanted && show(image),
      (error: unknown) => isWanted && giveUp(error),
    );
    return () => {
      isWanted = false;
    };
  }, [missingId]);
}
