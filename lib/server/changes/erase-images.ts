import { IMAGE_FOLDERS } from '@/lib/shared/keys/image-folders';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import type { IndexedImage } from '@/lib/shared/keys/index-keys';
import { folderPrefix, parseThumbKey, STAGING_PREFIX } from '@/lib/shared/keys/object-keys';
import type { ObjectStorage } from '@/lib/storage';
import { everyEntryPrefix, lostEntries } from '../indexes/entries-of';
import { readAlbumOrders } from '../indexes/read-album-orders';
import { listByIds } from '../rows/list-by-ids';

/** Every prefix that holds objects of an image; those of rows first, so that nobody is shown an image that is half gone. */
const PREFIXES = [
  ...IMAGE_FOLDERS.toReversed().flatMap((folder) => IMAGE_STATES.map((state) => folderPrefix(state, folder))),
  STAGING_PREFIX,
];

/**
 * Deletes every object of images that are marked as purged, also what an earlier change left and what lies in staging. Their entries
 * in indexes go first: once the rows are gone nothing says where those are. Returns the prefixes of what was in indexes.
 */
export async function eraseImages(
  storage: ObjectStorage,
  ids: readonly string[],
): Promise<readonly string[]> {
  const keys = [...(await listObjectsOf(storage, ids)).values()].flat();
  if (keys.length === 0) return [];
  const images = rowsOf(keys);
  const orders = await readAlbumOrders(
    storage,
    images.map(({ row }) => row),
  );
  await storage.delete([...lostEntries(null, images, orders), ...keys]);
  return [...new Set(images.flatMap((image) => everyEntryPrefix(image, orders)))];
}

/** The rows among keys. */
export function rowsOf(keys: readonly string[]): readonly IndexedImage[] {
  return keys.flatMap((key) => {
    const row = parseThumbKey(key);
    return row === null ? [] : [{ ...row, key }];
  });
}

/** Every prefix under which objects of the ids lie, or lay. */
export function prefixesOf(ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => PREFIXES.map((prefix) => `${prefix}${id}/`));
}

/** The keys of every object there is of the ids, thumbnails first; those without any are not in the answer. */
export async function listObjectsOf(
  storage: ObjectStorage,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const listed = await Promise.all(PREFIXES.map((prefix) => listByIds(storage, prefix, ids)));
  for (const [id, objects] of listed.flatMap((byId) => [...byId])) {
    const keys = found.get(id) ?? [];
    found.set(id, keys);
    keys.push(...objects.map(({ key }) => key));
  }
  return found;
}
