import { createLazyStorage } from '../create-lazy-storage';
import type { ObjectStorage } from '../object-storage';
import { gcsOrigin } from './gcs-origin';
import type { GcsStorageConfig } from './gcs-storage-config';

/**
 * The storage of a bucket of Google Cloud Storage, through Google's own library, which the first call loads. As with S3, a
 * `put` with `createOnly` whose answer was lost and that was sent again throws `precondition_failed`.
 */
export function createGcsStorage(config: GcsStorageConfig): ObjectStorage {
  return createLazyStorage(gcsOrigin(config), async () => {
    const { createGcsDriver } = await import('./gcs-driver');
    return createGcsDriver(config);
  });
}
