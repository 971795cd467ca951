import {
  entriesPrefix,
  entryKey,
  type IndexedImage,
  type IndexName,
  statesOfIndex,
  TAKEN_INDEX,
} from '@/lib/shared/keys/index-keys';
import type { IndexOrder } from '@/lib/shared/keys/index-order';

/** The orders of each album: two while one takes the other's place. An album that is not in it has no index. */
export type AlbumOrders = ReadonlyMap<string, readonly IndexOrder[]>;

/** The keys of all entries that an image has in indexes, by its row, its state and the orders of its albums. Pure. */
export function entriesOf(image: IndexedImage, orders: AlbumOrders): readonly string[] {
  return indexesOf(image, orders).flatMap((index) =>
    statesOfIndex(index).includes(image.state) ? [entryKey(index, image)] : [],
  );
}

/** The prefixes of all entries that an image has or had at its positions, in any state and with any row: for their earlier versions. */
export function everyEntryPrefix(image: IndexedImage, orders: AlbumOrders): readonly string[] {
  return indexesOf(image, orders).flatMap((index) =>
    statesOfIndex(index).map((state) => entriesPrefix(index, state, image)),
  );
}

function indexesOf({ row }: IndexedImage, orders: AlbumOrders): readonly IndexName[] {
  const ofAlbums = (row.albums ?? []).flatMap(({ id }) =>
    (orders.get(id) ?? []).map((order): IndexName => ({ album: id, order })),
  );
  return [TAKEN_INDEX, ...ofAlbums];
}

/** The entries of rows that count no more, without those that the row that counts has. */
export function lostEntries(
  winner: IndexedImage | null,
  lost: readonly IndexedImage[],
  orders: AlbumOrders,
): readonly string[] {
  const kept = new Set(winner === null ? [] : entriesOf(winner, orders));
  return [...new Set(lost.flatMap((image) => entriesOf(image, orders)))].filter((key) => !kept.has(key));
}
