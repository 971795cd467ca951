import type { LinkItem } from '@/lib/shared/links/link-item';
import type { Texts } from '@/lib/shared/text/texts';

/** The photos that a link is about, in words. */
export function describeOpens({ kind, opens, albumTitle }: LinkItem, text: Texts['links']): string {
  if (kind === 'drop') return text.dropsInto(albumTitle);
  if (opens !== null && 'count' in opens) return text.opensSet(opens.count);
  return albumTitle === null ? text.opensGone : text.opensAlbum(albumTitle);
}

/** The name that a link goes by in a list. */
export function nameOfLink(link: LinkItem, text: Texts['links']): string {
  return link.title || describeOpens(link, text);
}
