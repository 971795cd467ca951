export { type DevBucket, type DevBucketOptions, startDevBucket } from './start-dev-bucket';
