import { expect, it, vi } from 'vitest';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createFakeOnline } from '@/testing/browser/create-fake-online';
import { createLazyPreparer } from './create-lazy-preparer';
import type { PreparedFile } from './prepare-file';
import type { Preparer } from './preparer';

const PREPARED: PreparedFile = { blob: new Blob(), type: 'image/jpeg', width: 1, height: 1, sha256: null };

function setUp(loads: readonly (Error | null)[]) {
  const clock = createFakeClock();
  const online = createFakeOnline();
  const warmUp = vi.fn();
  const preparer: Preparer = Object.assign(async () => PREPARED, { warmUp });
  const left = [...loads];
  const load = vi.fn(async () => {
    const error = left.shift();
    if (error) throw error;
    return preparer;
  });
  const lazy = createLazyPreparer({ load, online, clock });
  const prepare = () => {
    const result = lazy({
      file: new Blob(),
      header: {} as ImageHeader,
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    result.catch(() => {});
    return result;
  };
  return { clock, online, load, warmUp, lazy, prepare };
}

it('fetches its code once, with the first file', async () => {
  const { load, prepare } = setUp([]);
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([prepare(), prepare()])).toEqual([PREPARED, PREPARED]);
  expect(load).toHaveBeenCalledTimes(1);
});

it('is ready before the first file where it is warmed up', async () => {
  const { clock, load, warmUp, lazy, prepare } = setUp([]);
  lazy.warmUp?.();
  await clock.advance(0);
  expect(warmUp).toHaveBeenCalledTimes(1);
  await prepare();
  expect(load).toHaveBeenCalledTimes(1);
});

it('waits for a connection as long as it takes', async () => {
  const { clock, online, load, prepare } = setUp([new Error('offline'), null]);
  online.set(false);
  const result = prepare();
  await clock.advance(3_600_000);
  expect(load).toHaveBeenCalledTimes(1);
  online.set(true);
  expect(await result).toBe(PREPARED);
});

it('gives a file back after three tries, and has the next one try anew', async () => {
  const gone = new Error('a new version was deployed');
  const { clock, prepare } = setUp([gone, gone, gone, null]);
  const result = prepare();
  await clock.advance(10_000);
  await expect(result).rejects.toMatchObject({ code: 'network' });
  expect(await prepare()).toBe(PREPARED);
});
