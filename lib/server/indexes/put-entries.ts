import { mapBounded } from '@/lib/shared/map-bounded';
import { type ObjectStorage, StorageError } from '@/lib/storage';

const PARALLEL = 16;
const NOTHING = new Uint8Array();
const HEADERS = { contentType: 'text/plain', cacheControl: 'no-store' };

/**
 * Writes entries of indexes; one that is there already stays as it is. Rights of a deployment from before there were indexes may not
 * allow it: an upgrade stops no upload, so that is passed over unless `isStrict`, and no index claims to be whole (`create-indexes.ts`).
 */
export async function putEntries(
  storage: Pick<ObjectStorage, 'put'>,
  keys: readonly string[],
  { isStrict = false }: Readonly<{ isStrict?: boolean }> = {},
): Promise<void> {
  await mapBounded(keys, PARALLEL, async (key) => {
    try {
      await storage.put(key, NOTHING, { headers: HEADERS });
    } catch (error) {
      const isDenied = error instanceof StorageError && error.code === 'access_denied';
      if (isStrict || !isDenied) throw error;
    }
  });
}
