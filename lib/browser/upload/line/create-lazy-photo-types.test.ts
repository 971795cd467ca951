import { expect, it, vi } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { eventually } from '@/testing/shared/eventually';
import { createLazyPhotoTypes } from './create-lazy-photo-types';
import { createPhotoTypes } from './create-photo-types';

const NEVER = new AbortController().signal;
const create = async () => createPhotoTypes({ clock: createFakeClock(), maxAhead: 2, isSparing: () => true });

it('fetches its code with the first photo, and has not forgotten what it was told before', async () => {
  const load = vi.fn(create);
  const types = createLazyPhotoTypes(load);
  types.remember(5, 'image/jpeg');
  types.enter(1_000)('sent');
  expect(load).not.toHaveBeenCalled();
  expect(await types.choose(5, NEVER)).toBe('image/jpeg');
  expect(await types.choose(6, NEVER)).toBe('image/webp');
  expect(load).toHaveBeenCalledTimes(1);
});

it('takes JPEG where its code could not be fetched, and tries again with the next photo', async () => {
  const load = vi.fn(create).mockRejectedValueOnce(new Error('ChunkLoadError'));
  const types = createLazyPhotoTypes(load);
  expect(await types.choose(5, NEVER)).toBe('image/jpeg');
  expect(await types.choose(6, NEVER)).toBe('image/webp');
});

it('fetches its code when files are expected, so that the first does not wait for it', async () => {
  const load = vi.fn(create);
  const types = createLazyPhotoTypes(load);
  types.warmUp();
  await eventually(() => expect(load).toHaveBeenCalledTimes(1));
  expect(await types.choose(6, NEVER)).toBe('image/webp');
  expect(load).toHaveBeenCalledTimes(1);
});
