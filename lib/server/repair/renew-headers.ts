import { type ObjectHeaders, type ObjectStorage, StorageError } from '@/lib/storage';
import { eraseImages } from '../changes/erase-images';
import { isPurged } from '../changes/purged-marks';
import { formatImageMetadata, parseImageMetadata } from '../objects/image-metadata';
import { objectsOf } from '../objects/image-objects';
import { leftoverKeys } from '../objects/leftover-keys';
import { wasSavedOtherwise } from '../objects/published-headers';
import { findImage } from '../rows/find-image';
import type { StoredRow } from '../rows/stored-row';

type Stale = Readonly<{ key: string; headers: ObjectHeaders }>;

/** Objects of an image that are cached otherwise than its state allows, or saved under another name: an older version of the app wrote them. */
export async function findStaleHeaders(
  storage: ObjectStorage,
  image: Pick<StoredRow, 'id' | 'state' | 'row' | 'key'>,
): Promise<readonly Stale[]> {
  const wanted = objectsOf(image);
  const infos = await Promise.all(wanted.map(({ key }) => storage.head(key)));
  return wanted.flatMap(({ key, headers }, index) => {
    const info = infos[index];
    if (!info) return [];
    // Other names are as they were, however a store spells the header.
    const isNamed = !wasSavedOtherwise(image.row) || info.contentDisposition === headers.contentDisposition;
    const isStale = info.cacheControl !== headers.cacheControl || !isNamed;
    const said = formatImageMetadata(parseImageMetadata(info));
    return isStale ? [{ key, headers: { ...headers, ...said } }] : [];
  });
}

/**
 * Gives an image's objects the headers of its state, where they have others, and returns how many. Safe to repeat and to
 * cut off. An object that moved or was deleted meanwhile is passed over or taken away again, and a purge is never undone.
 */
export async function renewHeaders(storage: ObjectStorage, image: StoredRow): Promise<number> {
  const stale = await findStaleHeaders(storage, image);
  let renewed = 0;
  for (const { key, headers } of stale) {
    try {
      await storage.copy(key, key, { headers });
      renewed += 1;
    } catch (error) {
      if (!(error instanceof StorageError && error.code === 'not_found')) throw error;
    }
  }
  if (renewed === 0) return 0;
  if (await isPurged(storage, image.id)) await eraseImages(storage, [image.id]);
  else await takeBack(storage, image);
  return renewed;
}

/** A copy that ended after the image was moved away would leave it where it must not be any more. */
async function takeBack(storage: ObjectStorage, image: StoredRow): Promise<void> {
  const winner = await findImage(storage, image.id);
  const keys = winner === null ? [] : leftoverKeys(winner, [image]);
  if (keys.length > 0) await storage.delete(keys);
}
