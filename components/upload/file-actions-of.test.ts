import { expect, test } from 'vitest';
import type { UploadItem } from '@/lib/browser/upload';
import { EXAMPLE_UPLOADS } from '../examples/example-uploads';
import { fileActionsOf } from './file-actions-of';

test.each([
  ['waiting.jpg', ['sendNext', 'pause', 'cancel']],
  ['paused.jpg', ['resume', 'cancel']],
  ['the same photo.jpg', ['pause', 'cancel']],
  ['preparing.jpg', ['pause', 'cancel']],
  ['sending.jpg', ['pause', 'cancel']],
  ['checking.jpg', ['cancel']],
  ['refused.jpg', ['remove']],
  ['may be tried again.jpg', ['retry', 'remove']],
  ['cancelled.jpg', ['retry', 'remove']],
  // It has no link.
  ['done.jpg', ['remove']],
])('with %s can be done: %j', (name, actions) => {
  const item = EXAMPLE_UPLOADS.find((one) => one.name === name) as UploadItem;
  expect(fileActionsOf(item)).toEqual(actions);
});

test('a photo that has a link can be opened and shared, and one that is too large as it is sent smaller', () => {
  const [done, failed] = ['done.jpg', 'refused.jpg'].map((name) =>
    EXAMPLE_UPLOADS.find((one) => one.name === name),
  );
  if (done?.status !== 'done' || failed?.status !== 'failed') throw new Error('The examples have changed.');
  const shared = { ...done, image: { ...done.image, shareUrl: '/media/1' } } as UploadItem;
  expect(fileActionsOf(shared)).toEqual(['copyLink', 'open', 'remove']);
  const failure = { ...failed.failure, code: 'original_too_large' } as const;
  expect(fileActionsOf({ ...failed, failure })).toEqual(['sendSmaller', 'remove']);
});
