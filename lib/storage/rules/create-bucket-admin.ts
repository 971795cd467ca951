import type { StorageConfig } from '../storage-config';
import type { BucketAdmin } from './bucket-rules';

/** The admin who reads and writes the rules of a configured bucket; loads the provider's library. */
export async function createBucketAdmin(config: StorageConfig): Promise<BucketAdmin> {
  switch (config.provider) {
    case 'gcs': {
      const { createGcsAdmin } = await import('./gcs-admin');
      return createGcsAdmin(config);
    }
    case 'local':
    case 's3':
    case 'r2': {
      const { createS3Admin } = await import('./s3-admin');
      return createS3Admin(config);
    }
  }
}
