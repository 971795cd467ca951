/** The calls of a host's `onPublished` and when they come, seen from outside: on the whole server, with real pictures. */
import { describe, expect, test } from 'vitest';
import { outboxKey } from '@/lib/shared/keys/system-keys';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';
import { markPurged } from '../changes/purged-marks';
import type { PublishedContext } from '../seam/sluice-options';
import { createSweeper } from '../sweep/create-sweeper';
import { sweep } from '../sweep/testing/leftovers';

const MINUTES = 60;

/** A hook that can be broken, and remembers whom it heard of. */
function listen() {
  const told: PublishedContext['image'][] = [];
  let isBroken = false;
  return {
    told,
    break: () => {
      isBroken = true;
    },
    mend: () => {
      isBroken = false;
    },
    onPublished: ({ image }: PublishedContext): unknown => {
      if (isBroken) throw new Error('The database is down.');
      told.push(image);
      return { photo: told.length, at: new Date(0) };
    },
  };
}

async function setUp(wrap: (storage: ObjectStorage) => ObjectStorage = (storage) => storage) {
  const hook = listen();
  const server = await createTestServer({}, wrap, { seam: { onPublished: hook.onPublished } });
  return { server, hook };
}

async function send(server: TestServer, seed = 1) {
  const { ticket, key } = await sendFile(server, await makePicture({ format: 'png', seed }), {
    filename: 'a.png',
  });
  return { ticket, id: key.split('/')[1] ?? '' };
}

const owedBy = (server: TestServer) =>
  server.storage.keys().filter((key) => key.startsWith('system/keep/outbox/'));
const listed = (server: TestServer) => server.storage.keys().filter((key) => key.includes('/thumbs/'));

async function ask(server: TestServer, method: string, path: string, json: unknown) {
  const cookie = await server.adminCookie();
  return server.call(method, path, { json, headers: { cookie } });
}

test('the hook hears of a published image, and its answer reaches the browser as it looks after JSON', async () => {
  const { server, hook } = await setUp();
  const { ticket, id } = await send(server);
  const { status, body } = await complete(server, ticket);
  expect({ status, data: body.data }).toEqual({
    status: 200,
    data: { photo: 1, at: '1970-01-01T00:00:00.000Z' },
  });
  expect(hook.told).toMatchObject([{ id, name: 'a.png', state: 'private', width: 64, height: 48 }]);
  expect(owedBy(server)).toEqual([]);
});

test('what is owed is written down before anything of the image is, and names nothing that anybody can read', async () => {
  const written: string[] = [];
  const { server } = await setUp((storage) => ({
    ...storage,
    put: (key, ...rest) => {
      written.push(key);
      return storage.put(key, ...rest);
    },
  }));
  const { ticket, id } = await send(server);
  await complete(server, ticket);
  expect(written.slice(0, 4).map((key) => key.split('/').slice(0, 3).join('/'))).toEqual([
    'system/keep/outbox',
    `private/images/${id}`,
    `private/thumbs/${id}`,
    'index/taken/private',
  ]);
});

test('the host hears who sent an image and what was said about it, from the sweep as well', async () => {
  const identity = { id: 'u1', name: 'Ada', role: 'uploader' } as const;
  const metadata = { order: 7 };
  const seen: unknown[] = [];
  const note = (context: Readonly<{ identity: unknown; metadata: unknown }>) =>
    void seen.push({ identity: context.identity, metadata: context.metadata });
  let hear = (_context: PublishedContext): void => {
    throw new Error('down');
  };
  const server = await createTestServer({}, undefined, {
    seam: {
      identify: () => identity,
      authorizeUpload: () => ({ decision: 'allow', metadata }),
      inspect: (context) => {
        note(context);
        return { decision: 'accept' };
      },
      onPublished: (context) => hear(context),
    },
  });
  const { ticket } = await send(server);
  expect((await complete(server, ticket)).status).toBe(503);
  hear = note;
  server.wait(10 * MINUTES);
  await sweep(server);
  expect(seen).toEqual([
    { identity, metadata },
    { identity, metadata },
  ]);
});

describe('a hook that fails', () => {
  test('leaves the image published and the answer to be asked for again', async () => {
    const { server, hook } = await setUp();
    hook.break();
    const { ticket, id } = await send(server);
    const first = await complete(server, ticket);
    expect({ status: first.status, code: first.body.error.code }).toEqual({
      status: 503,
      code: 'hook_failed',
    });
    expect(listed(server)).toHaveLength(1);
    expect(owedBy(server)).toEqual([outboxKey(id)]);
    expect(server.logged.join()).toContain('hook.failed');
    hook.mend();
    const second = await complete(server, ticket);
    expect(second.body).toMatchObject({ id, data: { photo: 1 } });
    expect(owedBy(server)).toEqual([]);
  });

  test('is called by the sweep, once it is well again', async () => {
    const { server, hook } = await setUp();
    hook.break();
    const { ticket, id } = await send(server);
    await complete(server, ticket);
    server.wait(10 * MINUTES);
    expect(await sweep(server)).toMatchObject({ told: 0, owed: 1 });
    hook.mend();
    expect(await sweep(server)).toMatchObject({ told: 1, owed: 0 });
    expect(await sweep(server)).toMatchObject({ told: 0, owed: 0 });
    expect(hook.told.map((image) => image.id)).toEqual([id]);
  });

  test('stops no upload that the sweep finishes: it counts as published, and is owed', async () => {
    const { server, hook } = await setUp();
    hook.break();
    await send(server);
    server.wait(10 * MINUTES);
    expect(await sweep(server)).toMatchObject({ completed: 1, failed: 0 });
    expect(owedBy(server)).toHaveLength(1);
  });

  test.each([
    ['answers a function', () => () => {}],
    ['answers more than is handed on', () => 'x'.repeat(9_000)],
  ])('is one that %s', async (_, onPublished) => {
    const server = await createTestServer({}, undefined, { seam: { onPublished } });
    const { ticket } = await send(server);
    expect((await complete(server, ticket)).body.error.code).toBe('hook_failed');
    expect(owedBy(server)).toHaveLength(1);
  });
});

describe('an answer that was lost on the way', () => {
  test('is given again without another call, and by another process with one', async () => {
    const { server, hook } = await setUp();
    const { ticket } = await send(server);
    await complete(server, ticket);
    expect((await complete(server, ticket)).body.data).toMatchObject({ photo: 1 });
    expect(hook.told).toHaveLength(1);
    server.wait(10 * MINUTES);
    expect((await complete(server, ticket)).body.data).toMatchObject({ photo: 2 });
    expect(new Set(hook.told.map(({ id }) => id)).size).toBe(1);
  });

  test('of several completions at once is that of one call', async () => {
    const { server, hook } = await setUp();
    const { ticket } = await send(server);
    const answers = await Promise.all([1, 2, 3].map(() => complete(server, ticket)));
    expect(answers.map(({ body }) => body.data)).toEqual(Array(3).fill(answers[0]?.body.data));
    expect(hook.told).toHaveLength(1);
  });

  test('is not asked for again once an admin has changed the image, unless it is owed', async () => {
    const { server, hook } = await setUp();
    const told = await send(server, 1);
    await complete(server, told.ticket);
    hook.break();
    const owed = await send(server, 2);
    await complete(server, owed.ticket);
    hook.mend();
    server.wait(20 * MINUTES);
    for (const { id } of [told, owed]) await ask(server, 'PATCH', `/api/images/${id}`, { alt: 'A cat.' });
    for (const { ticket } of [told, owed]) expect((await complete(server, ticket)).body.url).toBeNull();
    expect(hook.told.map(({ id, alt }) => [id, alt])).toEqual([
      [told.id, ''],
      [owed.id, 'A cat.'],
    ]);
  });

  test('of a ticket that has expired is called for where it is owed', async () => {
    const { server, hook } = await setUp();
    hook.break();
    const { ticket } = await send(server);
    await complete(server, ticket);
    hook.mend();
    server.wait(2 * 60 * MINUTES);
    expect((await complete(server, ticket)).body.data).toMatchObject({ photo: 1 });
    expect(owedBy(server)).toEqual([]);
  });
});

test('an answer counts, also where what is owed could not be taken out', async () => {
  const { server, hook } = await setUp((storage) => ({
    ...storage,
    delete: async (keys) => {
      if (keys.some((key) => key.startsWith('system/keep/outbox/'))) {
        throw new StorageError('unavailable', 'Not now.');
      }
      return storage.delete(keys);
    },
  }));
  const { ticket } = await send(server);
  expect((await complete(server, ticket)).body.data).toMatchObject({ photo: 1 });
  expect(owedBy(server)).toHaveLength(1);
  server.wait(20 * MINUTES);
  expect(await sweep(server)).toMatchObject({ told: 1 });
  expect(hook.told).toHaveLength(2);
});

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

describe('where nobody wants to hear of images', () => {
  /** Every request to the bucket while images are uploaded, completed twice, purged and swept. */
  async function requestsOf(seam: Parameters<typeof createTestServer>[2]) {
    const requests: string[] = [];
    const server = await createTestServer(
      {},
      (storage) => {
        const counted = <Args extends readonly unknown[], T>(name: string, call: (...args: Args) => T) => {
          return (...args: Args) => {
            requests.push(`${name} ${JSON.stringify(args[0])}`);
            return call(...args);
          };
        };
        return {
          ...storage,
          head: counted('head', storage.head),
          read: counted('read', storage.read),
          put: counted('put', storage.put),
          list: counted('list', storage.list),
          copy: counted('copy', storage.copy),
          delete: counted('delete', storage.delete),
        };
      },
      seam,
    );
    const { ticket, id } = await send(server);
    await complete(server, ticket);
    await complete(server, ticket);
    await createSweeper(server.services).runFew();
    await ask(server, 'POST', '/api/images/move', { ids: [id], to: 'trash' });
    await ask(server, 'POST', '/api/images/purge', { ids: [id] });
    server.wait(20 * MINUTES);
    await sweep(server);
    return requests;
  }

  test('not one request to the bucket is made for it', async () => {
    const without = await requestsOf({});
    const withHook = await requestsOf({ seam: { onPublished: () => null } });
    expect(without.filter((request) => request.includes('outbox'))).toEqual([]);
    const extra = withHook.filter((request) => request.includes('outbox'));
    expect(extra.length).toBeGreaterThan(4);
    expect(withHook.length - extra.length).toBe(without.length);
  });
});
