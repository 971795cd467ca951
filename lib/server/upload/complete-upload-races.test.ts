/** Completions that meet: repeated, at once, cut off, or replayed with other bytes. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { imageKey } from '@/lib/shared/keys/object-keys';
import { StorageError } from '@/lib/storage';
import { createTestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';
import { bareFacts, createHookedServer, keysOf, move, send } from './testing/hooked-server';

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
