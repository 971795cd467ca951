import { expect, test } from 'vitest';
import type { PurgeTruth } from '../../purge-truth';
import { galleryEngineText } from './gallery-engine';

test('that nothing brings photos back is said only where the bucket keeps nothing', () => {
  expect(galleryEngineText.purgeTruth({})).toBe('This can’t be undone.');
  const others: readonly PurgeTruth[] = [
    { isUnknown: true },
    { keepsVersions: true },
    { softDeleteDays: 7 },
    { lockDays: 0 },
    { lockDays: 365, keepsVersions: true },
    { hasReplicas: true },
  ];
  for (const truth of others)
    expect(galleryEngineText.purgeTruth(truth)).toMatch(/^The gallery can’t undo this\./);
});

test.each<[string, PurgeTruth]>([
  ['The bucket keeps deleted files for 7 days more.', { softDeleteDays: 7, isUnknown: true }],
  ['The bucket keeps deleted files for 1 day more.', { softDeleteDays: 1 }],
  ['The bucket keeps earlier versions of files.', { keepsVersions: true }],
  ['The bucket is locked and keeps every file for 365 days.', { lockDays: 365, keepsVersions: true }],
  ['A copy of the bucket keeps its own files.', { hasReplicas: true }],
])('%s', (text, truth) => {
  expect(galleryEngineText.purgeTruth(truth)).toContain(text);
});
