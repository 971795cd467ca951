import { albumIndexPrefix } from '@/lib/shared/keys/index-keys';
import { buildOrder } from '../albums/build-order';
import { deletePrefix } from '../albums/delete-prefix';
import type { Needs } from '../needs';

/** Entries of an album that was deleted longer ago were removed by many sweeps. */
const DELETED_MS = 86_400_000;

/** Continues what changes of albums have left to do: another order that is being built, and entries of albums that were deleted. */
export async function sweepAlbums(
  services: Needs<'storage' | 'albums' | 'clock'>,
  isOver: () => boolean,
): Promise<void> {
  const { storage, albums, clock } = services;
  const { byId, deletedSince } = await albums.read();
  for (const album of byId.values()) if (!isOver()) await buildOrder(services, album, isOver);
  for (const id of deletedSince(clock().getTime() - DELETED_MS)) {
    if (!isOver()) await deletePrefix(storage, albumIndexPrefix(id), isOver);
  }
}
