import type { DropItem } from '@/lib/shared/links/drop-item';
import { isDrop } from '../links/drop/find-drop';
import { toDropItems } from '../links/drop/to-drop-items';
import type { Needs } from '../needs';

/** The drop links there are, and the albums that one can be made for. */
export type GuestsPage = Readonly<{
  links: readonly DropItem[];
  albums: readonly Readonly<{ id: string; title: string }>[];
}>;

/** Drop links on the page, the newest. */
const MAX_SHOWN = 200;

/** Reads the page of guests for an admin. Throws `StorageError`. */
export async function readGuestsPage(
  services: Needs<'links' | 'linkTokens' | 'paths' | 'slots' | 'albums'>,
): Promise<GuestsPage> {
  const found = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof services.links.listDrops>> = await services.links.listDrops({
      after,
      limit: 100,
    });
    found.push(...page.links.filter(isDrop));
    after = page.next;
  } while (after !== null && found.length < MAX_SHOWN);
  const [links, albums] = await Promise.all([
    toDropItems(services, found.slice(0, MAX_SHOWN)),
    services.albums.list(),
  ]);
  return { links, albums: albums.map(({ id, title }) => ({ id, title })) };
}
