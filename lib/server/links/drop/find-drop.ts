import type { DropTerms } from '@/lib/shared/links/drop';
import { isLinkExpired } from '@/lib/shared/links/link';
import { ApiError } from '../../errors/api-error';
import type { Needs } from '../../needs';
import type { StoredLink } from '../stored-link';

/** A link by which guests send photos. */
export type DropLink = StoredLink & Readonly<{ drop: DropTerms }>;

/**
 * The drop link of a token. Throws `link_invalid` for a token that this app has not made and for a link that only shows photos,
 * `link_revoked`, `link_expired`, and the bucket's `StorageError`.
 */
export async function findDrop(
  { links, linkTokens, clock }: Needs<'links' | 'linkTokens' | 'clock'>,
  token: string,
): Promise<DropLink> {
  const id = linkTokens.open(token);
  if (id === null) throw new ApiError('link_invalid');
  const link = await links.get(id);
  if (link === null) throw new ApiError('link_revoked');
  if (!isDrop(link)) throw new ApiError('link_invalid');
  if (isLinkExpired(link, clock().getTime())) throw new ApiError('link_expired');
  return link;
}

/** True for a drop link with its terms. */
export function isDrop(link: StoredLink): link is DropLink {
  return link.kind === 'drop' && link.drop !== undefined;
}

/** A link that is known to be one. Throws `not_found` where it is none. */
export function toDropLink(link: StoredLink): DropLink {
  if (!isDrop(link)) throw new ApiError('not_found');
  return link;
}
