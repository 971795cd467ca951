import { expect, test } from 'vitest';
import { StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { openShare } from './open-share';

const visit = (server: TestServer, id: string, share: string | null) =>
  openShare(server.services, id, { client: '203.0.113.7', share, identify: async () => null });

async function tokenOf(server: TestServer, id: string, seconds = 60): Promise<string> {
  const { url } = await server.services.shareTokens.createLink(id, 'photo.jpg', seconds);
  return decodeURIComponent(url.split('share=')[1] ?? '');
}

test('a link shows its image, which loads and is saved with the same token', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { alt: 'The sea' });
  const token = await tokenOf(server, id);
  const shown = await visit(server, id, token);
  expect(shown).toMatchObject({ kind: 'image', name: 'photo.jpg', alt: 'The sea', width: 4, height: 3 });
  if (shown.kind !== 'image') return;
  expect((await server.call('GET', shown.imageUrl)).status).toBe(302);
  expect((await server.call('GET', shown.downloadUrl)).status).toBe(200);
});

test('without a token only a public image is shown', async () => {
  const server = await createTestServer();
  expect((await visit(server, await seedImage(server), null)).kind).toBe('missing');
  expect((await visit(server, await seedImage(server, { state: 'public' }), null)).kind).toBe('image');
});

test('a link that has ended, is not whole, or is of another image shows why', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const token = await tokenOf(server, id, 60);
  expect(await visit(server, id, token.slice(0, -3))).toEqual({ kind: 'invalid' });
  expect(await visit(server, await seedImage(server), token)).toEqual({ kind: 'invalid' });
  expect(await visit(server, 'nonsense', token)).toEqual({ kind: 'missing' });
  server.wait(60);
  expect(await visit(server, id, token)).toEqual({ kind: 'expired' });
});

test('what is in the trash is shown to nobody who has a link', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'trash' });
  expect(await visit(server, id, await tokenOf(server, id))).toEqual({ kind: 'missing' });
});

test('another link secret ends all links, and no session', async () => {
  const before = await createTestServer();
  const id = await seedImage(before);
  const token = await tokenOf(before, id);
  const cookie = await before.adminCookie();
  const after = await createTestServer({ linkSecret: 'a third secret of tests, long enough too' });
  await seedImage(after, { id });
  expect(await visit(after, id, token)).toEqual({ kind: 'invalid' });
  expect((await after.call('GET', '/api/images', { headers: { cookie } })).status).toBe(200);
});

test('a bucket that is not found is no image that is missing', async () => {
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    list: () => Promise.reject(new StorageError('not_found', 'There is no such bucket.')),
  }));
  await expect(visit(server, 'fe5dd9fc-f36b-8993-95a0-1696586118bd', null)).rejects.toBeInstanceOf(
    StorageError,
  );
});
