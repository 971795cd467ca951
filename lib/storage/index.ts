/** The public surface of the storage module: the interface, its errors, and the drivers. Importing it loads no cloud SDK. */
export {
  CAPABILITIES,
  type Capabilities,
  type StorageProvider,
  uploadMethodOf,
} from '@/lib/storage/capabilities';
export { MAX_METADATA_BYTES } from '@/lib/storage/check-terms';
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
  type UploadRequest,
  type UploadTerms,
} from '@/lib/storage/object-storage';
export { currentRequestId, keepRequest, runForNobody, runForRequest } from '@/lib/storage/request-scope';
export {
  type BucketAdmin,
  type BucketRules,
  type CorsRule,
  KEEPS_NOTHING,
  type Keeping,
  type LifecycleRule,
  type RulePart,
} from '@/lib/storage/rules/bucket-rules';
export { findCorsGaps, namesOrigin } from '@/lib/storage/rules/cors-coverage';
export { createBucketAdmin } from '@/lib/storage/rules/create-bucket-admin';
export { type BucketDocuments, formatDocuments } from '@/lib/storage/rules/format-documents';
export { formatDays, formatLifecycle } from '@/lib/storage/rules/format-lifecycle';
export {
  daysInForce,
  findLifecycleDangers,
  findShorterRules,
  type LifecycleDanger,
  versionDays,
} from '@/lib/storage/rules/lifecycle-effects';
export { type PlanOptions, planRules, type RulesPlan } from '@/lib/storage/rules/plan-rules';
export {
  ruleLimits,
  STAGING_DAYS,
  TRASH_DAYS,
  uploadHeaders,
  versionRules,
  wantedRules,
} from '@/lib/storage/rules/wanted-rules';
export type { S3Credentials, S3StorageConfig } from '@/lib/storage/s3/s3-storage-config';
export type { StorageConfig } from '@/lib/storage/storage-config';
export { createVersionStore } from '@/lib/storage/versions/create-version-store';
export {
  type ErasedVersions,
  NO_VERSIONS,
  type PrefixEnd,
  type VersionStore,
} from '@/lib/storage/versions/version-store';
