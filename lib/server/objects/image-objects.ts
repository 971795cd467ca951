/**
 * The objects of an image: the one list that a move copies, a purge erases, and a repair and the doctor walk. Another derivative is
 * a folder in `image-folders.ts`, its row here, and the step of `promote-image.ts` that makes it.
 */
import { IMAGE_FOLDERS, type ImageFolder } from '@/lib/shared/keys/image-folders';
import { imageKey, sizeKey } from '@/lib/shared/keys/object-keys';
import { sizesOf } from '@/lib/shared/media/picture-sizes';
import type { ObjectHeaders } from '@/lib/storage';
import type { StoredRow } from '../rows/stored-row';
import { imageHeaders, sizeHeaders, thumbHeaders } from './published-headers';

/** An image by its row, and by the key that row was found under. */
type Rowed = Pick<StoredRow, 'state' | 'id' | 'row' | 'key'>;

/** One object of an image: where it lies, and the headers it must have there. */
export type ImageObject = Readonly<{ folder: ImageFolder; key: string; headers: ObjectHeaders }>;

const OBJECTS: Readonly<
  Record<
    ImageFolder,
    Readonly<{ keysOf: (image: Rowed) => readonly string[]; headersOf: (image: Rowed) => ObjectHeaders }>
  >
> = {
  images: {
    keysOf: (image) => [imageKeyOf(image)],
    headersOf: ({ state, row }) => imageHeaders(state, row),
  },
  sizes: {
    keysOf: (image) => sizeKeysOf(image),
    headersOf: ({ state, row }) => sizeHeaders(state, row),
  },
  // The key it was found under: a row has two forms (`row-codec.ts`).
  thumbs: { keysOf: ({ key }) => [key], headersOf: ({ state }) => thumbHeaders(state) },
};

/** All of an image's objects, in the order in which they are written. */
export function objectsOf(image: Rowed): readonly ImageObject[] {
  return IMAGE_FOLDERS.flatMap((folder) =>
    OBJECTS[folder].keysOf(image).map((key) => ({ folder, key, headers: OBJECTS[folder].headersOf(image) })),
  );
}

/** Their keys, in that order. */
export function keysOf(image: Rowed): readonly string[] {
  return IMAGE_FOLDERS.flatMap((folder) => keysIn(folder, image));
}

/** The keys of those in one folder. */
export function keysIn(folder: ImageFolder, image: Rowed): readonly string[] {
  return OBJECTS[folder].keysOf(image);
}

/** The key of the image itself. */
export function imageKeyOf({ state, id, row }: Pick<Rowed, 'state' | 'id' | 'row'>): string {
  return imageKey(state, id, row.slug);
}

/** The keys of its smaller pictures, in the order of `sizesOf`. */
export function sizeKeysOf({ state, id, row }: Pick<Rowed, 'state' | 'id' | 'row'>): readonly string[] {
  const { slug, type } = row;
  return sizesOf(row).map(({ side }) => sizeKey(state, id, { slug, type, side }));
}
