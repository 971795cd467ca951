/** What arrived is never lost: the sweep finishes what a browser sent and never completed. */
import { describe, expect, test } from 'vitest';
import type { ServerConfig } from '@/lib/server/config';
import { markPurged } from '@/lib/server/images/purged-marks';
import { createTestServer, type TestServer } from '@/lib/server/testing/create-test-server';
import { makePicture } from '@/lib/server/testing/make-picture';
import { seedImage } from '@/lib/server/testing/seed-image';
import { complete, sendFile } from '@/lib/server/testing/upload';
import { createImageId } from '@/lib/shared/keys/image-id';
import { imagesOfIdPrefix, stagingKey } from '@/lib/shared/keys/object-keys';
import { purgedMarkKey } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import type { MemoryStorage } from '@/lib/storage/testing/memory-storage';
import { createSweeper } from './create-sweeper';

/** All objects but what is kept of admins' actions and sessions. */
const keysOf = (server: TestServer) => server.storage.keys().filter((key) => !key.startsWith('system/keep/'));

const HOUR = 3_600;
const DAY = 86_400;
const BUDGET = { budgetMs: 60_000 };
const NOTHING = {
  ...{ completed: 0, refused: 0, removed: 0, unknown: 0, failed: 0 },
  ...{ erased: 0, expired: 0, repaired: 0 },
};

const sweep = (server: TestServer) => createSweeper(server.services).run(BUDGET);

async function send(server: TestServer, seed = 1) {
  const bytes = await makePicture({ format: 'png', seed });
  const grant = await sendFile(server, bytes, { filename: 'x.png' });
  return { bytes, grant, ticket: grant.ticket, id: grant.key.split('/')[1] ?? '' };
}

const statesOf = (server: TestServer) => keysOf(server).map((key) => key.split('/').slice(0, 2).join('/'));
const staged = (server: TestServer) => keysOf(server).filter((key) => key.startsWith('uploads/'));

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

describe('what no sweep publishes', () => {
  const put = (server: TestServer, key: string, metadata?: Record<string, string>) =>
    sendRaw(server.storage, key, metadata);

  test.each([
    ['without a ticket', async () => undefined],
    ['with a ticket of nobody’s', async () => ({ ticket: 'forged' })],
    [
      'with the ticket of another object',
      async (server: TestServer) => ({ ticket: (await send(server)).ticket }),
    ],
    [
      'with a ticket of another secret',
      async (_server: TestServer, id: string) => {
        const other = await createTestServer({ appSecret: 'another secret of tests, long enough' });
        return { ticket: await ticketOf(other, id) };
      },
    ],
  ])('an object %s', async (_, metadataOf) => {
    const server = await createTestServer();
    const id = createImageId(server.now().getTime());
    const metadata = await metadataOf(server, id);
    await server.storage.delete(staged(server));
    await put(server, stagingKey(id, 'x.png'), metadata);
    server.wait(HOUR);
    expect(await sweep(server)).toEqual({ ...NOTHING, unknown: 1 });
    expect(staged(server)).toHaveLength(1);
  });

  test('an object that was stored when its ticket had long expired', async () => {
    const server = await createTestServer();
    const id = createImageId(server.now().getTime());
    const ticket = await ticketOf(server, id);
    server.wait(2 * HOUR);
    await put(server, stagingKey(id, 'x.png'), { ticket });
    server.wait(HOUR);
    expect(await sweep(server)).toEqual({ ...NOTHING, unknown: 1 });
  });

  test('an image that was purged, though all that was sent lies there again', async () => {
    const server = await createTestServer();
    const { id } = await send(server);
    await markPurged(server.storage, [id]);
    server.wait(HOUR);
    expect((await sweep(server)).removed).toBe(1);
    expect(keysOf(server)).toEqual([purgedMarkKey(id)]);
  });

  test('what was sent again after it was completed, wherever an admin has moved the image', async () => {
    const server = await createTestServer();
    const { ticket, grant, bytes, id } = await send(server);
    await complete(server, ticket);
    await server.call('POST', '/api/images/move', {
      json: { ids: [id], to: 'trash' },
      headers: { cookie: await server.adminCookie() },
    });
    await server.storage.send(grant, bytes);
    server.wait(600);
    const reads: string[] = [];
    const services = { ...server.services, storage: counting(server.storage, reads) };
    expect(await createSweeper(services).run(BUDGET)).toEqual({ ...NOTHING, removed: 1 });
    expect(statesOf(server)).toEqual(['trash/images', 'trash/thumbs']);
    expect(reads).toEqual([]);
  });

  test('an id that is older than the mark of its purge may be', async () => {
    const server = await createTestServer({ limits: { ...longGrants() } });
    const id = createImageId(server.now().getTime());
    const ticket = await ticketOf(server, id, 7 * DAY);
    server.wait(6 * DAY);
    await put(server, stagingKey(id, 'x.png'), { ticket });
    server.wait(HOUR);
    expect(await sweep(server)).toEqual({ ...NOTHING, unknown: 1 });
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

test('what a change that was cut off left behind is mended, of every image in turn', async () => {
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

describe('GET /api/sweep', () => {
  const cronSecret = 'a secret of the scheduler';
  const call = async (config: Partial<ServerConfig>, authorization?: string) => {
    const server = await createTestServer(config);
    const headers = authorization === undefined ? {} : { authorization };
    return server.call('GET', '/api/sweep', { headers });
  };

  test('answers what was done to whoever has the secret, as Vercel Cron sends it', async () => {
    const answer = await call({ cronSecret }, `Bearer ${cronSecret}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(NOTHING);
  });

  test.each([
    ['another secret', 401, { cronSecret }, 'Bearer another'],
    ['the bare secret', 401, { cronSecret }, cronSecret],
    ['none', 401, { cronSecret }, undefined],
    ['none, where none is set', 404, { cronSecret: null }, undefined],
    ['the word null, where none is set', 404, { cronSecret: null }, 'Bearer null'],
  ])('refuses %s', async (_, status, config, authorization) => {
    expect((await call(config, authorization)).status).toBe(status);
  });
});

function longGrants() {
  return {
    maxBytes: 1e7,
    maxSourceBytes: 1e8,
    maxPixels: 1e8,
    grantSeconds: 7 * DAY,
    maxDimension: 2_048,
    quality: 0.8,
  };
}

function ticketOf(server: TestServer, id: string, lifeSeconds = HOUR): Promise<string> {
  return server.services.tickets.seal(
    { id, slug: 'x.png', name: 'x.png', type: 'image/png', state: 'private', owner: 'anyone' },
    new Date(server.now().getTime() + lifeSeconds * 1_000),
  );
}

/** Stores an object with whatever metadata, as no signed request would let anybody. */
async function sendRaw(
  storage: MemoryStorage,
  key: string,
  metadata?: Record<string, string>,
): Promise<void> {
  const bytes = await makePicture({ format: 'png' });
  const request = await storage.createUpload({
    ...{ key, contentType: 'image/png', sizeBytes: { min: 1, max: 1e6 }, expiresInSeconds: 60 },
    ...(metadata === undefined ? {} : { metadata }),
  });
  expect(await storage.send(request, bytes)).toBe(204);
}

function counting(storage: MemoryStorage, reads: string[]): ObjectStorage {
  return {
    ...storage,
    read: (key, options) => {
      reads.push(key);
      return storage.read(key, options);
    },
  };
}

test('a server that takes no more work leaves the rest to the next sweep, without a word', async () => {
  const server = await createTestServer();
  await send(server);
  server.wait(300);
  await server.services.completions.close();
  expect(await sweep(server)).toEqual({ ...NOTHING, failed: 1 });
  expect(staged(server)).toHaveLength(1);
  expect(server.logged.filter((line) => line.includes('sweep.upload_failed'))).toEqual([]);
});
