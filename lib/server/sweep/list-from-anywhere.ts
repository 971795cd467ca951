import { firstIdAt } from '@/lib/shared/keys/image-id';
import type { ObjectInfo, ObjectStorage } from '@/lib/storage';

export type AnywhereOptions = Readonly<{
  /** The part that follows it in a key begins with an image's id. */
  prefix: string;
  nowMs: number;
  /** It begins at a time between now and so long ago. */
  spanMs: number;
  /** 0 to below 1. */
  random: () => number;
}>;

const MAX_LISTED = 5_000;
const PAGE = 1_000;

/**
 * Lists what lies under a prefix: of more than 5,000 objects a part that is another each time, so that none waits for ever behind
 * newer ones. Those behind the place where it begins come first.
 */
export async function listFromAnywhere(
  storage: ObjectStorage,
  { prefix, nowMs, spanMs, random }: AnywhereOptions,
): Promise<readonly ObjectInfo[]> {
  const middle = `${prefix}${firstIdAt(new Date(nowMs - random() * spanMs))}`;
  const older = await listAfter(storage, { prefix, startAfter: middle, max: MAX_LISTED });
  const newer = await listAfter(storage, { prefix, startAfter: prefix, max: MAX_LISTED - older.length });
  return [...older, ...newer.filter(({ key }) => key <= middle)];
}

async function listAfter(
  storage: ObjectStorage,
  { prefix, startAfter, max }: Readonly<{ prefix: string; startAfter: string; max: number }>,
): Promise<readonly ObjectInfo[]> {
  const found: ObjectInfo[] = [];
  let next: string | null = startAfter;
  while (next !== null && found.length < max) {
    const limit = Math.min(PAGE, max - found.length);
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
      prefix,
      startAfter: next,
      limit,
    });
    found.push(...page.objects);
    next = page.next;
  }
  return found;
}
