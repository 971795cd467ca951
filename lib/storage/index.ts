/** The public surface of the storage module: the interface, its errors, and the drivers. Importing it loads no cloud SDK. */
export {
  CAPABILITIES,
  type Capabilities,
  type StorageProvider,
  uploadMethodOf,
} from './capabilities';
export { MAX_METADATA_BYTES } from './check-terms';
export { type CloudFrontKeyPair, signCloudFrontUrl } from './cloudfront/sign-cloudfront-url';
export { createStorage } from './create-storage';
export { createUnfinishedUploads } from './create-unfinished-uploads';
export type { GcsStorageConfig } from './gcs/gcs-storage-config';
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
} from './object-storage';
export { currentRequestId, keepRequest, runForNobody, runForRequest } from './request-scope';
export {
  type BucketAdmin,
  type BucketRules,
  type CorsRule,
  KEEPS_NOTHING,
  type Keeping,
  type LifecycleRule,
  type RulePart,
} from './rules/bucket-rules';
export type { BucketTrait } from './rules/bucket-traits';
export { findCorsGaps, namesOrigin } from './rules/cors-coverage';
export { createBucketAdmin } from './rules/create-bucket-admin';
export { formatDocuments } from './rules/format-documents';
export { formatDays, formatLifecycle } from './rules/format-lifecycle';
export {
  daysInForce,
  findLifecycleDangers,
  findShorterRules,
  type LifecycleDanger,
  versionDays,
} from './rules/lifecycle-effects';
export { planRules, type RulesPlan } from './rules/plan-rules';
export type { PlanOptions } from './rules/planned-part';
export type { BucketDocuments, DeploymentFacts } from './rules/print/bucket-documents';
export {
  lifecycleDays,
  ruleLimits,
  STAGING_DAYS,
  TRASH_DAYS,
  uploadHeaders,
  versionRules,
  wantedRules,
} from './rules/wanted-rules';
export type { S3Credentials, S3StorageConfig } from './s3/s3-storage-config';
export type { UnfinishedUploads } from './s3/unfinished-uploads';
export type { StorageConfig } from './storage-config';
export { createVersionStore } from './versions/create-version-store';
export {
  type ErasedVersions,
  NO_VERSIONS,
  type PrefixEnd,
  type VersionStore,
} from './versions/version-store';
