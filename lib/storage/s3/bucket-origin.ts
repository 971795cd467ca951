import type { S3StorageConfig } from './s3-storage-config';

/**
 * The origin browsers send to and load from, such as `https://photos.s3.eu-central-1.amazonaws.com`; worked out without
 * loading the SDK, and equal to what its signed URLs have (a test compares them).
 */
export function bucketOrigin(
  config: Pick<S3StorageConfig, 'bucket' | 'region' | 'endpoint' | 'publicEndpoint' | 'forcePathStyle'>,
): string {
  const url = new URL(config.publicEndpoint ?? config.endpoint ?? awsEndpoint(config.region));
  const isInPath = config.forcePathStyle === true || !isHostLabel(config.bucket, url) || isIpAddress(url);
  return isInPath ? url.origin : `${url.protocol}//${config.bucket}.${url.host}`;
}

/** https://docs.aws.amazon.com/general/latest/gr/s3.html; the partition in China has a suffix of its own. */
function awsEndpoint(region: string): string {
  return `https://s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

/** A wildcard certificate covers one label only, so a bucket with dots stays in the path under TLS. */
function isHostLabel(bucket: string, { protocol }: URL): boolean {
  return (
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) && !(protocol === 'https:' && bucket.includes('.'))
  );
}

function isIpAddress({ hostname }: URL): boolean {
  return hostname.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(hostname);
}
