import { dateOfId, firstIdAt } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';
import type { ObjectStorage } from '@/lib/storage';
import { listRows } from '../rows/list-rows';
import { mergeRows } from '../rows/merge-rows';
import type { StoredRow } from '../rows/stored-row';
import { createRowFilter, type RowQuery } from '../search/create-row-filter';

/** The pictures that are wanted. */
export type Selection = Pick<RowQuery, 'q' | 'tag'> &
  Readonly<{
    states: readonly ImageState[];
    /** At or after this date of the gallery. */
    from: Date | null;
    /** Before this date. */
    to: Date | null;
  }>;

const PAGE = 1_000;

/**
 * The rows of a selection in the order of their ids, newest first, a page of the listing at a time. All states are read: an image that
 * moves has a row in two of them for a moment, and the one that counts decides.
 */
export async function* selectRows(
  storage: ObjectStorage,
  { states, from, to, ...query }: Selection,
): AsyncGenerator<StoredRow> {
  const filter = createRowFilter(query);
  // Ids of the very moment are not before it.
  const start = to === null ? null : { fromId: firstIdAt(new Date(to.getTime() - 1)) };
  for await (const rows of mergeRows(IMAGE_STATES.map((state) => listRows(storage, state, start, PAGE)))) {
    for (const row of rows) {
      if (from !== null && dateOfId(row.id) < from) return;
      if (states.includes(row.state) && filter(row.key) === 'match') yield row;
    }
  }
}
