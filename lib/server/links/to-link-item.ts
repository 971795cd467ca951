import type { LinkItem } from '@/lib/shared/links/link-item';
import type { Needs } from '../needs';
import type { StoredLink } from './stored-link';

/** A link as admins see it: with its address, and without the hash of its password. */
export function toLinkItem(
  { linkTokens, paths }: Needs<'linkTokens' | 'paths'>,
  { passwordHash, ...link }: StoredLink,
): LinkItem {
  return { ...link, hasPassword: passwordHash !== null, url: paths.setPath(linkTokens.seal(link.id)) };
}
