import { IMAGE_FOLDERS } from '@/lib/shared/keys/image-folders';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import type { StoredRow } from '../rows/stored-row';
import { metadataToKeep } from './image-metadata';
import { type ImageObject, objectsOf } from './image-objects';

/**
 * Copies each object of an image to where another row of it says, with the headers of that row; what stays where it is is copied
 * onto itself, and what is said about the image goes along. `isNeeded` leaves some out; `hasMark` as of `metadataToKeep`. False when a source is gone: somebody else moved, edited or purged the image.
 */
export async function copyObjects(
  storage: ObjectStorage,
  from: StoredRow,
  to: StoredRow,
  isNeeded: (source: ImageObject, target: ImageObject) => boolean = () => true,
  hasMark?: Promise<boolean>,
): Promise<boolean> {
  // Both have the same objects: an image keeps its pixels, and its row says so.
  const sources = objectsOf(from);
  const pairs = objectsOf(to).flatMap((target, index) => {
    const source = sources[index];
    return source !== undefined && isNeeded(source, target) ? [{ source, target }] : [];
  });
  const copy = async ({ source, target }: (typeof pairs)[number]) => {
    const kept = target.folder === 'images' ? await metadataToKeep(storage, source.key, hasMark) : {};
    await storage.copy(source.key, target.key, { headers: { ...target.headers, ...kept } });
  };
  try {
    // The row last, as it stands for all of them. None is under way when this answers.
    await allOf(pairs.filter(({ target }) => target.folder !== IMAGE_FOLDERS.at(-1)).map(copy));
    await allOf(pairs.filter(({ target }) => target.folder === IMAGE_FOLDERS.at(-1)).map(copy));
    return true;
  } catch (error) {
    if (error instanceof StorageError && error.code === 'not_found') return false;
    throw error;
  }
}

async function allOf(copies: readonly Promise<void>[]): Promise<void> {
  for (const end of await Promise.allSettled(copies)) if (end.status === 'rejected') throw end.reason;
}
