import { formatDays, type Keeping, type LifecycleRule, versionDays } from '@/lib/storage';

const DAY_SECONDS = 86_400;

/** The copies that a bucket keeps of deleted photos: a sentence for each, and what can be done about it where something can. */
export type KeepingNote = Readonly<{
  kind: 'versions' | 'lock' | 'soft-delete' | 'replicas' | 'unknown';
  message: string;
  remedy: string;
}>;

/**
 * Names everything that keeps what an admin deletes permanently. Versions that expire by a rule are kept no longer than that.
 *
 * @param lifecycle null where it cannot be read
 * @param storagePrefix the folder of the bucket that the app keeps to, with its closing slash
 */
export function describeKeeping(
  keeping: Keeping,
  lifecycle: readonly LifecycleRule[] | null,
  storagePrefix = '',
): readonly KeepingNote[] {
  const { versioning, needsSecondFactor, lockDays, softDeleteSeconds, replicas } = keeping;
  const notes: KeepingNote[] = [];
  if (versioning === 'on' || versioning === 'suspended') {
    const days = lifecycle === null ? null : versionDays(lifecycle, storagePrefix);
    notes.push(describeVersions(versioning, needsSecondFactor === true, days));
  }
  if (lockDays !== null && lockDays !== 'unknown') {
    notes.push({
      kind: 'lock',
      message:
        lockDays === 0
          ? 'The bucket has object lock: locked objects can’t be deleted early, not even by a permanent deletion.'
          : `Object lock or a retention policy keeps everything for ${formatDays(lockDays)}: nothing can be deleted earlier, including failed uploads and permanently deleted photos.`,
      remedy:
        'Use a bucket without it, or tell people that permanently deleted photos stay in the bucket until then.',
    });
  }
  if (softDeleteSeconds !== 'unknown' && softDeleteSeconds > 0) {
    const days = formatDays(Math.ceil(softDeleteSeconds / DAY_SECONDS));
    notes.push({
      kind: 'soft-delete',
      message: `Soft delete keeps (and bills) deleted objects for another ${days}: the bucket’s admins can restore them.`,
      remedy: 'gcloud storage buckets update gs://BUCKET --clear-soft-delete',
    });
  }
  if (replicas !== 'unknown' && replicas.length > 0) {
    notes.push({
      kind: 'replicas',
      message: `The bucket is copied to ${replicas.join(', ')}: photos permanently deleted here stay there.`,
      remedy: 'Exclude the app’s prefixes from replication, or delete in the copy as well.',
    });
  }
  return notes;
}

/** The parts of it that could not be looked at, in words; empty when everything was. */
export function unknownParts({
  versioning,
  lockDays,
  softDeleteSeconds,
  replicas,
}: Keeping): readonly string[] {
  return [
    ...(versioning === 'unknown' ? ['versioning'] : []),
    ...(lockDays === 'unknown' ? ['object lock'] : []),
    ...(softDeleteSeconds === 'unknown' ? ['soft delete'] : []),
    ...(replicas === 'unknown' ? ['replication'] : []),
  ];
}

function describeVersions(
  versioning: 'on' | 'suspended',
  needsSecondFactor: boolean,
  days: number | null,
): KeepingNote {
  const what =
    versioning === 'on'
      ? 'The bucket is versioned: it keeps deleted and overwritten objects'
      : 'Versioning is suspended, not off: the bucket keeps earlier versions';
  const end =
    days === null
      ? ', and nothing expires them'
      : `, and a lifecycle rule expires them after ${formatDays(days)}`;
  const mfa = needsSecondFactor
    ? ' Versions can only be deleted with MFA, so a permanent deletion can’t delete them.'
    : '';
  return {
    kind: 'versions',
    message: `${what}${end}.${mfa}`,
    remedy:
      days === null
        ? 'Let earlier versions expire: npm run bucket:setup -- --expire-versions 7. A permanent deletion also deletes a photo’s versions if the app has the rights (s3:ListBucketVersions, s3:DeleteObjectVersion).'
        : 'A permanent deletion deletes a photo’s versions at once if the app has the rights (s3:ListBucketVersions, s3:DeleteObjectVersion).',
  };
}
