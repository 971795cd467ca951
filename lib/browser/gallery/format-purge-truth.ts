import { formatCount } from '@/lib/shared/format';
import type { PurgeTruth } from '@/lib/shared/purge-truth';

/** What is true of a permanent deletion, said before it. */
export function formatPurgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'The bucket keeps what is locked in it until its lock ends.'
            : `The bucket is locked and keeps every file for ${formatDays(lockDays)}.`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`The bucket keeps deleted files for ${formatDays(softDeleteDays)} more.`]),
    ...(keepsVersions && lockDays === undefined ? ['The bucket keeps earlier versions of files.'] : []),
    ...(hasReplicas ? ['A copy of the bucket keeps its own files.'] : []),
  ];
  if (kept.length > 0) {
    return `The gallery can’t undo this. ${kept.join(' ')} Whoever runs the bucket can still get at them there.`;
  }
  return isUnknown ? 'The gallery can’t undo this.' : 'This can’t be undone.';
}

function formatDays(count: number): string {
  return count === 1 ? '1 day' : `${formatCount(count)} days`;
}
