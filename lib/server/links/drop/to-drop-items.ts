import type { DropItem } from '@/lib/shared/links/drop-item';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { Needs } from '../../needs';
import { toLinkItems } from '../to-link-items';
import type { DropLink } from './find-drop';

/** Links counted at once: each is a LIST. */
const AT_ONCE = 8;

/** Drop links as admins see them, each with what has come by it. Throws `StorageError`. */
export async function toDropItems(
  services: Parameters<typeof toLinkItems>[0] & Needs<'slots'>,
  links: readonly DropLink[],
): Promise<readonly DropItem[]> {
  const items = await toLinkItems(services, links);
  return mapBounded([...links.entries()], AT_ONCE, async ([at, { id, drop }]) => ({
    ...(items[at] as (typeof items)[number]),
    drop,
    used: await services.slots.used(id),
  }));
}
