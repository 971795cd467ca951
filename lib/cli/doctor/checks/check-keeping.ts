import { describeKeeping, unknownParts } from '../../setup/describe-keeping';
import type { Check, Examination } from '../examination';
import { findingsOf } from '../finding';
import { LET_THROUGH } from '../read-or-skip';

const { ok, problem, warning, skipped } = findingsOf('deletion');

/** Whether what is deleted permanently is gone: versions, locks, soft delete and copies of the bucket keep it. */
export const checkKeeping: Check = async (examination) => {
  const keeping = await examination.admin.readKeeping();
  const lifecycle = await examination.admin.readLifecycle().catch(() => null);
  const notes = describeKeeping(keeping, lifecycle, examination.storage.prefix);
  const unknown = unknownParts(keeping);
  return [
    ...notes.map(({ message, remedy }) => warning(message, remedy.replace('BUCKET', bucketOf(examination)))),
    ...(keeping.foreign === undefined ? [] : [problem(keeping.foreign, LET_THROUGH)]),
    ...(unknown.length > 0 && keeping.foreign === undefined
      ? [
          skipped(
            `Whether the bucket keeps deleted objects could not be checked: ${unknown.join(', ')}. These credentials have no right to look, or the server failed.`,
          ),
        ]
      : []),
    ...(notes.length === 0 && unknown.length === 0
      ? [ok('Deleted objects are gone: no versions, no lock, no soft delete, no copy of the bucket.')]
      : []),
  ];
};

function bucketOf({ config }: Examination): string {
  return config.storage.bucket;
}
