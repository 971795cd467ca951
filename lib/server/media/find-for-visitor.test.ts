import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { ObjectStorage } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { openShare } from '../share/open-share';

const ALLOWED = 600;
const here = { 'x-forwarded-for': '203.0.113.7' };
const elsewhere = { 'x-forwarded-for': '203.0.113.8' };

/** A server that counts what its bucket is asked. */
async function setUp() {
  const asked: { lists: number; isFailing: boolean } = { lists: 0, isFailing: false };
  const server = await createTestServer(
    {},
    (storage): ObjectStorage => ({
      ...storage,
      list: (...args) => {
        asked.lists += 1;
        if (asked.isFailing) throw new Error('The bucket is away.');
        return storage.list(...args);
      },
    }),
  );
  return { server, asked };
}

const open = (server: TestServer, id: string, headers: object, query = '') =>
  server.call('GET', `/media/${id}/a.jpg${query}`, { headers: { ...headers } });

const newId = (server: TestServer) => createImageId(server.now().getTime());

/** Asks in vain as often as a client may. */
async function askInVain(server: TestServer): Promise<void> {
  for (let turn = 0; turn < ALLOWED; turn += 1) {
    expect((await open(server, newId(server), here)).status).toBe(404);
  }
}

test('one client may ask for so many images in vain; then the bucket is asked nothing more for it', async () => {
  const { server, asked } = await setUp();
  const published = await seedImage(server, { state: 'public' });
  await askInVain(server);
  const { lists } = asked;
  for (let turn = 0; turn < 10; turn += 1) {
    const refused = await open(server, newId(server), here);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  }
  const visitor = { client: '203.0.113.7', share: null, identify: async () => null };
  await expect(openShare(server.services, newId(server), visitor)).rejects.toMatchObject({
    code: 'rate_limited',
  });
  expect((await open(server, published, here)).status).toBe(429);
  expect(asked.lists).toBe(lists);
  expect((await open(server, published, elsewhere)).status).toBe(302);
  server.wait(2);
  expect((await open(server, published, here)).status).toBe(302);
});

test('what nobody shows a right to is asked for in vain too', async () => {
  const { server } = await setUp();
  const hidden = await seedImage(server);
  for (let turn = 0; turn < ALLOWED; turn += 1) {
    const forged = turn % 2 === 0 ? '' : '?share=nonsense';
    expect((await open(server, hidden, here, forged)).status).toBe(forged ? 403 : 404);
  }
  expect((await open(server, hidden, here)).status).toBe(429);
});

test('what is found costs nothing, and neither does a bucket that fails or an address that is none', async () => {
  const { server, asked } = await setUp();
  const published = await seedImage(server, { state: 'public' });
  for (let turn = 0; turn < ALLOWED; turn += 1) {
    expect((await open(server, published, here)).status).toBe(302);
    expect((await open(server, 'nonsense', here)).status).toBe(404);
  }
  asked.isFailing = true;
  for (let turn = 0; turn < ALLOWED; turn += 1) await open(server, published, here);
  asked.isFailing = false;
  await askInVain(server);
});

test('whoever shows a link of ours or a session is not held up by others at the same address', async () => {
  const { server } = await setUp();
  const cookie = await server.adminCookie();
  const [hidden, other] = [await seedImage(server), await seedImage(server)];
  const link = await server.services.links.create({
    kind: 'view',
    opens: { ids: [hidden] },
    until: null,
    ...{ title: '', note: '', to: '', passwordHash: null, createdBy: '' },
  });
  const token = server.services.linkTokens.seal(link.id);
  const { url } = await server.services.shareTokens.createLink(hidden, 'a.jpg', 60);
  const share = url.slice(url.indexOf('?'));
  await askInVain(server);
  expect((await open(server, hidden, { ...here, cookie })).status).toBe(302);
  expect((await open(server, hidden, here, share)).status).toBe(302);
  expect((await open(server, hidden, here, `?link=${token}`)).status).toBe(302);
  // A right to one image is none to another, and a made-up link is no right.
  expect((await open(server, other, here, share)).status).toBe(429);
  expect((await open(server, hidden, here, `?link=${'A'.repeat(44)}`)).status).toBe(429);
});

test('a guest who has a link may not ask for everything by it either', async () => {
  const { server, asked } = await setUp();
  const link = await server.services.links.create({
    ...{ kind: 'view', opens: { ids: [] }, until: null },
    ...{ title: '', note: '', to: '', passwordHash: null, createdBy: '' },
  });
  const query = `?link=${server.services.linkTokens.seal(link.id)}`;
  await askInVain(server);
  for (let turn = 0; turn < ALLOWED; turn += 1) await open(server, newId(server), here, query);
  const { lists } = asked;
  expect((await open(server, newId(server), here, query)).status).toBe(429);
  expect(asked.lists).toBe(lists);
});

test('the owner of a network of IPv6 has one budget, whatever addresses they use', async () => {
  const { server } = await setUp();
  for (let turn = 0; turn < ALLOWED; turn += 1) {
    await open(server, newId(server), { 'x-forwarded-for': `2001:db8:1:${turn.toString(16)}::1` });
  }
  expect((await open(server, newId(server), { 'x-forwarded-for': '2001:db8:1:ffff::1' })).status).toBe(429);
  expect((await open(server, newId(server), { 'x-forwarded-for': '2001:db8:2::1' })).status).toBe(404);
});
