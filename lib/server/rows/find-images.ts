import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { thumbsPrefix } from '@/lib/shared/keys/object-keys';
import type { ObjectStorage } from '@/lib/storage';
import { listByIds } from './list-by-ids';
import { type FoundImage, type StoredRow, toFoundImage, toStoredRow } from './stored-row';

/**
 * Looks images up in all three states at once; those that none of them has are not in the answer. Ids must be image ids. An
 * image that moves meanwhile may be missed: who acts upon its absence looks again.
 */
export async function findImages(
  storage: ObjectStorage,
  ids: readonly string[],
): Promise<Map<string, FoundImage>> {
  const listed = await Promise.all(IMAGE_STATES.map((state) => listByIds(storage, thumbsPrefix(state), ids)));
  const rows = new Map<string, StoredRow[]>();
  for (const [id, objects] of listed.flatMap((byId) => [...byId])) {
    const known = rows.get(id) ?? [];
    rows.set(id, known);
    known.push(...objects.flatMap((object) => toStoredRow(object) ?? []));
  }
  const found = new Map<string, FoundImage>();
  for (const [id, known] of rows) {
    const image = toFoundImage(known);
    if (image) found.set(id, image);
  }
  return found;
}
