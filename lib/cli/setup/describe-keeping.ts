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
          ? 'The bucket has object lock: whatever is locked in it can’t be deleted before its time, not even by a purge.'
          : `Object lock or a retention policy keeps everything for ${formatDays(lockDays)}: nothing can be deleted before, uploads that failed and purged photos included.`,
      remedy:
        'Use a bucket without it, or tell people so: what they delete permanently stays in the bucket until then.',
    });
  }
  if (softDeleteSeconds !== 'unknown' && softDeleteSeconds > 0) {
    const days = formatDays(Math.ceil(softDeleteSeconds / DAY_SECONDS));
    notes.push({
      kind: 'soft-delete',
      message: `Soft delete keeps what was deleted for ${days} more, and bills it: whoever administers the bucket can bring it back.`,
      remedy: 'gcloud storage buckets update gs://BUCKET --clear-soft-delete',
    });
  }
  if (replicas !== 'unknown' && replicas.length > 0) {
    notes.push({
      kind: 'replicas',
      message: `The bucket is copied to ${replicas.join(', ')}: what is deleted permanently here stays there.`,
      remedy: 'Leave the prefixes of the app out of the replication, or delete in the copy as well.',
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
      ? 'The bucket is versioned: it keeps what is deleted or overwritten'
      : 'Versioning is suspended, not gone: the bucket keeps the versions of before';
  const end =
    days === null ? ', and nothing ends it' : `, and a lifecycle rule ends it after ${formatDays(days)}`;
  const mfa = needsSecondFactor ? ' Versions are deleted with a second factor only, so a purge can’t.' : '';
  return {
    kind: 'versions',
    message: `${what}${end}.${mfa}`,
    remedy:
      days === null
        ? 'Let earlier versions end: npm run bucket:setup -- --expire-versions 7. A purge deletes the versions of a photo where the app may (s3:ListBucketVersions, s3:DeleteObjectVersion).'
        : 'A purge deletes the versions of a photo at once where the app may (s3:ListBucketVersions, s3:DeleteObjectVersion).',
  };
}
