import type { BucketAdmin } from '@/lib/storage/rules/bucket-rules';
import type { StorageConfig } from '@/lib/storage/storage-config';

/** Who reads and writes the rules of a configured bucket; loads the provider's library. */
export async function createBucketAdmin(config: StorageConfig): Promise<BucketAdmin> {
  if (config.provider === 'gcs') {
    const { createGcsAdmin } = await import('@/lib/storage/rules/gcs-admin');
    return createGcsAdmin(config);
  }
  const { createS3Admin } = await import('@/lib/storage/rules/s3-admin');
  return createS3Admin(config);
}
