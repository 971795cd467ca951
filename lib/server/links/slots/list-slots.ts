import { parseSlotKey, slotsPrefix } from '@/lib/shared/keys/slot-keys';
import type { ObjectStorage } from '@/lib/storage';
import { shareOfLength } from './slot-text';

/** The slots of a link by their numbers. Those in neither were never taken. */
export type ListedSlots = Readonly<{
  /** The share of each that is taken, and its version. */
  taken: ReadonlyMap<number, Readonly<{ share: number; etag: string }>>;
  /** The version of each that was freed. */
  free: ReadonlyMap<number, string>;
}>;

const PAGE = 1_000;

/** Asks the bucket for all slots of a link: a LIST for each thousand. */
export async function listSlots(storage: Pick<ObjectStorage, 'list'>, link: string): Promise<ListedSlots> {
  const taken = new Map<number, { share: number; etag: string }>();
  const free = new Map<number, string>();
  const prefix = slotsPrefix(link);
  let next: string | null = prefix;
  while (next !== null) {
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
      prefix,
      startAfter: next,
      limit: PAGE,
    });
    for (const { key, sizeBytes, etag } of page.objects) {
      const slot = parseSlotKey(link, key);
      const share = shareOfLength(sizeBytes);
      if (slot === null) continue;
      if (share === null) free.set(slot, etag);
      else taken.set(slot, { share, etag });
    }
    next = page.next;
  }
  return { taken, free };
}

/** The sum of all shares. */
export function sharesOf({ taken }: ListedSlots): number {
  let sum = 0;
  for (const { share } of taken.values()) sum += share;
  return sum;
}
