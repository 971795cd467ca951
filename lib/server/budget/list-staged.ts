import { firstIdAt } from '@/lib/shared/keys/image-id';
import { idOfStagingKey, STAGING_PREFIX } from '@/lib/shared/keys/object-keys';
import type { ObjectStorage } from '@/lib/storage';

const PAGE_SIZE = 1_000;
/** Objects looked at in one go: more than a ceiling of bytes lets in, unless they are tiny. */
const MAX_PAGES = 20;

/** What lies in staging from grants made before a moment. */
export type StagedBefore = Readonly<{
  /** Bytes by id. */
  sizes: ReadonlyMap<string, number>;
  sumBytes: number;
  /** False where there was too much to look at all of it. */
  isWhole: boolean;
}>;

/** Lists what was sent by grants made before `beforeMs` and is not verified yet. */
export async function listStaged(
  storage: Pick<ObjectStorage, 'list'>,
  beforeMs: number,
): Promise<StagedBefore> {
  const sizes = new Map<string, number>();
  let sumBytes = 0;
  let startAfter: string | null = STAGING_PREFIX + firstIdAt(new Date(beforeMs));
  for (let pages = 0; startAfter !== null; pages += 1) {
    if (pages === MAX_PAGES) return { sizes, sumBytes, isWhole: false };
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
      prefix: STAGING_PREFIX,
      startAfter,
      limit: PAGE_SIZE,
    });
    for (const { key, sizeBytes } of page.objects) {
      const id = idOfStagingKey(key);
      sumBytes += sizeBytes;
      if (id !== '') sizes.set(id, (sizes.get(id) ?? 0) + sizeBytes);
    }
    startAfter = page.next;
  }
  return { sizes, sumBytes, isWhole: true };
}
