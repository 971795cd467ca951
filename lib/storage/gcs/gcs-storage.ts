import { createLazyStorage } from '@/lib/storage/create-lazy-storage';
import { gcsOrigin } from '@/lib/storage/gcs/gcs-origin';
import type { GcsStorageConfig } from '@/lib/storage/gcs/gcs-storage-config';
import type { ObjectStorage } from '@/lib/storage/object-storage';

/**
 * The storage of a bucket of Google Cloud Storage, through Google's own library, which the first call loads. As with S3, a
 * `put` with `createOnly` whose answer was lost and that was sent again throws `precondition_failed`.
 */
export function createGcsStorage(config: GcsStorageConfig): ObjectStorage {
  return createLazyStorage(gcsOrigin(config), async () => {
    const { createGcsDriver } = await import('@/lib/storage/gcs/gcs-driver');
    return createGcsDriver(config);
  });
}
