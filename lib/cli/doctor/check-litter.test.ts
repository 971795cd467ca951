import { expect, test } from 'vitest';
import { createTestServer } from '@/testing/server/create-test-server';
import { checkContents } from './check-contents';
import { checkLitter } from './check-litter';
import { DOCTOR_PLACES, doctorKey } from './doctor-key';
import { TEST_IMAGE } from './test-image';

const HOUR_MS = 3_600_000;

async function leaveLitter() {
  const { storage, now } = await createTestServer();
  const id = '018f0000-0000-8000-8000-000000000000';
  for (const place of DOCTOR_PLACES) {
    await storage.put(doctorKey(place, id, 'open.png'), TEST_IMAGE, {
      headers: { contentType: 'image/png' },
    });
  }
  return { storage, now: () => now().getTime() + HOUR_MS };
}

test('what an earlier run left is told as litter, and only a repair takes it away', async () => {
  const { storage, now } = await leaveLitter();
  const [told] = await checkLitter({ storage, now, isRepair: false });
  expect(told).toMatchObject({ check: 'litter', level: 'warning' });
  expect(told?.message).toMatch(/^\d+ objects of earlier runs .* uploads\/doctor\//);
  expect(storage.keys()).toHaveLength(DOCTOR_PLACES.length);
  expect(await checkLitter({ storage, now, isRepair: true })).toMatchObject([{ level: 'ok' }]);
  expect(storage.keys()).toEqual([]);
  expect(await checkLitter({ storage, now, isRepair: true })).toEqual([]);
});

test('another doctor that is at work is let alone', async () => {
  const { storage, now } = await leaveLitter();
  expect(await checkLitter({ storage, now: () => now() - HOUR_MS, isRepair: true })).toEqual([]);
  expect(storage.keys()).toHaveLength(DOCTOR_PLACES.length);
});

test('litter that may not be deleted is a problem of the repair', async () => {
  const { storage, now } = await leaveLitter();
  const locked = { ...storage, delete: () => Promise.reject(new Error('It is locked.')) };
  const [told] = await checkLitter({ storage: locked, now, isRepair: true });
  expect(told).toMatchObject({ level: 'problem', message: expect.stringContaining('It is locked.') });
});

test('litter is neither damage nor an object of somebody else, and a repair makes no image of it', async () => {
  const { storage, now } = await leaveLitter();
  const findings = await checkContents({ storage, now, repairWith: null, onProgress: () => {} });
  expect(findings).toMatchObject([{ level: 'ok', message: '0 images are whole.' }]);
});
