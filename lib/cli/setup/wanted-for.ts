import type { BucketConfig } from '@/lib/server/config';
import { type BucketRules, wantedRules } from '@/lib/storage';

/** The rules a configuration asks of its bucket. */
export function wantedFor({ storage, origins, uploadMethod, cdnBaseUrl }: BucketConfig): BucketRules {
  return wantedRules({
    origins,
    uploadMethod,
    hasMultipart: storage.provider !== 'local',
    // Cloud CDN reads what the bucket shows to everybody; CloudFront is let in by a policy of its own.
    blocksPublicAccess: storage.provider !== 'gcs' || cdnBaseUrl === null,
  });
}
