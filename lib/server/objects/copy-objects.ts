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
  const sources = objectsOf(from);
  try {
    for (const [index, target] of objectsOf(to).entries()) {
      const source = sources[index];
      if (source === undefined || !isNeeded(source, target)) continue;
      const kept = target.folder === 'images' ? await metadataToKeep(storage, source.key, hasMark) : {};
      await storage.copy(source.key, target.key, { headers: { ...target.headers, ...kept } });
    }
    return true;
  } catch (error) {
    if (error instanceof StorageError && error.code === 'not_found') return false;
    throw error;
  }
}
