import type { BucketMetadata } from '@google-cloud/storage';
import type { Keeping } from './bucket-rules';

const DAY_SECONDS = 86_400;

/** Nothing is known: the metadata of the bucket may not be read. */
export const UNKNOWN_KEEPING: Keeping = {
  versioning: 'unknown',
  lockDays: 'unknown',
  softDeleteSeconds: 'unknown',
  replicas: [],
};

/** The copies that a bucket of Google's keeps of what was deleted (https://cloud.google.com/storage/docs/json_api/v1/buckets). A bucket of two regions is one bucket. */
export function toGoogleKeeping(metadata: BucketMetadata): Keeping {
  const { versioning, retentionPolicy, softDeletePolicy, objectRetention, defaultEventBasedHold } = metadata;
  const heldSeconds = Number(retentionPolicy?.retentionPeriod ?? 0);
  const hasLock =
    heldSeconds > 0 || objectRetention?.mode?.toLowerCase() === 'enabled' || defaultEventBasedHold === true;
  return {
    versioning: versioning?.enabled === true ? 'on' : 'off',
    lockDays: hasLock ? Math.ceil(heldSeconds / DAY_SECONDS) : null,
    softDeleteSeconds: Number(softDeletePolicy?.retentionDurationSeconds ?? 0),
    replicas: [],
  };
}
