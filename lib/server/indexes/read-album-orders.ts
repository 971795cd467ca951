import * as z from 'zod';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { ALBUMS_KEY } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import type { AlbumOrders } from './entries-of';

const order = z.object({
  by: z.enum(['taken', 'uploaded', 'own']),
  direction: z.enum(['newest', 'oldest']),
});
/** The part of the albums' document that indexes need; `nextOrder` is there while another order is being written. */
const orders = z.record(z.string(), z.object({ order, nextOrder: order.optional() }));
const schema = z.object({
  albums: orders,
  /** Deleted albums that can be restored: their entries are kept true. */
  removed: orders.optional(),
});

const MAX_BYTES = 8_000_000;
const NO_ORDERS: AlbumOrders = new Map();

/**
 * The orders of the albums that rows name; asks the bucket once, and not at all where no row is in an album. Ask after the rows are
 * written: a change of an album's order says so first and then reads the rows, so that one of both sees the other.
 */
export async function readAlbumOrders(
  storage: Pick<ObjectStorage, 'read'>,
  rows: readonly Pick<ImageRow, 'albums'>[],
): Promise<AlbumOrders> {
  const isInAlbum = rows.some(({ albums }) => albums !== undefined && albums.length > 0);
  return isInAlbum ? readEveryOrder(storage) : NO_ORDERS;
}

/** The orders of every album there is, and of those that can be restored. */
export async function readEveryOrder(storage: Pick<ObjectStorage, 'read'>): Promise<AlbumOrders> {
  const found = await storage.read(ALBUMS_KEY, { maxBytes: MAX_BYTES });
  if (found === null) return NO_ORDERS;
  const { albums, removed } = schema.parse(JSON.parse(new TextDecoder().decode(found.bytes)));
  return new Map(
    Object.entries({ ...removed, ...albums }).map(([id, { order: current, nextOrder }]) => [
      id,
      nextOrder === undefined ? [current] : [current, nextOrder],
    ]),
  );
}
