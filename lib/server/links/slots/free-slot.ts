import { slotKey } from '@/lib/shared/keys/slot-keys';
import type { ObjectStorage } from '@/lib/storage';
import { isWritten } from './is-written';
import { parseSlot } from './slot-text';

/** A slot is longer than its photo's size in KiB by a few hundred bytes. */
const MAX_SLOT_BYTES = 2_000_000;
const HEADERS = { contentType: 'application/json', cacheControl: 'no-store' };

/**
 * Makes a slot free as long as it is that id's: over that very version, so that however late this comes, nobody else's is freed. True
 * where it was freed just now. Safe to repeat.
 */
export async function freeSlot(
  storage: Pick<ObjectStorage, 'read' | 'put'>,
  { link, slot, id }: Readonly<{ link: string; slot: number; id: string }>,
): Promise<boolean> {
  const key = slotKey(link, slot);
  const found = await storage.read(key, { maxBytes: MAX_SLOT_BYTES });
  if (found === null || parseSlot(found.bytes) !== id) return false;
  return isWritten(() => storage.put(key, new Uint8Array(), { headers: HEADERS, ifMatch: found.info.etag }));
}
