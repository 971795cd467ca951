import { sizeKey } from '@/lib/shared/keys/object-keys';
import { choosePicture } from '@/lib/shared/media/picture-sizes';
import { imageKeyOf } from '../objects/image-objects';
import type { StoredRow } from '../rows/stored-row';

const WIDTH = /^[1-9]\d{0,4}$/;

/**
 * The key of the smallest picture of an image that is at least so wide, in pixels, as an address asks for it; of the image itself
 * where it has no smaller ones, and for a text that is no width.
 */
export function choosePictureKey(
  image: Pick<StoredRow, 'state' | 'id' | 'row' | 'key'>,
  width: string | null,
): string {
  const { state, id, row, key } = image;
  if (width === null || !WIDTH.test(width)) return imageKeyOf(image);
  const chosen = choosePicture(row, Number(width));
  switch (chosen.kind) {
    case 'thumb':
      return key;
    case 'size':
      return sizeKey(state, id, { slug: row.slug, type: row.type, side: chosen.size.side });
    case 'image':
      return imageKeyOf(image);
  }
}
