import type { ObjectStorage } from '@/lib/storage';
import { findImages } from './find-images';
import type { FoundImage } from './stored-row';

/** Looks an image up in every state at once; null when none of them has it. */
export async function findImage(storage: ObjectStorage, id: string): Promise<FoundImage | null> {
  return (await findImages(storage, [id])).get(id) ?? null;
}
