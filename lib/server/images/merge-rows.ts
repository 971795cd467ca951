import { compareRows } from '@/lib/shared/keys/compare-rows';
import type { StoredRow } from './stored-row';

/**
 * Listings of several states as one, newest first; an id that two of them have counts once, by the row
 * written last.
 */
export function mergeRows(listings: readonly AsyncGenerator<StoredRow>[]): AsyncGenerator<StoredRow> {
  const [only] = listings;
  return only && listings.length === 1 ? only : mergeSeveral(listings);
}

async function* mergeSeveral(listings: readonly AsyncGenerator<StoredRow>[]): AsyncGenerator<StoredRow> {
  const heads = await Promise.all(listings.map((listing) => listing.next()));
  for (;;) {
    let first: StoredRow | undefined;
    for (const head of heads) {
      if (!head.done && (first === undefined || compareIds(head.value, first) < 0)) first = head.value;
    }
    if (first === undefined) return;
    yield first;
    for (const [index, listing] of listings.entries()) {
      const head = heads[index];
      if (head && !head.done && head.value.id === first.id) heads[index] = await listing.next();
    }
  }
}

function compareIds(one: StoredRow, other: StoredRow): number {
  return one.id === other.id ? compareRows(one, other) : one.id < other.id ? -1 : 1;
}
