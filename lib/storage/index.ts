/** The public surface of the storage module: the interface, its errors, and the drivers. Importing it loads no cloud SDK. */
export {
  CAPABILITIES,
  type Capabilities,
  type StorageProvider,
  uploadMethodOf,
} from '@/lib/storage/capabilities';
export { MAX_METADATA_BYTES } from '@/lib/storage/check-promise';
export { type CloudFrontKeyPair, signCloudFrontUrl } from '@/lib/storage/cloudfront/sign-cloudfront-url';
export { createStorage } from '@/lib/storage/create-storage';
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
export { currentRequestId, keepRequest, runForNobody, runForRequest } from '@/lib/storage/request-scope';
export type { BucketAdmin, BucketRules, CorsRule, LifecycleRule } from '@/lib/storage/rules/bucket-rules';
export { findCorsGaps } from '@/lib/storage/rules/cors-coverage';
export { createBucketAdmin } from '@/lib/storage/rules/create-bucket-admin';
export { type BucketDocuments, formatDocuments } from '@/lib/storage/rules/format-documents';
export { findDangerousRules, formatLifecycle, planRules } from '@/lib/storage/rules/plan-rules';
export { uploadHeaders, wantedRules } from '@/lib/storage/rules/wanted-rules';
export type { S3StorageConfig } from '@/lib/storage/s3/s3-storage-config';
export type { StorageConfig } from '@/lib/storage/storage-config';
