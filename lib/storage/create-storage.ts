import { createPrefixedStorage } from './create-prefixed-storage';
import { createGcsStorage } from './gcs/gcs-storage';
import type { ObjectStorage } from './object-storage';
import { createS3Storage } from './s3/s3-storage';
import type { StorageConfig } from './storage-config';

/**
 * The storage of a configured bucket, or of what lies below its prefix. Loads no cloud SDK before the first call, and only the one that
 * is needed.
 */
export function createStorage(config: StorageConfig): ObjectStorage {
  return createPrefixedStorage(createBucketStorage(config), config.prefix ?? '');
}

function createBucketStorage(config: StorageConfig): ObjectStorage {
  switch (config.provider) {
    case 'gcs':
      return createGcsStorage(config);
    case 'local':
    case 's3':
    case 'r2':
      return createS3Storage(config);
  }
}
