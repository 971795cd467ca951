import type { ImageState } from '@/lib/shared/keys/image-state';
import { parseThumbKey } from '@/lib/shared/keys/object-keys';
import { compareRows } from '@/lib/shared/keys/row/compare-rows';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import type { ObjectInfo } from '@/lib/storage';

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

/** The row a listed thumbnail stands for; null for a key of another version. */
export function toStoredRow({ key, lastModified }: ObjectInfo): StoredRow | null {
  const parsed = parseThumbKey(key);
  return parsed && { ...parsed, key, lastModified };
}

/** Rows of one id as the one that counts and the others; null for none. */
export function toFoundImage(rows: readonly StoredRow[]): FoundImage | null {
  const [winner, ...losers] = rows.toSorted(compareRows);
  return winner ? { ...winner, losers } : null;
}
