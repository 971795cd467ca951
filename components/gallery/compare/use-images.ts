import { useEffect, useState } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import type { ImageItem } from '@/lib/shared/wire';

/** Photos by their ids, newest first: from the list, and where it has forgotten them from the server. */
export function useImages(gallery: Gallery, ids: ReadonlySet<string>): readonly ImageItem[] {
  const [images, setImages] = useState<ReadonlyMap<string, ImageItem>>(() => listed(gallery, ids));
  useEffect(() => {
    for (const id of ids) {
      if (images.has(id)) continue;
      void gallery.read(id).then((answer) => {
        if (answer.kind === 'found') setImages((before) => new Map(before).set(id, answer.value));
      });
    }
  }, [gallery, ids, images]);
  return [...ids].sort((one, other) => (one < other ? -1 : 1)).flatMap((id) => images.get(id) ?? []);
}

function listed(gallery: Gallery, ids: ReadonlySet<string>): ReadonlyMap<string, ImageItem> {
  const images = gallery.getSnapshot().list.blocks.flatMap((block) => block.images ?? []);
  return new Map(images.flatMap((image) => (ids.has(image.id) ? [[image.id, image] as const] : [])));
}
