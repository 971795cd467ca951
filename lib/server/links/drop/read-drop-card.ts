import { isLinkId } from '@/lib/shared/links/link';
import type { Needs } from '../../needs';
import { isDrop } from './find-drop';

/** The words of a card with a drop link's code, and the address that the code is of, relative to the host's origin. */
export type DropCard = Readonly<{ title: string; welcome: string; url: string }>;

/** The card of a drop link; null where there is no such link. Throws `StorageError`. */
export async function readDropCard(
  { links, linkTokens, paths }: Needs<'links' | 'linkTokens' | 'paths'>,
  id: string,
): Promise<DropCard | null> {
  const link = isLinkId(id) ? await links.get(id) : null;
  if (link === null || !isDrop(link)) return null;
  return { title: link.title, welcome: link.drop.welcome, url: paths.dropPath(linkTokens.seal(id)) };
}
