import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { isNewerThumbKey, thumbsPrefix } from '@/lib/shared/keys/object-keys';
import type { ObjectStorage } from '@/lib/storage';
import { listByIds } from './list-by-ids';
import { type FoundImage, type StoredRow, toFoundImage, toStoredRow } from './stored-row';

/**
 * Looks images up in every state at once; those that none of them has are not in the answer. Ids must be image ids. An
 * image that moves meanwhile may be missed: who acts upon its absence looks again. An image of which a later release has written a
 * row is not in the answer either: whatever is done by the rows that can be read here could undo what that one says.
 */
export async function findImages(
  storage: ObjectStorage,
  ids: readonly string[],
): Promise<Map<string, FoundImage>> {
  const listed = await Promise.all(IMAGE_STATES.map((state) => listByIds(storage, thumbsPrefix(state), ids)));
  const rows = new Map<string, StoredRow[]>();
  const newer = new Set<string>();
  for (const [id, objects] of listed.flatMap((byId) => [...byId])) {
    const known = rows.get(id) ?? [];
    rows.set(id, known);
    for (const object of objects) {
      const row = toStoredRow(object);
      if (row) known.push(row);
      else if (isNewerThumbKey(object.key)) newer.add(id);
    }
  }
  const found = new Map<string, FoundImage>();
  for (const [id, known] of rows) {
    const image = newer.has(id) ? null : toFoundImage(known);
    if (image) found.set(id, image);
  }
  return found;
}
