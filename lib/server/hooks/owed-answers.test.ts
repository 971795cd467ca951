import { describe, expect, test } from 'vitest';
import { outboxKey } from '@/lib/shared/keys/system-keys';
import { StorageError } from '@/lib/storage';
import type { TestServer } from '@/testing/server/create-test-server';
import { complete, sendFile } from '@/testing/server/upload';
import { markPurged } from '../changes/purged-marks';
import { sweep } from '../sweep/testing/leftovers';
import { ask, listed, MINUTES, owedBy, send, setUp } from './testing/published-images';

describe('an image that was refused', () => {
  test('or never became one is told to nobody', async () => {
    const { server, hook } = await setUp();
    const { ticket } = await sendFile(server, Buffer.from('no picture'), { filename: 'a.png' });
    expect((await complete(server, ticket)).status).toBe(422);
    expect(server.storage.keys()).toEqual([]);
    server.wait(10 * MINUTES);
    await sweep(server);
    expect(hook.told).toEqual([]);
  });
});

describe('a purge', () => {
  const purge = async (server: TestServer, id: string) => {
    await ask(server, 'POST', '/api/images/move', { ids: [id], to: 'trash' });
    await ask(server, 'POST', '/api/images/purge', { ids: [id] });
  };

  test('takes back what is owed, before anything else of the image goes', async () => {
    const deleted: string[] = [];
    const { server, hook } = await setUp((storage) => ({
      ...storage,
      delete: (keys) => {
        deleted.push(...keys);
        return storage.delete(keys);
      },
    }));
    hook.break();
    const { ticket, id } = await send(server);
    await complete(server, ticket);
    await ask(server, 'POST', '/api/images/move', { ids: [id], to: 'trash' });
    deleted.length = 0;
    await ask(server, 'POST', '/api/images/purge', { ids: [id] });
    expect(deleted[0]).toBe(outboxKey(id));
    hook.mend();
    server.wait(20 * MINUTES);
    await sweep(server);
    await complete(server, ticket);
    expect(hook.told).toEqual([]);
  });

  test('in the middle of a completion leaves nothing that is owed', async () => {
    let meanwhile = async () => {};
    const { server, hook } = await setUp((storage) => ({
      ...storage,
      put: async (key, ...rest) => {
        await storage.put(key, ...rest);
        if (key.includes('/thumbs/')) await meanwhile();
      },
    }));
    const { ticket, id } = await send(server);
    meanwhile = async () => {
      meanwhile = async () => {};
      await purge(server, id);
    };
    expect((await complete(server, ticket)).body.url).toBeNull();
    expect(owedBy(server)).toEqual([]);
    expect(listed(server)).toEqual([]);
    expect(hook.told).toEqual([]);
  });

  test.each(['system/keep/outbox/', '/thumbs/'])(
    'that has looked before %s was written is met by who wrote it, and taken back',
    async (place) => {
      const { server, hook } = await setUp((storage) => ({
        ...storage,
        put: async (key, ...rest) => {
          // The mark, without what a purge deletes besides: that was before.
          if (key.includes(place)) await markPurged(storage, [/[0-9a-f-]{36}/.exec(key)?.[0] ?? '']);
          return storage.put(key, ...rest);
        },
      }));
      const { ticket } = await send(server);
      expect((await complete(server, ticket)).body.url).toBeNull();
      expect(server.storage.keys().filter((key) => !key.startsWith('system/week/'))).toEqual([]);
      expect(hook.told).toEqual([]);
    },
  );

  test('that left something is finished by the sweep', async () => {
    const { server, hook } = await setUp();
    hook.break();
    const { ticket, id } = await send(server);
    await complete(server, ticket);
    const [key = ''] = owedBy(server);
    const entry = await server.storage.read(key, { maxBytes: 1e5 });
    await purge(server, id);
    await server.storage.put(key, entry?.bytes ?? new Uint8Array(), {
      headers: { contentType: 'text/plain' },
    });
    hook.mend();
    server.wait(20 * MINUTES);
    await sweep(server);
    expect({ told: hook.told, owed: owedBy(server) }).toEqual({ told: [], owed: [] });
  });
});

test('whoever is cut off after the image and before its row leaves enough to call the hook', async () => {
  let cut: string | null = '/thumbs/';
  const { server, hook } = await setUp((storage) => ({
    ...storage,
    put: (key, ...rest) => {
      if (cut !== null && key.includes(cut)) throw new StorageError('unavailable', 'Cut off.');
      return storage.put(key, ...rest);
    },
  }));
  const { ticket, id } = await send(server);
  expect((await complete(server, ticket)).status).toBe(503);
  expect(hook.told).toEqual([]);
  cut = null;
  // A repair may list it again, which has no ticket: the file that was sent is gone.
  await server.storage.delete(server.storage.keys().filter((key) => key.startsWith('uploads/')));
  server.wait(30 * MINUTES);
  expect(await sweep(server)).toMatchObject({ repaired: 1 });
  server.wait(10 * MINUTES);
  expect(await sweep(server)).toMatchObject({ told: 1 });
  expect(hook.told.map((image) => image.id)).toEqual([id]);
});
