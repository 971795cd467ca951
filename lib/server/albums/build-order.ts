/**
 * Another order of an album is another index. It is written beside the one that is shown, and takes its place once it is whole:
 *
 *     say      the document has `nextOrder`: from now on every change of an image writes both (`entries-of.ts`)
 *     copy     entries of the one that is shown are written in the other order, until none is missing
 *     switch   the document has the other order alone
 *     tidy     the entries of the former order are removed
 *
 * Cut off anywhere the album is shown in one whole order, and the next call, or the sweep, continues with what is missing.
 */
import type { Album, AlbumOrder } from '@/lib/shared/albums/album';
import { isSameOrder } from '@/lib/shared/albums/is-same-order';
import { entryKey, type IndexName, indexPrefix, statesOfIndex } from '@/lib/shared/keys/index-keys';
import type { ObjectStorage } from '@/lib/storage';
import { findLostEntries } from '../indexes/index-images';
import { type IndexedRow, listIndex } from '../indexes/list-index';
import { putEntries } from '../indexes/put-entries';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import type { Albums } from './create-albums';
import { deletePrefix } from './delete-prefix';

const PAGE = 1_000;
/** Images looked at again by one request to the bucket. */
const CHUNK = 500;

type BuildNeeds = Needs<'storage'> & Readonly<{ albums: Pick<Albums, 'get' | 'beginOrder' | 'endOrder'> }>;

/** Gives an album another order; `isOver` ends the work early. Returns the album as it is then, with `nextOrder` where there is more to do. */
export async function changeOrder(
  services: BuildNeeds,
  album: Album,
  order: AlbumOrder,
  isOver: () => boolean,
): Promise<Album> {
  if (isSameOrder(album.nextOrder ?? album.order, order)) return buildOrder(services, album, isOver);
  // Entries of an order that the album had before are no longer true.
  if (!isSameOrder(album.order, order)) await deleteIndex(services.storage, { album: album.id, order });
  return buildOrder(services, await services.albums.beginOrder(album.id, order), isOver);
}

/** Continues a change of the order; an album without one under way is returned as it is. */
export async function buildOrder(
  { storage, albums }: BuildNeeds,
  album: Album,
  isOver: () => boolean,
): Promise<Album> {
  const { id, order, nextOrder } = album;
  if (nextOrder === undefined) return album;
  const [from, to] = [order, nextOrder].map((one): IndexName => ({ album: id, order: one }));
  if (from === undefined || to === undefined) return album;
  while (!(await isCopied(storage, from, to, isOver))) if (isOver()) return album;
  const changed = await albums.endOrder(id, nextOrder);
  // Written by somebody who had not heard of the other order when it was copied.
  await isCopied(storage, from, to, isOver);
  if (!isOver()) await deleteIndex(storage, from);
  return changed;
}

/** True where no image of one order is missing in the other; writes the entries of those that are. */
async function isCopied(
  storage: ObjectStorage,
  from: IndexName,
  to: IndexName,
  isOver: () => boolean,
): Promise<boolean> {
  const listing = { states: statesOfIndex(from), start: null, pageSize: PAGE };
  const known = new Set<string>();
  for await (const rows of listIndex(storage, to, listing)) for (const { key } of rows) known.add(key);
  let isWhole = true;
  for await (const rows of listIndex(storage, from, listing)) {
    const missing = rows.filter(({ key }) => !known.has(key));
    for (let at = 0; at < missing.length; at += CHUNK) {
      if (isOver()) return false;
      const chunk = missing.slice(at, at + CHUNK);
      if ((await copyChunk(storage, to, chunk)) > 0) isWhole = false;
    }
  }
  return isWhole;
}

/** Returns for how many. An entry whose row counts no more is not copied, and one whose row has changed meanwhile is taken back. */
async function copyChunk(
  storage: ObjectStorage,
  to: IndexName,
  rows: readonly IndexedRow[],
): Promise<number> {
  const ids = rows.map(({ id }) => id);
  const before = await findImages(storage, ids);
  const current = rows.filter(({ id, key }) => before.get(id)?.key === key);
  await putEntries(
    storage,
    current.map((row) => entryKey(to, row)),
  );
  const after = await findImages(storage, ids);
  for (const row of current) {
    const winner = after.get(row.id) ?? null;
    if (winner?.key !== row.key) await storage.delete(await findLostEntries(storage, winner, [row]));
  }
  return current.length;
}

async function deleteIndex(storage: ObjectStorage, index: IndexName): Promise<void> {
  for (const state of statesOfIndex(index))
    await deletePrefix(storage, indexPrefix(index, state), () => false);
}
