import { expect, test } from 'vitest';
import type { PurgeTruth } from '@/lib/shared/purge-truth';
import { KEEPS_NOTHING, type Keeping } from '@/lib/storage';
import { decidePurgeTruth } from './decide-purge-truth';

test.each<[string, Partial<Keeping>, boolean, PurgeTruth]>([
  ['nothing is kept', {}, false, {}],
  ['versions that the app may delete are gone', { versioning: 'on' }, true, {}],
  ['versions that it may not delete stay', { versioning: 'on' }, false, { keepsVersions: true }],
  ['so do those of a time before', { versioning: 'suspended' }, false, { keepsVersions: true }],
  [
    'a second factor is more than the app has',
    { versioning: 'on', needsSecondFactor: true },
    true,
    { keepsVersions: true },
  ],
  ['a lock keeps versions', { versioning: 'on', lockDays: 9 }, true, { keepsVersions: true, lockDays: 9 }],
  ['a retention policy keeps everything', { lockDays: 9 }, true, { lockDays: 9 }],
  ['soft delete counts in whole days', { softDeleteSeconds: 604_801 }, true, { softDeleteDays: 8 }],
  ['copies stay', { versioning: 'on', replicas: ['copy'] }, true, { hasReplicas: true }],
  ['what cannot be seen is unknown', { versioning: 'unknown' }, true, { isUnknown: true }],
  ['soft delete too', { softDeleteSeconds: 'unknown' }, true, { isUnknown: true }],
  ['a lock needs versioning', { lockDays: 'unknown', replicas: 'unknown' }, true, {}],
  ['where that is on it may be there', { versioning: 'on', lockDays: 'unknown' }, true, { isUnknown: true }],
])('%s', (_, keeping, mayErase, truth) => {
  expect(decidePurgeTruth({ ...KEEPS_NOTHING, ...keeping }, mayErase)).toEqual(truth);
});
