import { albumIndexPrefix } from '@/lib/shared/keys/index-keys';
import { buildOrder } from '../albums/build-order';
import { deletePrefix } from '../albums/delete-prefix';
import type { Needs } from '../needs';

/** A deleted album can be restored for as long, and until the next sweep. */
const RESTORABLE_MS = 86_400_000;
/** Entries of an album that was deleted longer ago were removed by many sweeps. */
const DELETED_MS = 3 * RESTORABLE_MS;

/** Continues what changes of albums have left to do: another order that is being built, and entries of albums that were deleted a day ago. */
export async function sweepAlbums(
  services: Needs<'storage' | 'albums' | 'clock'>,
  isOver: () => boolean,
): Promise<void> {
  const { storage, albums, clock } = services;
  const { byId } = await albums.read();
  for (const album of byId.values()) if (!isOver()) await buildOrder(services, album, isOver);
  const nowMs = clock().getTime();
  for (const id of await albums.forget(nowMs - RESTORABLE_MS, nowMs - DELETED_MS)) {
    if (!isOver()) await deletePrefix(storage, albumIndexPrefix(id), isOver);
  }
}
