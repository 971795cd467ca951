/** The other duties of a sweep, and how long they may take. */
import { expect, test } from 'vitest';
import { purgedMarkKey } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import { createTestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { markPurged } from '../changes/purged-marks';
import { createSweeper } from './create-sweeper';
import { DAY, HOUR, keysOf, NOTHING, send, staged, statesOf, sweep } from './testing/leftovers';

test('a sweep ends with its time, and the next one goes on', async () => {
  const server = await createTestServer();
  for (let seed = 1; seed <= 3; seed += 1) await send(server, seed);
  server.wait(300);
  const services = {
    ...server.services,
    storage: {
      ...server.storage,
      put: async (...args: Parameters<ObjectStorage['put']>) => {
        server.wait(20);
        return server.storage.put(...args);
      },
    },
  };
  expect((await createSweeper(services).run({ budgetMs: 30_000 })).completed).toBe(1);
  expect((await createSweeper(services).run({ budgetMs: 600_000 })).completed).toBe(2);
});

test('after a completion as many are finished as can be in ten seconds, at most once a minute', async () => {
  let pass = (_seconds: number) => {};
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    head: (key) => {
      if (key.startsWith('uploads/')) pass(4);
      return storage.head(key);
    },
  }));
  for (let seed = 1; seed <= 5; seed += 1) await send(server, seed);
  server.wait(300);
  pass = server.wait;
  const sweeper = createSweeper(server.services);
  await sweeper.runFew();
  await sweeper.runFew();
  expect(staged(server)).toHaveLength(2);
  server.wait(60);
  await sweeper.runFew();
  expect(staged(server)).toEqual([]);
});

test('once half of the ceiling is taken, as can be in thirty seconds', async () => {
  let pass = (_seconds: number) => {};
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    head: (key) => {
      if (key.startsWith('uploads/')) pass(9);
      return storage.head(key);
    },
  }));
  for (let seed = 1; seed <= 5; seed += 1) await send(server, seed);
  server.wait(300);
  pass = server.wait;
  const uploadBudgets = { ...server.services.uploadBudgets, isBacklogged: () => true };
  await createSweeper({ ...server.services, uploadBudgets }).runFew();
  expect(staged(server)).toHaveLength(1);
});

test('what a change that was cut off left behind is fixed, of every image in turn', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  await server.storage.copy(`private/images/${id}/photo.jpg`, `public/images/${id}/photo.jpg`);
  server.wait(HOUR);
  expect(await sweep(server)).toEqual({ ...NOTHING, repaired: 1 });
  expect(statesOf(server)).toEqual(['private/images', 'private/thumbs']);
});

test('what is left of a purged image is erased, whoever was cut off', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  await markPurged(server.storage, [id]);
  expect(await sweep(server)).toEqual({ ...NOTHING, erased: 2 });
  expect(keysOf(server)).toEqual([purgedMarkKey(id)]);
});

test('marks are kept for a week, and deleted where no lifecycle rule does', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  await markPurged(server.storage, [id]);
  await sweep(server);
  server.wait(8 * DAY);
  expect(await sweep(server)).toEqual(NOTHING);
  server.wait(1);
  expect(await sweep(server)).toEqual({ ...NOTHING, expired: 1 });
  expect(keysOf(server)).toEqual([]);
});
