import { eraseImages } from '@/lib/server/images/erase-images';
import { keysOf } from '@/lib/server/images/keys-of';
import { imageHeaders, thumbHeaders } from '@/lib/server/images/published-headers';
import { isPurged } from '@/lib/server/images/purged-marks';
import type { StoredRow } from '@/lib/server/images/stored-row';
import { type ObjectHeaders, type ObjectStorage, StorageError } from '@/lib/storage';

type Stale = Readonly<{ key: string; headers: ObjectHeaders }>;

/** Objects of an image that are cached otherwise than its state allows: an older version of the app wrote them. */
export async function findStaleHeaders(
  storage: ObjectStorage,
  image: Pick<StoredRow, 'id' | 'state' | 'row'>,
): Promise<readonly Stale[]> {
  const { state, row } = image;
  const [imageKey, thumbKey] = keysOf(image);
  const wanted = [
    { key: imageKey, headers: imageHeaders(state, row) },
    { key: thumbKey, headers: thumbHeaders(state) },
  ];
  const infos = await Promise.all(wanted.map(({ key }) => storage.head(key)));
  return wanted.filter(({ headers }, index) => {
    const info = infos[index];
    return info && info.cacheControl !== headers.cacheControl;
  });
}

/**
 * Gives an image's objects the headers of its state, where they are cached otherwise, and returns how many. Safe to repeat and to
 * cut off. An object that moved or was deleted meanwhile is passed over, and a purge is never undone.
 */
export async function renewHeaders(
  storage: ObjectStorage,
  image: Pick<StoredRow, 'id' | 'state' | 'row'>,
): Promise<number> {
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
  if (renewed > 0 && (await isPurged(storage, image.id))) await eraseImages(storage, [image.id]);
  return renewed;
}
