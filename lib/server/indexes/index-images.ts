/**
 * Indexes follow the rows. A change that gives an image another row goes in this order, and so does everything that tidies up:
 *
 *     row      the new one is written; the old one is still there
 *     entries  of the new row are written
 *     look     which row counts now? was it purged?
 *     remove   entries of what lost, then the rows and images of what lost
 *
 * Cut off anywhere, an image is in its indexes by one of its rows, or its row has just been published and what was sent still lies
 * in `uploads/`, so that the next completion, or the sweep, writes the entries. The last of two writers at once sees what counts,
 * and takes back what does not.
 *
 * Example: Anna publishes a photo while Ben puts it into the trash.
 *
 *     Anna    row public ── entry public ── look: Ben's row counts ── removes her entry
 *     Ben                 row trash ── entry trash ── look: his own counts ── removes Anna's entry, and her row
 *
 * If Anna's entry is written behind Ben's removal, Ben's row was there before she looked.
 */
import type { IndexedImage } from '@/lib/shared/keys/index-keys';
import type { ObjectStorage } from '@/lib/storage';
import { isPurged } from '../changes/purged-marks';
import { findImage } from '../rows/find-image';
import { type AlbumOrders, entriesOf, lostEntries } from './entries-of';
import { putEntries } from './put-entries';
import { readAlbumOrders } from './read-album-orders';

/** No album has an order. */
const NO_ORDERS: AlbumOrders = new Map();

/** Writes the entries of rows that have just been written; the caller looks afterwards which row counts. Safe to repeat; `isStrict` as of `putEntries`. */
export async function indexImages(
  storage: ObjectStorage,
  images: readonly IndexedImage[],
  options: Readonly<{ isStrict?: boolean }> = {},
): Promise<void> {
  const rows = images.map(({ row }) => row);
  const first = new Set(images.flatMap((image) => entriesOf(image, NO_ORDERS)));
  // Where an image is in an album takes a request to know; meanwhile the entries of all others are written.
  const [orders] = await Promise.all([
    readAlbumOrders(storage, rows),
    putEntries(storage, [...first], options),
  ]);
  const rest = images.flatMap((image) => entriesOf(image, orders)).filter((key) => !first.has(key));
  await putEntries(storage, rest, options);
}

/** The entries of rows that count no more, without those that the row that counts has; `winner` is null where the image is gone. */
export async function findLostEntries(
  storage: ObjectStorage,
  winner: IndexedImage | null,
  lost: readonly IndexedImage[],
): Promise<readonly string[]> {
  return lostEntries(
    winner,
    lost,
    await readAlbumOrders(
      storage,
      lost.map(({ row }) => row),
    ),
  );
}

/**
 * Writes the entries of a row that somebody else has written, who may have been cut off, and looks whether it still counts: if not, they
 * are taken back. To be called before what lost against that row is removed, as what lost may be all that is in the indexes.
 */
export async function settleIndexes(storage: ObjectStorage, image: IndexedImage): Promise<void> {
  await indexImages(storage, [image]);
  const [now, isGone] = await Promise.all([findImage(storage, image.id), isPurged(storage, image.id)]);
  if (!isGone && now?.key === image.key) return;
  await storage.delete(await findLostEntries(storage, isGone ? null : now, [image]));
}

/** The same where the first entry of a row is not there; one request where it is. */
export async function indexIfMissing(storage: ObjectStorage, image: IndexedImage): Promise<void> {
  const [entry = ''] = entriesOf(image, new Map());
  if ((await storage.head(entry)) === null) await settleIndexes(storage, image);
}
