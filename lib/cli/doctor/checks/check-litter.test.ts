import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { createTestServer } from '@/testing/server/create-test-server';
import { DOCTOR_PLACES, doctorKey } from '../doctor-key';
import { TEST_IMAGE } from '../test-image';
import { checkContents } from './check-contents';
import { checkLitter } from './check-litter';

const HOUR_MS = 3_600_000;
const ID = '018f0000-0000-8000-8000-000000000000';

async function leaveLitter() {
  const { storage, now } = await createTestServer();
  for (const place of DOCTOR_PLACES) {
    await storage.put(doctorKey(place, ID, 'open.png'), TEST_IMAGE, {
      headers: { contentType: 'image/png' },
    });
  }
  return { storage, now: () => now().getTime() + HOUR_MS };
}

const RUN = { unfinished: null, ownId: createImageId(0), killedIds: new Set<string>() };

test('what an earlier run left is deleted and told', async () => {
  const { storage, now } = await leaveLitter();
  const [told] = await checkLitter({ ...RUN, storage, now });
  expect(told).toMatchObject({ check: 'litter', level: 'ok' });
  expect(told?.message).toMatch(/^\d+ objects of earlier, interrupted runs .* were deleted/);
  expect(storage.keys()).toEqual([]);
  expect(await checkLitter({ ...RUN, storage, now })).toEqual([]);
});

test('another doctor that is at work is let alone, and named', async () => {
  const { storage, now } = await leaveLitter();
  const young = () => now() - HOUR_MS;
  expect(await checkLitter({ ...RUN, storage, now: young })).toMatchObject([{ level: 'warning' }]);
  expect(storage.keys()).toHaveLength(DOCTOR_PLACES.length);
});

test('what this run itself could not delete is not told again', async () => {
  const { storage, now } = await leaveLitter();
  expect(await checkLitter({ ...RUN, storage, now, ownId: ID })).toEqual([]);
  expect(storage.keys()).toHaveLength(DOCTOR_PLACES.length);
});

test('what a run left that was killed on this machine is deleted at once, its uploads in parts too', async () => {
  const { storage, now } = await leaveLitter();
  const ended: string[] = [];
  const unfinished = {
    begin: async () => '',
    abort: async () => true,
    abortAll: async (prefix: string) => ended.push(prefix),
  };
  const killedIds = new Set([ID]);
  const young = () => now() - HOUR_MS;
  const told = await checkLitter({ ...RUN, storage, now: young, unfinished, killedIds });
  expect(told).toMatchObject([{ level: 'ok' }]);
  expect(storage.keys()).toEqual([]);
  expect(ended).toEqual([`uploads/doctor/${ID}/`]);
});

test('litter that may not be deleted is told with the reason', async () => {
  const { storage, now } = await leaveLitter();
  const locked = { ...storage, delete: () => Promise.reject(new Error('It is locked.')) };
  const [told] = await checkLitter({ ...RUN, storage: locked, now });
  expect(told).toMatchObject({ level: 'warning', message: expect.stringContaining('It is locked.') });
});

test('litter is neither damage nor an object of somebody else, and a repair makes no image of it', async () => {
  const { storage, now } = await leaveLitter();
  const findings = await checkContents({ storage, now, repairWith: null, onProgress: () => {} });
  expect(findings).toMatchObject([{ level: 'ok', message: '0 images are whole.' }]);
});
