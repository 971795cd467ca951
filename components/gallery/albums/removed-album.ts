const PARAMETER = 'deleted';

/** The page of all albums, where one that was deleted can be brought back. */
export function withRemoved(albumsPage: string, id: string): string {
  return `${albumsPage}?${new URLSearchParams({ [PARAMETER]: id })}`;
}

/** The id of the album that was deleted, as the address says; null where none was, or where it is there again. */
export function removedOf(
  query: URLSearchParams,
  albums: readonly Readonly<{ id: string }>[],
): string | null {
  const id = query.get(PARAMETER);
  return albums.some((album) => album.id === id) ? null : id;
}
