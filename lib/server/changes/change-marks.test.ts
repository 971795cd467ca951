import { describe, expect, test } from 'vitest';
import { createImageId, firstIdAt } from '@/lib/shared/keys/image-id';
import { changeMarkKey, parseChangeMarkKey } from '@/lib/shared/keys/system-keys';
import type { ImageChanges } from '@/lib/shared/wire';
import { StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { seedImage } from '@/testing/server/seed-image';
import { complete, sendFile } from '@/testing/server/upload';
import { markChanged, readChanged } from './change-marks';

const nowOf = (server: TestServer) => firstIdAt(server.now());
const marksOf = (server: TestServer) => server.storage.changeMarks();

async function ask(server: TestServer, since: string) {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call('GET', `/api/images/changes?since=${since}`, { headers });
  return {
    status: response.status,
    changes: response.status === 200 ? ((await response.json()) as ImageChanges) : null,
    isRenewed: response.headers.has('set-cookie'),
  };
}
async function post(server: TestServer, path: string, json: unknown, method = 'POST') {
  const headers = { cookie: await server.adminCookie() };
  expect((await server.call(method, `/api/images/${path}`, { headers, json })).status).toBe(200);
}

/** Counts the LISTs, by prefix and limit. */
async function createCounted() {
  const lists: string[] = [];
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    list: (options) => {
      lists.push(`${options.prefix} ${options.limit}`);
      return storage.list(options);
    },
  }));
  return { server, lists };
}

describe('a gallery that is open', () => {
  test('hears at the cost of one LIST of one key that nothing has changed', async () => {
    const { server, lists } = await createCounted();
    await markChanged(server.services, [await seedImage(server)]);
    server.wait(1);
    const since = nowOf(server);
    await ask(server, since);
    lists.length = 0;
    expect((await ask(server, since)).status).toBe(204);
    expect(lists).toEqual(['system/week/what-changed/ 1']);
  });

  test.each<[string, (server: TestServer, id: string) => Promise<void>, string | null]>([
    ['moved', (server, id) => post(server, 'move', { ids: [id], to: 'public' }), 'public'],
    ['put into the trash', (server, id) => post(server, 'move', { ids: [id], to: 'trash' }), 'trash'],
    ['edited', (server, id) => post(server, id, { alt: 'The sea' }, 'PATCH'), 'private'],
    ['edited with others', (server, id) => post(server, 'edit', { ids: [id], addTags: ['sea'] }), 'private'],
    [
      'dated anew',
      (server, id) => post(server, 'dates', { changes: [{ id, to: { at: '2020-01-01T00:00' } }] }),
      'private',
    ],
    [
      'purged',
      async (server, id) => {
        await post(server, 'move', { ids: [id], to: 'trash' });
        await post(server, 'purge', { ids: [id] });
      },
      null,
    ],
  ])('hears of an image that was %s, as it is now', async (_, change, state) => {
    const server = await createTestServer();
    const id = await seedImage(server);
    server.wait(60);
    const since = nowOf(server);
    server.wait(1);
    await change(server, id);
    const { changes } = await ask(server, since);
    expect(changes?.images.map((image) => [image.id, image.state])).toEqual(
      state === null ? [] : [[id, state]],
    );
    expect(changes?.gone).toEqual(state === null ? [id] : []);
    expect((await ask(server, changes?.mark ?? '')).status).toBe(204);
  });

  test('hears of an upload whose grant is older than what is shown', async () => {
    const server = await createTestServer();
    const { ticket } = await sendFile(server, await makePicture({ format: 'jpeg' }), {
      filename: 'slow.jpg',
    });
    server.wait(300);
    await seedImage(server);
    const since = nowOf(server);
    server.wait(1);
    const { body } = await complete(server, ticket);
    expect((await ask(server, since)).changes?.images.map(({ id }) => id)).toEqual([body.id]);
  });

  test('hears how many wait now', async () => {
    const server = await createTestServer({ uploadState: 'held' });
    const since = nowOf(server);
    server.wait(1);
    const { ticket } = await sendFile(server, await makePicture({ format: 'jpeg' }), { filename: 'a.jpg' });
    await complete(server, ticket);
    expect((await ask(server, since)).changes).toMatchObject({
      images: [{ state: 'held' }],
      waiting: { count: 1, isMore: false },
    });
  });

  test('hears again of the last seconds, as clocks of servers differ', async () => {
    const server = await createTestServer();
    const [late, seen] = [await seedImage(server), await seedImage(server)];
    server.wait(60);
    const mark = createImageId(server.now().getTime());
    await server.storage.put(changeMarkKey(mark, [seen]), new Uint8Array(), {
      headers: { contentType: 'text/plain' },
    });
    // A server whose clock is ten seconds behind writes its mark only now.
    const behind = createImageId(server.now().getTime() - 10_000);
    await server.storage.put(changeMarkKey(behind, [late]), new Uint8Array(), {
      headers: { contentType: 'text/plain' },
    });
    server.wait(1);
    const next = await seedImage(server);
    await markChanged(server.services, [next]);
    expect((await readChanged(server.storage, mark))?.ids).toEqual([next, seen, late]);
  });

  test('is told that there is more than can be told', async () => {
    const server = await createTestServer();
    const since = nowOf(server);
    server.wait(1);
    const ids = Array.from({ length: 201 }, (_, at) => createImageId(at));
    await markChanged(server.services, ids);
    expect(marksOf(server)).toHaveLength(34);
    const changed = await readChanged(server.storage, since);
    expect([changed?.ids.length, changed?.isMore]).toEqual([200, true]);
    server.wait(60);
    await markChanged(server.services, ids.slice(0, 3));
    expect(await readChanged(server.storage, changed?.mark ?? '')).toMatchObject({ isMore: false });
  });

  test('keeps no session from ending by itself', async () => {
    const server = await createTestServer({ sessionIdleSeconds: 1_000 });
    const cookie = await server.adminCookie();
    server.wait(500);
    const isRenewedBy = async (path: string) =>
      (await server.call('GET', path, { headers: { cookie } })).headers.has('set-cookie');
    expect(await isRenewedBy(`/api/images/changes?since=${nowOf(server)}`)).toBe(false);
    expect(await isRenewedBy('/api/images')).toBe(true);
  });

  test.each(['', 'since=now', 'since=private%2Fimages'])(
    'asks with a mark: ?%s is refused',
    async (query) => {
      const server = await createTestServer();
      const headers = { cookie: await server.adminCookie() };
      const response = await server.call('GET', `/api/images/changes?${query}`, { headers });
      expect(response.status).toBe(400);
    },
  );
});

test('a mark that cannot be written fails no change', async () => {
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    put: async (key, ...rest) => {
      if (key.startsWith('system/week/what-changed/')) throw new StorageError('access_denied', 'No.');
      return storage.put(key, ...rest);
    },
  }));
  const id = await seedImage(server);
  await post(server, 'move', { ids: [id], to: 'public' });
  expect(marksOf(server)).toEqual([]);
});

test('the key of a mark is read as it was written, is short enough a segment, and is no other key', () => {
  const ids = Array.from({ length: 6 }, (_, at) => createImageId(at));
  const mark = createImageId(7);
  const key = changeMarkKey(mark, ids);
  expect(parseChangeMarkKey(key)).toEqual({ mark, ids });
  expect(Math.max(...key.split('/').map((segment) => segment.length))).toBeLessThan(255);
  expect(() => changeMarkKey(mark, [])).toThrow(RangeError);
  expect(() => changeMarkKey(mark, [...ids, ...ids])).toThrow(RangeError);
  expect(() => changeMarkKey(mark, ['x/../y'])).toThrow(RangeError);
  for (const other of [`${key}/x`, `${key}.x`, 'system/week/purged/x', key.replace(mark, 'x')])
    expect(parseChangeMarkKey(other)).toBeNull();
});
