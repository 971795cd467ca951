import type { WaitingCount } from '@/lib/shared/gallery/waiting-count';
import { parseThumbKey, thumbsPrefix } from '@/lib/shared/keys/object-keys';
import type { Needs } from '../needs';

/** As many as one request to the bucket tells. */
const MAX_COUNTED = 1_000;

/**
 * How many images wait for approval, by one LIST: up to 1,000, and whether there are more. Null where none does and none is to be
 * expected, as uploads are not held here.
 */
export async function countWaiting({
  storage,
  config,
}: Needs<'storage' | 'config'>): Promise<WaitingCount | null> {
  const { objects, next } = await storage.list({ prefix: thumbsPrefix('held'), limit: MAX_COUNTED });
  const { size: count } = new Set(objects.flatMap(({ key }) => parseThumbKey(key)?.id ?? []));
  return count === 0 && config.uploadState !== 'held' ? null : { count, isMore: next !== null };
}
