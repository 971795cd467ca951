import { describe, expect, test } from 'vitest';
import { outboxKey } from '@/lib/shared/keys/system-keys';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { markPurged } from '../changes/purged-marks';
import { type OwedOptions, sweepOwed } from './sweep-owed';

const DAY = 86_400;

/** A server over images that are owed, and a hook that fails as `isDown` says. */
async function setUp(isDown: (id: string) => boolean = () => false) {
  const called: string[] = [];
  const onPublished = ({ image }: { image: { id: string } }) => {
    called.push(image.id);
    if (isDown(image.id)) throw new Error('down');
    return null;
  };
  const server = await createTestServer({}, undefined, { seam: { onPublished } });
  return { server, called };
}

async function owe(server: TestServer, options: Parameters<typeof seedImage>[1] = {}): Promise<string> {
  const id = await seedImage(server, options);
  await oweFor(server, id);
  return id;
}

const oweFor = (server: TestServer, id: string) =>
  server.services.published?.outbox.owe({
    ...{ id, slug: 'a.jpg', name: 'a.jpg', type: 'image/jpeg', state: 'private', owner: 'anyone' },
  });

const owedBy = (server: TestServer) =>
  server.storage.keys().filter((key) => key.startsWith('system/keep/outbox/'));

/** Sleeping passes time on the server's clock. */
function sweep(server: TestServer, budgetMs: number, options: Partial<OwedOptions> = {}) {
  const endMs = server.now().getTime() + budgetMs;
  return sweepOwed(server.services, {
    isOver: () => server.now().getTime() >= endMs,
    sleep: async (ms) => server.wait(ms / 1_000),
    ...options,
  });
}

test('every image that is owed is told once, in any number', async () => {
  const { server, called } = await setUp();
  const ids: string[] = [];
  for (let count = 0; count < 150; count += 1) ids.push(await owe(server));
  server.wait(300);
  expect(await sweep(server, 60_000)).toEqual({ told: 150, owed: 0 });
  expect(called).toHaveLength(150);
  expect(new Set(called)).toEqual(new Set(ids));
  expect(owedBy(server)).toEqual([]);
});

test('what was published a moment ago is left to its browser, unless told otherwise', async () => {
  const { server } = await setUp();
  await owe(server);
  server.wait(60);
  expect(await sweep(server, 60_000)).toEqual({ told: 0, owed: 0 });
  expect(await sweep(server, 60_000, { graceMs: 0 })).toEqual({ told: 1, owed: 0 });
});

describe('a hook that is down', () => {
  test('is not hammered for hundreds that it is owed: it is left alone for ever longer, within the time', async () => {
    const { server, called } = await setUp(() => true);
    for (let count = 0; count < 300; count += 1) await owe(server);
    server.wait(300);
    const startMs = server.now().getTime();
    const counts = await sweep(server, 120_000);
    expect(called.length).toBeLessThanOrEqual(14);
    expect(called.length).toBeGreaterThan(5);
    expect(counts).toEqual({ told: 0, owed: 300 });
    expect(server.now().getTime() - startMs).toBeLessThan(122_000);
    expect(owedBy(server)).toHaveLength(300);
  });

  test('is not waited for after a completion', async () => {
    const { server, called } = await setUp(() => true);
    for (let count = 0; count < 50; count += 1) await owe(server);
    server.wait(300);
    expect(await sweep(server, 60_000, { waits: false })).toEqual({ told: 0, owed: 50 });
    expect(called.length).toBe(5);
    expect(await sweep(server, 60_000, { waits: false })).toEqual({ told: 0, owed: 50 });
    expect(called.length).toBe(5);
  });

  test('another image is the first each time, so that none waits for good behind those that always fail', async () => {
    const poison = new Set<string>();
    const { server, called } = await setUp((id) => poison.has(id));
    for (let count = 0; count < 20; count += 1) poison.add(await owe(server));
    const fine = await owe(server, {});
    server.wait(300);
    let turn = 0;
    const random = () => {
      turn = (turn + 0.37) % 1;
      return turn;
    };
    for (let sweeps = 0; sweeps < 30 && !called.includes(fine); sweeps += 1) {
      await sweep(server, 5_000, { random });
      server.wait(600);
    }
    expect(called).toContain(fine);
  });
});

test('a time that is over ends it, and what is left is counted', async () => {
  const { server, called } = await setUp();
  for (let count = 0; count < 20; count += 1) await owe(server);
  server.wait(300);
  let looks = 0;
  const isOver = () => {
    looks += 1;
    return looks > 4;
  };
  expect(await sweep(server, 0, { isOver })).toEqual({ told: 7, owed: 13 });
  expect(called).toHaveLength(7);
});

test('an image that was purged, and one that never came to be, are taken out and told to nobody', async () => {
  const { server, called } = await setUp();
  const purged = await owe(server);
  await markPurged(server.storage, [purged]);
  const never = 'fe648b2e-a3ff-8abc-8def-0123456789ab';
  await oweFor(server, never);
  server.wait(300);
  await sweep(server, 60_000);
  expect(owedBy(server)).toEqual([outboxKey(never)]);
  server.wait(9 * DAY);
  await sweep(server, 60_000);
  expect({ called, owed: owedBy(server) }).toEqual({ called: [], owed: [] });
});

test('an entry that nobody can read is left, said so, and keeps no other waiting', async () => {
  const { server, called } = await setUp();
  const [sealedOtherwise, moved, fine] = [await seedImage(server), await owe(server), await owe(server)];
  const headers = { contentType: 'text/plain' };
  await server.storage.put(outboxKey(sealedOtherwise), Buffer.from('no ticket'), { headers });
  // Somebody who may write there has put one image's entry under another's key.
  const entry = await server.storage.read(outboxKey(fine), { maxBytes: 1e5 });
  await server.storage.put(outboxKey(moved), entry?.bytes ?? new Uint8Array(), { headers });
  server.wait(300);
  expect(await sweep(server, 60_000)).toMatchObject({ told: 1 });
  expect(called).toEqual([fine]);
  expect(new Set(owedBy(server))).toEqual(new Set([outboxKey(sealedOtherwise), outboxKey(moved)]));
  expect(server.logged.filter((line) => line.includes('hook.entry_unreadable'))).toHaveLength(2);
});

test('an image that was held is not told before an admin has let it through, and neither is one that was refused', async () => {
  const { server, called } = await setUp();
  await owe(server, { state: 'held' });
  await owe(server, { state: 'trash', stateBeforeTrash: 'held' });
  server.wait(20 * DAY);
  expect(await sweep(server, 60_000)).toEqual({ told: 0, owed: 0 });
  expect(called).toEqual([]);
  expect(owedBy(server)).toHaveLength(2);
});

test('what is owed for an image that this version cannot read is kept', async () => {
  const { server } = await setUp();
  const id = await owe(server);
  const [thumb = ''] = server.storage.keys().filter((key) => key.includes('/thumbs/'));
  await server.storage.copy(thumb, `private/thumbs/${id}/9.of.the.future.webp`);
  await server.storage.delete([thumb]);
  server.wait(20 * DAY);
  expect(await sweep(server, 60_000)).toEqual({ told: 0, owed: 0 });
  expect(owedBy(server)).toEqual([outboxKey(id)]);
});

test('a trashed image was published all the same, and is told as what it is', async () => {
  const { server, called } = await setUp();
  const id = await owe(server, { state: 'trash' });
  server.wait(300);
  expect(await sweep(server, 60_000)).toEqual({ told: 1, owed: 0 });
  expect(called).toEqual([id]);
});
