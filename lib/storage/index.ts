/** The public surface of the storage module: the interface, its errors, and the drivers. Importing it loads no cloud SDK. */
export { CAPABILITIES, type Capabilities, type StorageProvider } from '@/lib/storage/capabilities';
export { type CloudFrontKeyPair, signCloudFrontUrl } from '@/lib/storage/cloudfront/sign-cloudfront-url';
export { createStorage, type StorageConfig, storageOrigin } from '@/lib/storage/create-storage';
export type { GcsStorageConfig } from '@/lib/storage/gcs/gcs-storage-config';
export {
  type DownloadUrlOptions,
  type ListOptions,
  type ObjectHeaders,
  type ObjectInfo,
  type ObjectPage,
  type ObjectStorage,
  StorageError,
  type StorageErrorCode,
  type UploadPromise,
  type UploadRequest,
} from '@/lib/storage/object-storage';
export type { S3StorageConfig } from '@/lib/storage/s3/s3-storage-config';
