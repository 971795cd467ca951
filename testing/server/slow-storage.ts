import { type ObjectStorage, StorageError } from '@/lib/storage';
import type { MemoryStorage } from '../storage/memory-storage';

/**
 * A bucket whose every request waits until `step` lets it continue: before it is carried out, and before its answer arrives. A
 * delete of many keys is no single moment, as in real ones; a copy neither unless `isCopyAtomic`: it reads its source long
 * before it writes.
 */
export function slowStorage(
  storage: MemoryStorage,
  step: () => Promise<void>,
  { isCopyAtomic = false }: { isCopyAtomic?: boolean } = {},
): ObjectStorage {
  const around = async <T>(request: () => Promise<T>): Promise<T> => {
    await step();
    const answer = await request();
    await step();
    return answer;
  };
  return {
    ...storage,
    head: (key) => around(() => storage.head(key)),
    read: (key, options) => around(() => storage.read(key, options)),
    put: (key, bytes, options) => around(() => storage.put(key, bytes, options)),
    list: (options) => around(() => storage.list(options)),
    copy: (sourceKey, targetKey, options) =>
      around(async () => {
        const source = await storage.read(sourceKey, { maxBytes: 1_000 });
        const headers = options?.headers ?? storage.headersOf(sourceKey);
        if (!source || !headers) throw new StorageError('not_found', `There is no ${sourceKey} to copy.`);
        if (!isCopyAtomic) await step();
        await storage.put(targetKey, source.bytes, { headers });
      }),
    delete: (keys) =>
      around(async () => {
        for (const key of keys) {
          await storage.delete([key]);
          await step();
        }
      }),
  };
}
