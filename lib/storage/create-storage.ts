import { createGcsStorage } from './gcs/gcs-storage';
import type { ObjectStorage } from './object-storage';
import { createS3Storage } from './s3/s3-storage';
import type { StorageConfig } from './storage-config';

/** The storage of a configured bucket. Loads no cloud SDK before the first call, and only the one that is needed. */
export function createStorage(config: StorageConfig): ObjectStorage {
  return config.provider === 'gcs' ? createGcsStorage(config) : createS3Storage(config);
}
