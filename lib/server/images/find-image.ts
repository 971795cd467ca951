import type { ImageRow } from '@/lib/shared/keys/image-row';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';
import { parseThumbKey, thumbsOfIdPrefix } from '@/lib/shared/keys/object-keys';
import type { ObjectInfo, ObjectStorage } from '@/lib/storage';

/** A row as it was found in the bucket. */
export type StoredRow = Readonly<{
  state: ImageState;
  id: string;
  row: ImageRow;
  /** Key of the thumbnail. */
  key: string;
  lastModified: Date;
}>;

/** The row that counts, and those that lost against it: left by a change that was cut off. */
export type FoundImage = StoredRow & Readonly<{ losers: readonly StoredRow[] }>;

/** Rows of one id in one state: one, or two while it is edited; more only after several cuts. */
const MAX_ROWS = 10;

/** Looks an image up in all three states at once; null when none of them has it. */
export async function findImage(storage: ObjectStorage, id: string): Promise<FoundImage | null> {
  const pages = await Promise.all(
    IMAGE_STATES.map((state) => storage.list({ prefix: thumbsOfIdPrefix(state, id), limit: MAX_ROWS })),
  );
  const rows = pages.flatMap(({ objects }) => objects.flatMap((object) => toStoredRow(object) ?? []));
  const [winner, ...losers] = rows.toSorted(compareRows);
  return winner ? { ...winner, losers } : null;
}

/** The row a listed thumbnail stands for; null for a key of another version. */
export function toStoredRow({ key, lastModified }: ObjectInfo): StoredRow | null {
  const parsed = parseThumbKey(key);
  return parsed && { ...parsed, key, lastModified };
}

/** Of several rows of one id the one written last counts; of the same moment always the same one. */
export function compareRows(one: StoredRow, other: StoredRow): number {
  const later = other.lastModified.getTime() - one.lastModified.getTime();
  return later !== 0 ? later : one.key < other.key ? -1 : 1;
}
