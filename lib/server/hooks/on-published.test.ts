import { describe, expect, test } from 'vitest';
import { outboxKey } from '@/lib/shared/keys/system-keys';
import { StorageError } from '@/lib/storage';
import { createTestServer } from '@/testing/server/create-test-server';
import { complete } from '@/testing/server/upload';
import type { PublishedContext } from '../seam/sluice-options';
import { createSweeper } from '../sweep/create-sweeper';
import { sweep } from '../sweep/testing/leftovers';
import { ask, listed, MINUTES, owedBy, send, setUp } from './testing/published-images';

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
