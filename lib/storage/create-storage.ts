import { gcsOrigin } from '@/lib/storage/gcs/gcs-origin';
import { createGcsStorage } from '@/lib/storage/gcs/gcs-storage';
import type { GcsStorageConfig } from '@/lib/storage/gcs/gcs-storage-config';
import type { ObjectStorage } from '@/lib/storage/object-storage';
import { bucketOrigin } from '@/lib/storage/s3/bucket-origin';
import { createS3Storage } from '@/lib/storage/s3/s3-storage';
import type { S3StorageConfig } from '@/lib/storage/s3/s3-storage-config';

/** How to reach one bucket, whoever runs it. */
export type StorageConfig = S3StorageConfig | GcsStorageConfig;

/** The storage of a configured bucket. Loads no cloud SDK before the first call, and only the one that is needed. */
export function createStorage(config: StorageConfig): ObjectStorage {
  return config.provider === 'gcs' ? createGcsStorage(config) : createS3Storage(config);
}

/** The origin browsers send to and load from, without loading a cloud SDK. */
export function storageOrigin(config: StorageConfig): string {
  return config.provider === 'gcs' ? gcsOrigin(config) : bucketOrigin(config);
}
