import { firstIdAt } from '@/lib/shared/keys/image-id';
import { idOfStagingKey, STAGING_PREFIX } from '@/lib/shared/keys/object-keys';
import type { ObjectStorage } from '@/lib/storage';

const PAGE_SIZE = 1_000;
const MAX_PAGES = 50;
/** Objects looked at in one go. The ceiling lets no more in, because each counts for that part of it at least. */
export const MAX_STAGED = MAX_PAGES * PAGE_SIZE;

/** The uploads that lie in staging from grants made before a moment. */
export type StagedBefore = Readonly<{
  /** Bytes by id; under an empty one what lies there under no id. */
  sizes: ReadonlyMap<string, number>;
  /** False where there was too much to look at all of it. */
  isWhole: boolean;
}>;

/** Lists what was sent by grants made before `beforeMs` and is not verified yet. */
export async function listStaged(
  storage: Pick<ObjectStorage, 'list'>,
  beforeMs: number,
): Promise<StagedBefore> {
  const sizes = new Map<string, number>();
  let startAfter: string | null = STAGING_PREFIX + firstIdAt(new Date(beforeMs));
  for (let pages = 0; startAfter !== null; pages += 1) {
    if (pages === MAX_PAGES) return { sizes, isWhole: false };
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
      prefix: STAGING_PREFIX,
      startAfter,
      limit: PAGE_SIZE,
    });
    for (const { key, sizeBytes } of page.objects) {
      const id = idOfStagingKey(key);
      sizes.set(id, (sizes.get(id) ?? 0) + sizeBytes);
    }
    startAfter = page.next;
  }
  return { sizes, isWhole: true };
}
