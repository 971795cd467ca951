import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { imagesOfIdPrefix, stagingKey } from '@/lib/shared/keys/object-keys';
import type { ObjectStorage } from '@/lib/storage';
import { createTestServer } from '@/testing/server/create-test-server';
import { complete, sendFile } from '@/testing/server/upload';
import { markPurged } from '../changes/purged-marks';
import { createSweeper } from './create-sweeper';
import { finishLeftovers } from './finish-leftovers';
import { BUDGET, DAY, HOUR, keysOf, NOTHING, send, staged, statesOf, sweep } from './testing/leftovers';
import { counting, sendRaw, ticketOf } from './testing/staged-leftovers';

describe('what was sent and never completed', () => {
  test.each([
    ['two minutes later', 120],
    ['an hour after its ticket has expired', 2 * HOUR],
    ['just before it expires in staging', 3 * DAY - 1],
  ])('is published by a sweep %s, once', async (_, seconds) => {
    const server = await createTestServer();
    const { id } = await send(server);
    server.wait(seconds);
    expect(await sweep(server)).toEqual({ ...NOTHING, completed: 1 });
    expect(statesOf(server)).toEqual(['private/images', 'private/thumbs']);
    expect(keysOf(server)[0]).toContain(imagesOfIdPrefix('private', id));
    expect(await sweep(server)).toEqual(NOTHING);
  });

  test('is left to its browser for two minutes', async () => {
    const server = await createTestServer();
    await send(server);
    server.wait(119);
    expect(await sweep(server)).toEqual(NOTHING);
    expect(staged(server)).toHaveLength(1);
  });

  test.each([
    ['four minutes', 240, { completed: 1 }],
    ['six minutes', 360, { unknown: 1 }],
  ])('may be on its way when its grant expires, and arrive %s later', async (_, seconds, expected) => {
    const server = await createTestServer();
    const id = createImageId(server.now().getTime());
    const ticket = await ticketOf(server, id);
    server.wait(HOUR + seconds);
    await sendRaw(server.storage, stagingKey(id, 'x.png'), { ticket });
    server.wait(HOUR);
    expect(await sweep(server)).toEqual({ ...NOTHING, ...expected });
  });

  test('is told to the browser that comes back later, as long as its ticket is answered', async () => {
    const server = await createTestServer();
    const { ticket, id } = await send(server);
    server.wait(2 * HOUR);
    await sweep(server);
    expect(await complete(server, ticket)).toMatchObject({ status: 200, body: { id, state: 'private' } });
  });

  test('is refused for what a browser would be told, and removed', async () => {
    const server = await createTestServer();
    await sendFile(server, Buffer.from('no picture at all'), { filename: 'x.png' });
    server.wait(HOUR);
    expect(await sweep(server)).toEqual({ ...NOTHING, refused: 1 });
    expect(keysOf(server)).toEqual([]);
  });

  test('goes where its ticket says', async () => {
    const server = await createTestServer({ uploadState: 'public' });
    await send(server);
    server.wait(HOUR);
    await sweep(server);
    expect(statesOf(server)).toEqual(['public/images', 'public/thumbs']);
  });
});

test('two sweeps and the browsers of the same tickets at once publish each image once', async () => {
  const server = await createTestServer();
  const sent = [];
  for (let seed = 1; seed <= 6; seed += 1) sent.push(await send(server, seed));
  server.wait(300);
  const [one, other, ...answers] = await Promise.all([
    sweep(server),
    sweep(server),
    ...sent.map(({ ticket }) => complete(server, ticket)),
  ]);
  expect([one, other].map(({ failed, refused }) => failed + refused)).toEqual([0, 0]);
  expect(answers.map(({ status, body }) => [status, body.id])).toEqual(sent.map(({ id }) => [200, id]));
  expect(statesOf(server)).toEqual([
    ...Array.from({ length: 6 }, () => 'private/images'),
    ...Array.from({ length: 6 }, () => 'private/thumbs'),
  ]);
});

test('what was purged or published before is removed from staging unread', async () => {
  const reads: string[] = [];
  const server = await createTestServer({}, (storage) => counting(storage, reads));
  const purged = await send(server, 1);
  const published = await send(server, 2);
  await complete(server, published.ticket);
  await server.storage.send(published.grant, published.bytes);
  await markPurged(server.storage, [purged.id]);
  server.wait(HOUR);
  reads.length = 0;
  expect(await sweep(server)).toMatchObject({ ...NOTHING, removed: 2 });
  expect(staged(server)).toEqual([]);
  expect(reads.filter((key) => key.startsWith('uploads/'))).toEqual([]);
});

test('once its time is over nothing is begun, not even what costs little', async () => {
  const server = await createTestServer();
  const { id } = await send(server);
  await markPurged(server.storage, [id]);
  server.wait(HOUR);
  const counts = await finishLeftovers(server.services, { limit: 100, isOver: () => true });
  expect(counts).toEqual({ completed: 0, refused: 0, removed: 0, unknown: 0, failed: 0 });
  expect(staged(server)).toHaveLength(1);
});

test('once its time is over amid several, the rest waits for the next sweep', async () => {
  const server = await createTestServer();
  for (let index = 0; index < 3; index += 1)
    await sendRaw(server.storage, stagingKey(createImageId(server.now().getTime()), 'x.png'));
  server.wait(HOUR);
  // Asked before the first few are looked up, and before each.
  const answers = [false, false, true];
  const isOver = () => answers.shift() ?? true;
  expect((await finishLeftovers(server.services, { limit: 100, isOver })).unknown).toBe(1);
});

test('one that goes between the list and the look is nothing to be told of', async () => {
  const server = await createTestServer();
  await send(server);
  server.wait(HOUR);
  const storage: ObjectStorage = {
    ...server.storage,
    head: async (key) => (key.startsWith('uploads/') ? null : server.storage.head(key)),
  };
  expect(await createSweeper({ ...server.services, storage }).run(BUDGET)).toEqual({
    ...NOTHING,
    removed: 1,
  });
});

test('of more than may be looked at those that wait longest come first', async () => {
  const server = await createTestServer();
  const ids: string[] = [];
  for (let seed = 1; seed <= 3; seed += 1) {
    ids.push((await send(server, seed)).id);
    server.wait(60);
  }
  server.wait(300);
  const counts = await finishLeftovers(server.services, { limit: 1, isOver: () => false });
  expect(counts).toMatchObject({ completed: 1, failed: 0 });
  expect(new Set(staged(server).map((key) => key.split('/')[1]))).toEqual(new Set(ids.slice(1)));
});

test('what its browser finished at the same moment is gone, without a word', async () => {
  const server = await createTestServer();
  await send(server);
  server.wait(300);
  const storage: ObjectStorage = {
    ...server.storage,
    read: async (key, options) => {
      if (key.startsWith('uploads/')) await server.storage.delete([key]);
      return server.storage.read(key, options);
    },
  };
  const counts = await createSweeper({ ...server.services, storage }).run(BUDGET);
  expect(counts).toEqual({ ...NOTHING, removed: 1 });
  expect(server.logged.filter((line) => line.includes('sweep.upload_failed'))).toEqual([]);
});

test('a server that takes no more work leaves the rest to the next sweep, without a word', async () => {
  const server = await createTestServer();
  await send(server);
  server.wait(300);
  await server.services.completions.close();
  expect(await sweep(server)).toEqual({ ...NOTHING, failed: 1 });
  expect(staged(server)).toHaveLength(1);
  expect(server.logged.filter((line) => line.includes('sweep.upload_failed'))).toEqual([]);
});
