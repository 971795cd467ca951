/** Completions that an admin overtakes: whatever was moved, edited or deleted meanwhile stays so, and the ticket tells nothing of it. */
import { expect, test } from 'vitest';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { complete } from '@/testing/server/upload';
import { markPurged } from '../changes/purged-marks';
import { bareFacts, createHookedServer, type Hook, keysOf, move, purge, send } from './testing/hooked-server';

const imagesIn = (server: TestServer) =>
  keysOf(server).filter((key) => !key.startsWith('system/week/purged/'));

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
