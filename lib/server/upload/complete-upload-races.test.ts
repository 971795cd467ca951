/** Completions that meet: repeated, at once, cut off, replayed with other bytes, or overtaken by an admin. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dateOfId } from '@/lib/shared/keys/image-id';
import { imageKey } from '@/lib/shared/keys/object-keys';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';
import { markPurged } from '../changes/purged-marks';

/** All objects but what is kept of admins' actions and sessions. */
const keysOf = (server: TestServer) => server.storage.keys().filter((key) => !key.startsWith('system/keep/'));

type Hook = (operation: keyof ObjectStorage, key: string) => Promise<void> | void;

/** A server whose bucket calls `hook` before each write, delete and read of an object, and another over the same bucket. */
async function createHookedServer(): Promise<TestServer & { hook: { now: Hook }; elsewhere: TestServer }> {
  const hook: { now: Hook } = { now: () => {} };
  const hooked = (storage: ObjectStorage): ObjectStorage => ({
    ...storage,
    put: async (key, ...rest) => {
      await hook.now('put', key);
      await storage.put(key, ...rest);
    },
    read: async (key, options) => {
      await hook.now('read', key);
      return storage.read(key, options);
    },
    delete: async (keys) => {
      await hook.now('delete', keys.join());
      await storage.delete(keys);
    },
  });
  const server = await createTestServer({}, hooked);
  // In one process a second completion joins the first; they only meet from two.
  const elsewhere = await createTestServer({}, () => hooked(server.storage));
  return { ...server, hook, elsewhere };
}

async function send(server: TestServer, seed = 1) {
  const bytes = await makePicture({ format: 'png', seed });
  const grant = await sendFile(server, bytes, { filename: 'x.png' });
  return { bytes, grant, ticket: grant.ticket, id: grant.key.split('/')[1] ?? '' };
}

/** The ticket's own facts, and no more. */
const bareFacts = (id: string) => ({
  ...{ id, name: 'x.png', type: 'image/png', uploadedAt: dateOfId(id).toISOString() },
  ...{ url: null, thumbUrl: null, shareUrl: null, shareExpiresAt: null },
});

async function move(server: TestServer, id: string, to: string): Promise<void> {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call('POST', '/api/images/move', { json: { ids: [id], to }, headers });
  expect(((await response.json()) as { results: { ok: boolean }[] }).results[0]?.ok).toBe(true);
}

test('completing again answers the same image', async () => {
  const server = await createTestServer();
  const { ticket } = await send(server);
  const first = await complete(server, ticket);
  const keys = keysOf(server);
  const { shareUrl: _, ...image } = first.body;
  expect((await complete(server, ticket)).body).toMatchObject(image);
  expect(keysOf(server)).toEqual(keys);
});

test('completing many times at once publishes once, and all are told the same', async () => {
  const server = await createTestServer();
  const { ticket, id } = await send(server);
  const answers = await Promise.all(Array.from({ length: 8 }, () => complete(server, ticket)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  expect(new Set(answers.map(({ body }) => body.id))).toEqual(new Set([id]));
  expect(keysOf(server)).toHaveLength(2);
  expect(server.logged.filter((line) => line.includes('upload.published'))).toHaveLength(1);
});

test('bytes sent again after the image is published change nothing and are removed', async () => {
  const server = await createTestServer();
  const { ticket, grant, bytes, id } = await send(server);
  await complete(server, ticket);
  expect(await server.storage.send(grant, await makePicture({ format: 'png', seed: 2 }))).toBe(204);
  expect((await complete(server, ticket)).status).toBe(200);
  const stored = await server.storage.read(imageKey('private', id, 'x.png'), { maxBytes: 1e6 });
  expect(Buffer.from(stored?.bytes ?? []).equals(bytes)).toBe(true);
  expect(keysOf(server)).toHaveLength(2);
});

test('bytes that replace the staged ones while they are verified are never seen by anyone', async () => {
  const server = await createHookedServer();
  const { ticket, grant, bytes, id } = await send(server);
  server.hook.now = async (operation, key) => {
    if (operation === 'put' && key.includes('/images/')) {
      server.hook.now = () => {};
      await server.storage.send(grant, Buffer.from('<script>'));
    }
  };
  expect((await complete(server, ticket)).status).toBe(200);
  const stored = await server.storage.read(imageKey('private', id, 'x.png'), { maxBytes: 1e6 });
  expect(Buffer.from(stored?.bytes ?? []).equals(bytes)).toBe(true);
});

test.each(['put:images', 'put:thumbs', 'delete:uploads'])(
  'cut off before %s, it is finished by the next try',
  async (at) => {
    const server = await createHookedServer();
    const { ticket, id } = await send(server);
    const [cut, part] = at.split(':');
    server.hook.now = (operation, key) => {
      if (operation === cut && key.includes(part ?? '')) throw new StorageError('unavailable', 'cut');
    };
    expect((await complete(server, ticket)).status).toBe(503);
    server.hook.now = () => {};
    const { status, body } = await complete(server, ticket);
    expect(status).toBe(200);
    expect(body.id).toBe(id);
    expect(keysOf(server).map((key) => key.split('/').slice(0, 2).join('/'))).toEqual([
      'private/images',
      'private/thumbs',
    ]);
  },
);

test('after a cut, the row tells of the bytes that are published, not of those sent since', async () => {
  const server = await createHookedServer();
  const { ticket, grant, bytes } = await send(server);
  server.hook.now = (operation, key) => {
    if (operation === 'put' && key.includes('/thumbs/')) throw new StorageError('unavailable', 'cut');
  };
  await complete(server, ticket);
  server.hook.now = () => {};
  await server.storage.send(grant, await makePicture({ format: 'png', seed: 2, width: 10, height: 10 }));
  expect((await complete(server, ticket)).body).toMatchObject({
    width: 64,
    height: 48,
    sizeBytes: bytes.length,
  });
});

test('after a cut, what was stripped is finished although it is no longer what was promised', async () => {
  const server = await createHookedServer();
  const bytes = await makePicture({ format: 'jpeg', camera: 'Kamera' });
  const sha256 = createHash('sha256').update(bytes).digest('base64');
  const { ticket } = await sendFile(server, bytes, { filename: 'x.jpg', size: bytes.length, sha256 });
  server.hook.now = (operation, key) => {
    if (operation === 'put' && key.includes('/thumbs/')) throw new StorageError('unavailable', 'cut');
  };
  await complete(server, ticket);
  server.hook.now = () => {};
  const { status, body } = await complete(server, ticket);
  expect(status).toBe(200);
  expect(body.sizeBytes).toBeLessThan(bytes.length);
});

test('a completion that comes late deletes nothing that it has not written itself', async () => {
  const server = await createHookedServer();
  const { ticket, id } = await send(server);
  const copy = imageKey('private', id, 'x.png');
  server.hook.now = async (operation, key) => {
    if (operation !== 'put' || !key.includes('/images/')) return;
    server.hook.now = () => {};
    await complete(server.elsewhere, ticket);
    await move(server, id, 'public');
    // A move back that has come half-way.
    const [from = ''] = keysOf(server).filter((one) => one.startsWith('public/images/'));
    await server.storage.copy(from, copy);
  };
  expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
  expect(keysOf(server)).toContain(copy);
});

test('an image that was moved to the trash stays there, whoever completes again', async () => {
  const server = await createTestServer();
  const { ticket, grant, bytes, id } = await send(server);
  await complete(server, ticket);
  await move(server, id, 'trash');
  await server.storage.send(grant, bytes);
  expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
  expect(keysOf(server).every((key) => key.startsWith('trash/'))).toBe(true);
});

test('an image trashed while a second completion still verifies is not brought back', async () => {
  const server = await createHookedServer();
  const { ticket, id } = await send(server);
  server.hook.now = async (operation, key) => {
    if (operation !== 'put' || !key.includes('/images/')) return;
    server.hook.now = () => {};
    await complete(server.elsewhere, ticket);
    await move(server, id, 'trash');
  };
  expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
  expect(keysOf(server).every((key) => key.startsWith('trash/'))).toBe(true);
});

async function purge(server: TestServer, id: string): Promise<void> {
  await move(server, id, 'trash');
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call('POST', '/api/images/purge', { json: { ids: [id] }, headers });
  expect(((await response.json()) as { results: { ok: boolean }[] }).results[0]?.ok).toBe(true);
}

const imagesIn = (server: TestServer) =>
  keysOf(server).filter((key) => !key.startsWith('system/week/purged/'));

test('an image deleted permanently never comes back: the same form and the same ticket publish nothing', async () => {
  const server = await createTestServer();
  const { ticket, grant, bytes, id } = await send(server);
  await complete(server, ticket);
  await purge(server, id);
  expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
  expect(await server.storage.send(grant, bytes)).toBe(204);
  expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
  expect(imagesIn(server)).toEqual([]);
});

test.each(['put:images', 'put:thumbs', 'delete:uploads'])(
  'an image deleted permanently while a second completion is at %s is not brought back',
  async (at) => {
    const server = await createHookedServer();
    const { ticket, id } = await send(server);
    const [when, part] = at.split(':');
    const hook: Hook = async (operation, key) => {
      if (operation !== when || !key.includes(`${part}/`)) return;
      server.hook.now = () => {};
      await complete(server.elsewhere, ticket);
      await purge(server, id);
    };
    server.hook.now = hook;
    expect((await complete(server, ticket)).body).toMatchObject({ id });
    expect(imagesIn(server)).toEqual([]);
    expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
  },
);

/** The writes to the states of images while a ticket is completed. */
async function writesOf(
  server: Awaited<ReturnType<typeof createHookedServer>>,
  ticket: string,
  mark: (key: string) => boolean,
) {
  const writes: string[] = [];
  const { id } = await server.services.tickets
    .open(ticket)
    .then((opened) => (opened.kind === 'open' ? opened.claims : opened.facts));
  server.hook.now = async (operation, key) => {
    if (operation !== 'put' || key.startsWith('system/')) return;
    writes.push(key.split('/').slice(0, 2).join('/'));
    if (mark(key)) await markPurged(server.storage, [id]);
  };
  expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
  return writes;
}

test('what was deleted permanently is not published even for a moment', async () => {
  const server = await createHookedServer();
  const { ticket, id, grant } = await send(server);
  await markPurged(server.storage, [id]);
  expect(await writesOf(server, ticket, () => false)).toEqual([]);
  expect(server.storage.keys()).not.toContain(grant.key);
});

test('of an image that is deleted permanently while it is written no row is written', async () => {
  const server = await createHookedServer();
  const { ticket } = await send(server);
  expect(await writesOf(server, ticket, (key) => key.includes('/images/'))).toEqual(['private/images']);
  expect(imagesIn(server)).toEqual([]);
});

test('of an image that is deleted permanently while its row is written nothing stays', async () => {
  const server = await createHookedServer();
  const { ticket } = await send(server);
  const written = await writesOf(server, ticket, (key) => key.includes('/thumbs/'));
  expect(written).toEqual(['private/images', 'private/thumbs', 'index/taken']);
  expect(server.storage.entries()).toEqual([]);
  expect(imagesIn(server)).toEqual([]);
});

test.each([
  ['moved to the trash', (server: TestServer, id: string) => move(server, id, 'trash')],
  ['made public', (server: TestServer, id: string) => move(server, id, 'public')],
  [
    'edited',
    async (server: TestServer, id: string) => {
      const headers = { cookie: await server.adminCookie() };
      const json = { alt: 'what an admin says of it', tags: ['secret'], name: 'another name.png' };
      expect((await server.call('PATCH', `/api/images/${id}`, { json, headers })).status).toBe(200);
    },
  ],
  ['deleted permanently', purge],
])('a ticket tells nothing of an image that an admin has %s', async (_, change) => {
  const server = await createTestServer();
  const { ticket, id } = await send(server);
  expect((await complete(server, ticket)).body.shareUrl).not.toBeNull();
  await change(server, id);
  expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
});

test('whoever published a photo that an admin has hidden gets no fresh link', async () => {
  const server = await createTestServer({ uploadState: 'public' });
  const { ticket, id } = await send(server);
  expect((await complete(server, ticket)).body.shareUrl).not.toBeNull();
  await move(server, id, 'private');
  expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
});

test('what is sent again after completion is deleted, and nothing of it is verified', async () => {
  const server = await createTestServer();
  const { ticket, grant, id } = await send(server);
  await complete(server, ticket);
  for (let round = 0; round < 3; round += 1) {
    expect(await server.storage.send(grant, Buffer.from('no picture at all'))).toBe(204);
    expect(await complete(server, ticket)).toMatchObject({ status: 200, body: { id } });
    expect(keysOf(server).filter((key) => key.startsWith('uploads/'))).toEqual([]);
  }
});

test('a completion that finds the staged object just cleaned up answers the image', async () => {
  const server = await createHookedServer();
  const { ticket, id } = await send(server);
  server.hook.now = async (operation) => {
    if (operation !== 'read') return;
    server.hook.now = () => {};
    await complete(server.elsewhere, ticket);
  };
  expect(await complete(server, ticket)).toMatchObject({ status: 200, body: { id } });
});

test('a bucket out of reach is told as such, and the staged object stays', async () => {
  const server = await createHookedServer();
  const { ticket, grant } = await send(server);
  server.hook.now = () => {
    throw new StorageError('unavailable', 'down');
  };
  expect((await complete(server, ticket)).body.error.code).toBe('storage_unavailable');
  expect(keysOf(server)).toEqual([grant.key]);
});
