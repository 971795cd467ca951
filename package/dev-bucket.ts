/** `sluice/dev-bucket`: a strict S3 server over a folder, for development and anybody's tests. */

export { type LocalBucket, startLocalBucket } from '@/lib/cli/start-local-bucket';
export * from '@/lib/dev-bucket';
