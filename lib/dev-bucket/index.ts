export { PortInUseError } from './http/open-server';
export { type DevBucket, type DevBucketOptions, startDevBucket } from './start-dev-bucket';
export { FolderInUseError } from './store/object-index';
