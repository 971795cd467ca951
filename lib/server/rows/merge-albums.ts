import { MAX_ALBUMS } from '@/lib/shared/keys/row/album-places';
import type { AlbumPlace, ImageRow } from '@/lib/shared/keys/row/image-row';

type Albums = ImageRow['albums'];

/**
 * The albums that count, with what another edit of the same `base` changed where they did not: if somebody put the image into an album,
 * took it out or gave it another place. Where both would be more than an image can be in, those that count come first. By id.
 */
export function mergeAlbums(base: Albums, counting: Albums, other: Albums): readonly AlbumPlace[] {
  const [before, mine, theirs] = [base, counting, other].map(
    (albums = []) => new Map(albums.map((album) => [album.id, album])),
  );
  const merged: AlbumPlace[] = [];
  for (const id of new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])) {
    const isMine = isSamePlace(before?.get(id), theirs?.get(id));
    const album = isMine || !isSamePlace(before?.get(id), mine?.get(id)) ? mine?.get(id) : theirs?.get(id);
    if (album !== undefined) merged.push(album);
  }
  return merged.slice(0, MAX_ALBUMS).toSorted((one, another) => (one.id < another.id ? -1 : 1));
}

/** Also true where the image is in the album on neither side. */
function isSamePlace(one: AlbumPlace | undefined, other: AlbumPlace | undefined): boolean {
  return (one === undefined) === (other === undefined) && one?.place === other?.place;
}
