import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { useAlbumApi } from './use-album-api';
import { useAlbums } from './use-albums';

/** The albums of a photo, by name; those that were deleted are left out. */
export function PhotoAlbums({ ids }: { ids: readonly string[] }) {
  const text = useText('albums');
  const { pages, Link } = useHost();
  const { albums, problem } = useAlbums(useAlbumApi());
  if (albums === null) return problem ?? text.add.loading;
  const own = albums.filter(({ id }) => ids.includes(id));
  if (own.length === 0) return text.inNone;
  return (
    <ul className="flex flex-col gap-1">
      {own.map(({ id, title }) => (
        <li key={id} className="wrap-anywhere">
          {pages.albums === undefined ? (
            <bdi>{title}</bdi>
          ) : (
            <Link
              href={`${pages.albums}/${id}`}
              prefetch={false}
              className="inline-flex items-center text-accent underline pointer-coarse:min-h-11 pointer-coarse:min-w-11"
            >
              <bdi>{title}</bdi>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
