/**
 * The objects of an image: the one list that a move copies, a purge erases, and a repair and the doctor walk. Another derivative is
 * a folder in `image-folders.ts`, its row here, and the step of `promote-image.ts` that makes it.
 */
import { IMAGE_FOLDERS, type ImageFolder } from '@/lib/shared/keys/image-folders';
import { imageKey } from '@/lib/shared/keys/object-keys';
import type { ObjectHeaders } from '@/lib/storage';
import type { StoredRow } from '../rows/stored-row';
import { imageHeaders, thumbHeaders } from './published-headers';

/** An image by its row, and by the key that row was found under. */
type Rowed = Pick<StoredRow, 'state' | 'id' | 'row' | 'key'>;

/** One object of an image: where it lies, and the headers it must have there. */
export type ImageObject = Readonly<{ folder: ImageFolder; key: string; headers: ObjectHeaders }>;

const OBJECTS: Readonly<
  Record<
    ImageFolder,
    Readonly<{ keyOf: (image: Rowed) => string; headersOf: (image: Rowed) => ObjectHeaders }>
  >
> = {
  images: {
    keyOf: ({ state, id, row }) => imageKey(state, id, row.slug),
    headersOf: ({ state, row }) => imageHeaders(state, row),
  },
  // The key it was found under: a row has two forms (`row-codec.ts`).
  thumbs: { keyOf: ({ key }) => key, headersOf: ({ state }) => thumbHeaders(state) },
};

/** All of an image's objects, in the order in which they are written. */
export function objectsOf(image: Rowed): readonly ImageObject[] {
  return IMAGE_FOLDERS.map((folder) => {
    const { keyOf, headersOf } = OBJECTS[folder];
    return { folder, key: keyOf(image), headers: headersOf(image) };
  });
}

/** Their keys, in that order. */
export function keysOf(image: Rowed): readonly string[] {
  return IMAGE_FOLDERS.map((folder) => OBJECTS[folder].keyOf(image));
}

/** The key of the image itself. */
export function imageKeyOf(image: Pick<Rowed, 'state' | 'id' | 'row'>): string {
  return imageKey(image.state, image.id, image.row.slug);
}
