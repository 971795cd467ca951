import type { LinkItem } from '@/lib/shared/links/link-item';
import type { Needs } from '../needs';
import type { StoredLink } from './stored-link';

/** Links as admins see them: with their addresses and the titles of their albums, and without the hashes of their passwords. */
export async function toLinkItems(
  { linkTokens, albums, paths }: Needs<'linkTokens' | 'albums' | 'paths'>,
  links: readonly StoredLink[],
): Promise<readonly LinkItem[]> {
  const { byId } = await albums.current();
  return links.map(({ passwordHash, ...link }) => {
    const album = link.opens !== null && 'album' in link.opens ? link.opens.album : null;
    const token = linkTokens.seal(link.id);
    return {
      ...link,
      hasPassword: passwordHash !== null,
      albumTitle: album === null ? null : (byId.get(album)?.title ?? null),
      url: link.kind === 'drop' ? paths.dropPath(token) : paths.setPath(token),
    };
  });
}
