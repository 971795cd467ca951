import type { GcsStorageConfig } from './gcs/gcs-storage-config';
import type { S3StorageConfig } from './s3/s3-storage-config';

/** How to reach one bucket, at any provider. */
export type StorageConfig = S3StorageConfig | GcsStorageConfig;
