import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import type { StoredRow } from './stored-row';

/** The two objects of a row: image and thumbnail. */
export function keysOf({
  state,
  id,
  row,
}: Pick<StoredRow, 'state' | 'id' | 'row'>): readonly [string, string] {
  return [imageKey(state, id, row.slug), thumbKey(state, id, row)];
}
