import { imageKey } from '@/lib/shared/keys/object-keys';
import type { StoredRow } from '../rows/stored-row';

/** The two objects of a row: image and thumbnail. The thumbnail's key is the one it was found under: a row has two forms (`row-codec.ts`). */
export function keysOf({
  state,
  id,
  row,
  key,
}: Pick<StoredRow, 'state' | 'id' | 'row' | 'key'>): readonly [string, string] {
  return [imageKey(state, id, row.slug), key];
}
