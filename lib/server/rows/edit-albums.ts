import { MAX_ALBUMS } from '@/lib/shared/keys/row/album-places';
import type { AlbumPlace } from '@/lib/shared/keys/row/image-row';
import { ApiError } from '../errors/api-error';

/** The albums that an image is put into, taken out of, or given a place in. */
export type AlbumsEdit = Readonly<{
  /** An image that is in one already stays there, at its place unless another one is given. */
  add?: readonly AlbumPlace[] | undefined;
  remove?: readonly string[] | undefined;
  /** Its place in an album; nothing where it is not in it. */
  place?: AlbumPlace | undefined;
  /** True for an album that was deleted: its id in a row is dropped and takes no room. */
  wasDeleted?: ((id: string) => boolean) | undefined;
  /** True for one that was deleted and can be restored: it is dropped only where there is no room otherwise. */
  mayReturn?: ((id: string) => boolean) | undefined;
}>;

/** The albums of an image after an edit, by id. Throws `too_many_albums` where it would be in more than it can be in. */
export function editAlbums(
  albums: readonly AlbumPlace[] = [],
  { add = [], remove = [], place, wasDeleted = () => false, mayReturn = () => false }: AlbumsEdit,
): readonly AlbumPlace[] {
  const byId = new Map(albums.filter(({ id }) => !wasDeleted(id)).map((album) => [album.id, album]));
  for (const id of remove) byId.delete(id);
  for (const album of add) {
    if (!byId.has(album.id) || album.place !== undefined) byId.set(album.id, album);
  }
  if (place && byId.has(place.id)) byId.set(place.id, place);
  for (const { id } of albums) if (byId.size > MAX_ALBUMS && mayReturn(id)) byId.delete(id);
  // An image that is in too many for another reason may still leave some.
  if (byId.size > MAX_ALBUMS && add.length > 0) throw new ApiError('too_many_albums');
  return [...byId.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
