import { createImageId } from '@/lib/shared/keys/image-id';
import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { slugOf } from '@/lib/shared/keys/text/slug';

/** Seconds between two images of a gallery. */
export const STEP_SECONDS = 10;

/** The facts about a picture that its row holds. */
type Pictured = Pick<ImageRow, 'width' | 'height' | 'thumbhash'>;

/** Says which images of a gallery: from the `first` on, each `step`-th. */
type Part = Readonly<{ first: number; step: number; picture: Pictured }>;

/** The keys of a gallery of `count` private images, the newest of now, or of a part of it; with `hasImages` not only those of their thumbnails. */
export function* galleryKeys(
  count: number,
  nowMs: number,
  { hasImages = false, part }: { hasImages?: boolean; part?: Part } = {},
): Generator<string> {
  const { first, step } = part ?? { first: 0, step: 1 };
  for (let index = first; index < count; index += step) {
    const name = `IMG_${index}.jpg`;
    const id = createImageId(nowMs - index * STEP_SECONDS * 1_000);
    const { width, height, thumbhash } = part?.picture ?? someSides(index);
    const row: ImageRow = {
      width,
      height,
      sizeBytes: 400_000,
      type: 'image/jpeg',
      thumbhash,
      name,
      alt: '',
      tags: [],
      slug: slugOf(name, 'image/jpeg'),
    };
    yield thumbKey('private', id, row);
    if (hasImages) yield imageKey('private', id, row.slug);
  }
}

function someSides(index: number): Pictured {
  const thumbhash = Uint8Array.from({ length: 24 }, (_, at) => (index * 31 + at * 7) % 256);
  return { width: 2_048, height: 1_536, thumbhash };
}
