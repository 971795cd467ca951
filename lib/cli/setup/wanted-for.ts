import type { BucketConfig } from '@/lib/server/config';
import { type BucketRules, CAPABILITIES, wantedRules } from '@/lib/storage';

/** The rules a configuration asks of its bucket. */
export function wantedFor({ storage, origins, uploadMethod, cdnBaseUrl }: BucketConfig): BucketRules {
  return wantedRules({
    storagePrefix: storage.prefix ?? '',
    origins,
    uploadMethod,
    hasMultipart: CAPABILITIES[storage.provider].hasMultipart,
    blocksPublicAccess: blocksPublicAccess(storage, cdnBaseUrl),
    opensPublicAccess: storage.provider === 'gcs' && cdnBaseUrl !== null,
  });
}

function blocksPublicAccess(storage: BucketConfig['storage'], cdnBaseUrl: string | null): boolean {
  // The switch is the whole bucket's: what else lies in it may have to be public.
  if (storage.prefix) return false;
  // Cloud CDN reads what the bucket shows to everybody; CloudFront is let in by a policy of its own.
  if (storage.provider === 'gcs') return cdnBaseUrl === null;
  // Elsewhere the switch does more than it says: with it, Ceph 16 refuses every write.
  return storage.endpoint === undefined || new URL(storage.endpoint).hostname.endsWith('.amazonaws.com');
}
