import type { PurgeTruth } from '@/lib/shared/purge-truth';
import type { Keeping } from '@/lib/storage';

const DAY_SECONDS = 86_400;

/**
 * Decides what may be said of a permanent deletion. Locks and replication of S3 need versioning, so where that is off and cannot have
 * been on, there are none. A part nobody could see makes the whole unknown.
 */
export function decidePurgeTruth(keeping: Keeping, mayErase: boolean): PurgeTruth {
  const { versioning, needsSecondFactor = false, lockDays, softDeleteSeconds, replicas } = keeping;
  const isVersioned = versioning === 'on' || versioning === 'suspended';
  const isUnknown =
    versioning === 'unknown' ||
    softDeleteSeconds === 'unknown' ||
    (isVersioned && (lockDays === 'unknown' || replicas === 'unknown'));
  const isLocked = typeof lockDays === 'number';
  return {
    ...(isVersioned && (!mayErase || needsSecondFactor || isLocked) ? { keepsVersions: true } : {}),
    ...(typeof softDeleteSeconds === 'number' && softDeleteSeconds > 0
      ? { softDeleteDays: Math.ceil(softDeleteSeconds / DAY_SECONDS) }
      : {}),
    ...(isLocked ? { lockDays } : {}),
    ...(replicas !== 'unknown' && replicas.length > 0 ? { hasReplicas: true } : {}),
    ...(isUnknown ? { isUnknown: true } : {}),
  };
}
