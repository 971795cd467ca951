import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { imageKey } from '@/lib/shared/keys/object-keys';
import { createTestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { decideExitCode } from '../report/decide-exit-code';
import { checkContents } from './check-contents';

const HOUR_MS = 3_600_000;
const onProgress = () => {};

test('damage that a repair cannot fix is a problem after it as well', async () => {
  const { storage, services, now } = await createTestServer();
  const id = createImageId(now().getTime());
  await storage.put(imageKey('private', id, 'broken.png'), Buffer.from('no image'), {
    headers: { contentType: 'image/png' },
  });
  const later = () => now().getTime() + HOUR_MS;
  const found = await checkContents({ storage, now: later, repairWith: services, onProgress });
  expect(found).toMatchObject([
    { level: 'problem', message: expect.stringMatching(/^Not fixed: .*broken\.png/) },
  ]);
  expect(decideExitCode(found)).toBe(1);
});

test('damage that was fixed is well', async () => {
  const server = await createTestServer();
  const { storage, services, now } = server;
  await seedImage(server, { state: 'private' });
  const [image = ''] = storage.keys().filter((key) => key.startsWith('private/images/'));
  await storage.copy(image, image.replace('private/', 'trash/'));
  const later = () => now().getTime() + HOUR_MS;
  const check = (repairWith: typeof services | null) =>
    checkContents({ storage, now: later, repairWith, onProgress });
  expect(decideExitCode(await check(null))).toBe(1);
  expect(decideExitCode(await check(services))).toBe(0);
  expect(await check(null)).toMatchObject([{ level: 'ok', message: '1 image is whole.' }]);
});
