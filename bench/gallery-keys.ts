import { createImageId } from '@/lib/shared/keys/image-id';
import type { ImageRow } from '@/lib/shared/keys/image-row';
import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import { slugOf } from '@/lib/shared/keys/slug';

/** Seconds between two images of a gallery. */
export const STEP_SECONDS = 10;

/** The keys of a gallery of `count` private images, the newest of now; with `hasImages` not only those of their thumbnails. */
export function* galleryKeys(count: number, nowMs: number, hasImages: boolean): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    const name = `IMG_${index}.jpg`;
    const id = createImageId(nowMs - index * STEP_SECONDS * 1_000);
    const row: ImageRow = {
      width: 2_048,
      height: 1_536,
      sizeBytes: 400_000,
      type: 'image/jpeg',
      thumbhash: Uint8Array.from({ length: 24 }, (_, at) => (index * 31 + at * 7) % 256),
      name,
      alt: '',
      tags: [],
      slug: slugOf(name, 'image/jpeg'),
    };
    yield thumbKey('private', id, row);
    if (hasImages) yield imageKey('private', id, row.slug);
  }
}
