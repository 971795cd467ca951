import { randomUUID } from 'node:crypto';
import { type ObjectStorage, StorageError } from '@/lib/storage';

const HEADERS = { contentType: 'text/plain', cacheControl: 'no-store' };

/**
 * True for the one caller, on however many machines, who creates the object of that key. Throws the bucket's `StorageError` where nobody
 * can tell.
 */
export async function claimOnce(storage: Pick<ObjectStorage, 'put' | 'read'>, key: string): Promise<boolean> {
  const mine = Buffer.from(randomUUID());
  try {
    await storage.put(key, mine, { headers: HEADERS, createOnly: true });
    return true;
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'precondition_failed') throw error;
  }
  // A write whose answer was lost is sent again and meets itself.
  const found = await storage.read(key, { maxBytes: 100 });
  return found !== null && mine.equals(found.bytes);
}
