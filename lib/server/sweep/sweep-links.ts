import { LINKS_PREFIX, parseLinkKey } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import type { Needs } from '../needs';

const DAY_MS = 86_400_000;
/** So long after its end people are still told that a link has expired. */
const EXPIRED_MS = 30 * DAY_MS;
const PAGE = 1_000;

/**
 * Deletes links that expired a month ago, and what is left of links whose making or revoking was cut off a day ago. Returns how many
 * links and leftovers. Bounded by `isOver`; reads only links that nobody has changed for a month.
 */
export async function sweepLinks(
  { storage, links, clock }: Needs<'storage' | 'links' | 'clock'>,
  isOver: () => boolean,
): Promise<number> {
  const nowMs = clock().getTime();
  let removed = 0;
  let linkId: string | null = null;
  let after: string | null = LINKS_PREFIX;
  while (after !== null && !isOver()) {
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
      prefix: LINKS_PREFIX,
      startAfter: after,
      limit: PAGE,
    });
    const leftovers: string[] = [];
    for (const { key, lastModified } of page.objects) {
      const found = parseLinkKey(key);
      if (found === null) continue;
      const ageMs = nowMs - lastModified.getTime();
      if (!found.isLink) {
        // A link comes before all that belongs to it.
        if (found.id !== linkId && ageMs > DAY_MS) leftovers.push(key);
        continue;
      }
      linkId = found.id;
      if (ageMs > EXPIRED_MS && !isOver() && (await isLongExpired(links, found.id, nowMs))) {
        await links.remove(found.id);
        removed += 1;
      }
    }
    if (leftovers.length > 0) await storage.delete(leftovers);
    removed += leftovers.length;
    after = page.next;
  }
  return removed;
}

/** False also for a link that cannot be read: it is somebody's, and the doctor's to tell. */
async function isLongExpired(links: Needs<'links'>['links'], id: string, nowMs: number): Promise<boolean> {
  const link = await links.get(id).catch(() => null);
  return link !== null && link.until !== null && nowMs - Date.parse(link.until) > EXPIRED_MS;
}
