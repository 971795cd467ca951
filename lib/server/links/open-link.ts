import { isLinkExpired } from '@/lib/shared/links/link';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import type { StoredLink } from './stored-link';

/** Services that a link is opened with. */
export type LinkNeeds = Needs<'links' | 'linkTokens' | 'linkPasswords' | 'albums' | 'clock'>;

/** The visitor of a link: the token of its address, and the cookies that may say that they know its password. */
export type LinkVisitor = Readonly<{ token: string; headers: Pick<Headers, 'get'> }>;

/**
 * The link of a token, whether or not the visitor knows its password. Throws `link_invalid` for a token that this app has not made and for a
 * link of another kind, `link_revoked`, `link_expired`, `album_gone`, and the bucket's `StorageError`.
 */
export async function findLink(
  { links, linkTokens, albums, clock }: Omit<LinkNeeds, 'linkPasswords'>,
  token: string,
  kind: StoredLink['kind'],
): Promise<StoredLink> {
  const id = linkTokens.open(token);
  if (id === null) throw new ApiError('link_invalid');
  const link = await links.get(id);
  if (link === null) throw new ApiError('link_revoked');
  if (!isOfKind(link, kind)) throw new ApiError('link_invalid');
  if (isLinkExpired(link, clock().getTime())) throw new ApiError('link_expired');
  const album = link.opens !== null && 'album' in link.opens ? link.opens.album : null;
  if (album !== null && !(await albums.current()).byId.has(album)) throw new ApiError('album_gone');
  return link;
}

/** The link that shows its photos to a visitor. Throws as `findLink` does, and `link_locked` where they have yet to give its password. */
export async function openLink(services: LinkNeeds, { token, headers }: LinkVisitor): Promise<StoredLink> {
  const link = await findLink(services, token, 'view');
  if (!services.linkPasswords.isOpen(link, headers)) throw new ApiError('link_locked');
  return link;
}

/** Guests of a drop link may see its album where the host lets them. */
function isOfKind(link: StoredLink, kind: StoredLink['kind']): boolean {
  return link.kind === kind || (kind === 'view' && link.drop?.see === true);
}
