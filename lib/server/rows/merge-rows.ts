import { compareRows } from '@/lib/shared/keys/row/compare-rows';
import type { StoredRow } from './stored-row';

type Listing<Row extends StoredRow> = AsyncGenerator<readonly Row[]>;
type Compare<Row extends StoredRow> = (one: Row, other: Row) => number;

/**
 * Returns the listings of several states as one, newest first, or in the order of `compare`. An id that two of them have counts once, by the row that counts.
 *
 *     private   c     a
 *     public       b  a'        a' has more moves than a
 *     merged    c  b  a'
 */
export function mergeRows<Row extends StoredRow>(
  listings: readonly Listing<Row>[],
  compare: Compare<Row> = compareIds,
): Listing<Row> {
  const [only] = listings;
  return only && listings.length === 1 ? only : mergeSeveral(listings, compare);
}

async function* mergeSeveral<Row extends StoredRow>(
  listings: readonly Listing<Row>[],
  compare: Compare<Row>,
): Listing<Row> {
  const heads = await Promise.all(listings.map(openHead));
  let rows: Row[] = [];
  for (;;) {
    let first: Row | undefined;
    for (const { row } of heads) {
      if (row && (first === undefined || compare(row, first) < 0)) first = row;
    }
    if (first === undefined) break;
    rows.push(first);
    for (const head of heads) {
      if (head.row?.id !== first.id || head.advance()) continue;
      // Known rows go out before more are asked for: they may be enough.
      if (rows.length > 0) yield rows;
      rows = [];
      await head.refill();
    }
  }
  if (rows.length > 0) yield rows;
}

/** The row a listing stands at; none at its end. */
type Head<Row> = {
  row: Row | undefined;
  /** Goes to the next row; false where the listing must be asked for it. */
  advance(): boolean;
  refill(): Promise<void>;
};

async function openHead<Row extends StoredRow>(listing: Listing<Row>): Promise<Head<Row>> {
  let rows: readonly Row[] = [];
  let at = 0;
  const head: Head<Row> = {
    row: undefined,
    advance() {
      at += 1;
      head.row = rows[at];
      return at < rows.length;
    },
    async refill() {
      const { done, value } = await listing.next();
      rows = done ? [] : value;
      at = 0;
      head.row = rows[0];
    },
  };
  await head.refill();
  return head;
}

function compareIds(one: StoredRow, other: StoredRow): number {
  return one.id === other.id ? compareRows(one, other) : one.id < other.id ? -1 : 1;
}
