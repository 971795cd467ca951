/** The public surface of the storage module: the interface, its errors, and the drivers. Importing it loads no cloud SDK. */
export { CAPABILITIES, type Capabilities, type StorageProvider } from '@/lib/storage/capabilities';
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
export { bucketOrigin } from '@/lib/storage/s3/bucket-origin';
export { createS3Storage } from '@/lib/storage/s3/s3-storage';
export type { S3Credentials, S3StorageConfig } from '@/lib/storage/s3/s3-storage-config';
