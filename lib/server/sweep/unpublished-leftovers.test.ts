import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { stagingKey } from '@/lib/shared/keys/object-keys';
import { purgedMarkKey } from '@/lib/shared/keys/system-keys';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { complete } from '@/testing/server/upload';
import { markPurged } from '../changes/purged-marks';
import { createSweeper } from './create-sweeper';
import { BUDGET, DAY, HOUR, keysOf, NOTHING, send, staged, statesOf, sweep } from './testing/leftovers';
import { counting, longGrants, sendRaw, ticketOf } from './testing/staged-leftovers';

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

  test('an object that is called as no upload is: it is not even counted', async () => {
    const server = await createTestServer();
    const id = createImageId(server.now().getTime());
    const names = [
      'uploads/notes.txt',
      `uploads/${id}`,
      `uploads/${id}-copy/x.png`,
      `uploads/x${id.slice(1)}/x.png`,
    ];
    for (const name of names) await put(server, name);
    server.wait(HOUR);
    expect(await sweep(server)).toEqual(NOTHING);
    expect(staged(server)).toHaveLength(names.length);
  });

  test('objects without a ticket, each looked at once however many there are', async () => {
    const server = await createTestServer();
    for (let index = 0; index < 33; index += 1)
      await put(server, stagingKey(createImageId(server.now().getTime()), 'x.png'));
    server.wait(HOUR);
    expect(await sweep(server)).toEqual({ ...NOTHING, unknown: 33 });
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
