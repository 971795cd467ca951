import { createLazyStorage } from '../create-lazy-storage';
import type { ObjectStorage } from '../object-storage';
import { bucketOrigin } from './bucket-origin';
import type { S3StorageConfig } from './s3-storage-config';

/**
 * The storage of a bucket that speaks S3: AWS S3 and compatible servers, Cloudflare R2, the embedded bucket. Creating it does
 * nothing yet: the SDK, 100 to 160 ms of importing, is loaded by the first call. A `put` with `createOnly` whose answer was lost
 * and that was sent again throws `precondition_failed` although it was the one that succeeded.
 */
export function createS3Storage(config: S3StorageConfig): ObjectStorage {
  return createLazyStorage(bucketOrigin(config), async () => {
    const { createS3Driver } = await import('./s3-driver');
    return createS3Driver(config);
  });
}
