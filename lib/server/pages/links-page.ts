import type { LinksAnswer } from '@/lib/shared/links/link-item';
import { toLinkItems } from '../links/to-link-items';
import type { Needs } from '../needs';

/** Links of the first page. */
const PAGE = 50;

/** Reads what the page of all links shows at first. Throws the bucket's `StorageError`. */
export async function readLinksPage(
  services: Needs<'links' | 'linkTokens' | 'albums' | 'paths'>,
): Promise<LinksAnswer> {
  const { links, next } = await services.links.list({ after: null, limit: PAGE });
  return { links: await toLinkItems(services, links), next };
}
