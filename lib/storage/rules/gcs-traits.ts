import type { Bucket, BucketMetadata } from '@google-cloud/storage';
import type { BucketTrait } from './bucket-traits';

/** Each is billed for longer than uploads lie in `uploads/` (https://cloud.google.com/storage/docs/storage-classes). */
const COLD = ['NEARLINE', 'COLDLINE', 'ARCHIVE'];

/** Reads which settings can be seen; what may not be looked at is none. Never rejects. */
export async function readGoogleTraits(
  bucket: Bucket,
  read: () => Promise<BucketMetadata>,
): Promise<readonly BucketTrait[]> {
  const [metadata, policy] = await Promise.all([
    read().catch((): BucketMetadata => ({})),
    bucket.iam
      .getPolicy()
      .then(([one]) => one)
      .catch(() => null),
  ]);
  const members = (policy?.bindings ?? []).flatMap((binding) => binding.members ?? []);
  return [
    ...(metadata.billing?.requesterPays === true ? (['requester-pays'] as const) : []),
    ...(members.includes('allAuthenticatedUsers') ? (['open-to-accounts'] as const) : []),
    ...(metadata.iamConfiguration?.uniformBucketLevelAccess?.enabled === false
      ? (['object-acls'] as const)
      : []),
    ...(COLD.includes(metadata.storageClass ?? '') ? (['cold'] as const) : []),
  ];
}
