/** Everything about an image that waits for approval, seen from outside: on the whole server, with real pictures. */
import { describe, expect, test } from 'vitest';
import { imageKey, parseThumbKey } from '@/lib/shared/keys/object-keys';
import type { ImagePage } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { seedImage } from '@/testing/server/seed-image';
import { complete, sendFile } from '@/testing/server/upload';
import { countWaiting } from '../images/count-waiting';
import type { PublishedContext } from '../seam/sluice-options';
import { sweep } from '../sweep/testing/leftovers';

const HELD = { uploadState: 'held' } as const;

async function send(server: TestServer, seed = 1) {
  const { ticket } = await sendFile(server, await makePicture({ format: 'png', seed }), {
    filename: 'a.png',
  });
  return { ticket, ...(await complete(server, ticket)) };
}

async function ask(server: TestServer, method: string, path: string, json?: unknown) {
  const cookie = await server.adminCookie();
  return server.call(method, path, { ...(json === undefined ? {} : { json }), headers: { cookie } });
}

const move = async (server: TestServer, ids: readonly string[], to: string) =>
  (await ask(server, 'POST', '/api/images/move', { ids, to })).json();

const placesOf = (server: TestServer) => [
  ...new Set(server.storage.keys().map((key) => key.split('/').slice(0, 2).join('/'))),
];

const rowOf = (server: TestServer) => server.storage.keys().flatMap((key) => parseThumbKey(key) ?? [])[0];

/** An address of it in every way that anybody has. */
const open = (server: TestServer, id: string, query = '') => server.call('GET', `/media/${id}/a.png${query}`);

describe('an upload that waits for approval', () => {
  test('lies in a place of its own, and its uploader hears that it waits and no address', async () => {
    const server = await createTestServer({ ...HELD, cdnBaseUrl: 'https://cdn.example' });
    const { status, body, ticket } = await send(server);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: body.id,
      state: 'held',
      name: 'a.png',
      type: 'image/png',
      uploadedAt: body.uploadedAt,
      ...{ url: null, thumbUrl: null, shareUrl: null, shareExpiresAt: null },
    });
    expect(placesOf(server)).toEqual(['held/images', 'held/thumbs']);
    expect((await complete(server, ticket)).body).toEqual(body);
  });

  test('is opened by nobody but admins, who get an address that is signed', async () => {
    const server = await createTestServer({ ...HELD, cdnBaseUrl: 'https://cdn.example' });
    const { body } = await send(server);
    expect((await open(server, body.id)).status).toBe(404);
    const { url } = await server.services.shareTokens.createLink(body.id, 'a.png', 3_600);
    expect((await server.call('GET', url)).status).toBe(404);
    expect((await open(server, body.id, '?download=1')).status).toBe(404);
    const shared = await ask(server, 'POST', '/api/images/share', { id: body.id, expiresInSeconds: 60 });
    expect(shared.status).toBe(400);
    const asAdmin = await ask(server, 'GET', `/media/${body.id}/a.png`);
    expect(asAdmin.status).toBe(302);
    const location = asAdmin.headers.get('location') ?? '';
    expect(location).not.toContain('cdn.example');
    expect(location).toContain('/held/images/');
    expect(asAdmin.headers.get('cache-control')).toBe('private, max-age=0');
  });

  test('a link from before it had to wait opens it no more', async () => {
    const server = await createTestServer();
    const id = await seedImage(server);
    const { url } = await server.services.shareTokens.createLink(id, 'photo.jpg', 3_600);
    expect((await server.call('GET', url)).status).toBe(302);
    await move(server, [id], 'held');
    expect((await server.call('GET', url)).status).toBe(404);
  });

  test('is on a tab of its own and counted there', async () => {
    const server = await createTestServer(HELD);
    expect(await countWaiting(server.services)).toEqual({ count: 0, isMore: false });
    const { body } = await send(server);
    const other = await seedImage(server);
    const idsOf = async (state: string) =>
      ((await (await ask(server, 'GET', `/api/images?state=${state}`)).json()) as ImagePage).images.map(
        ({ id }) => id,
      );
    expect(await idsOf('held')).toEqual([body.id]);
    expect(await idsOf('private,public')).toEqual([other]);
    expect(await countWaiting(server.services)).toEqual({ count: 1, isMore: false });
    await move(server, [body.id], 'private');
    expect(await countWaiting(server.services)).toEqual({ count: 0, isMore: false });
  });

  test('nothing is counted where nothing ever waits', async () => {
    const server = await createTestServer();
    expect(await countWaiting(server.services)).toBeNull();
    await seedImage(server, { state: 'held' });
    expect(await countWaiting(server.services)).toEqual({ count: 1, isMore: false });
  });
});

describe('an admin', () => {
  test.each(['private', 'public'])(
    'lets it through as %s; its uploader is told nothing of that',
    async (to) => {
      const server = await createTestServer(HELD);
      const { body, ticket } = await send(server);
      expect(await move(server, [body.id], to)).toMatchObject({
        results: [{ ok: true, moved: { from: 'held', to } }],
      });
      expect(placesOf(server)).toEqual([`${to}/images`, `${to}/thumbs`]);
      expect((await open(server, body.id)).status).toBe(to === 'public' ? 302 : 404);
      const again = (await complete(server, ticket)).body;
      expect(again).not.toHaveProperty('state');
      expect(again.url).toBeNull();
    },
  );

  test('refuses it into the trash, from where it comes back to wait and is nowhere else meanwhile', async () => {
    const server = await createTestServer(HELD);
    const { body } = await send(server);
    await move(server, [body.id], 'trash');
    expect(rowOf(server)).toMatchObject({ state: 'trash', row: { stateBeforeTrash: 'held' } });
    expect(await move(server, [body.id], 'former')).toMatchObject({
      results: [{ ok: true, moved: { from: 'trash', to: 'held' } }],
    });
    expect(placesOf(server)).toEqual(['held/images', 'held/thumbs']);
    await move(server, [body.id], 'trash');
    await ask(server, 'POST', '/api/images/purge', { ids: [body.id] });
    expect(placesOf(server)).toEqual(['system/week']);
  });
});

describe('a host that is not sure of an image', () => {
  async function setUp(decide: () => 'hold' | 'accept') {
    const told: PublishedContext['image'][] = [];
    let asked = 0;
    const server = await createTestServer({ uploadState: 'public' }, undefined, {
      seam: {
        inspect: () => {
          asked += 1;
          return { decision: decide() };
        },
        onPublished: ({ image }) => {
          told.push(image);
          return null;
        },
      },
    });
    return { server, told, asked: () => asked };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  test('has it wait, and hears of it once it was let through', async () => {
    const { server, told } = await setUp(() => 'hold');
    const { body, ticket } = await send(server);
    expect(body).toMatchObject({ state: 'held', url: null });
    expect((await open(server, body.id)).status).toBe(404);
    server.wait(3_600);
    await sweep(server);
    await complete(server, ticket);
    expect(told).toEqual([]);
    await move(server, [body.id], 'public');
    await settled();
    expect(told).toMatchObject([{ id: body.id, state: 'public' }]);
    await sweep(server);
    expect(told).toHaveLength(1);
    expect(server.storage.keys().filter((key) => key.startsWith('system/keep/outbox/'))).toEqual([]);
  });

  test('never hears of one that an admin refused', async () => {
    const { server, told } = await setUp(() => 'hold');
    const { body } = await send(server);
    await move(server, [body.id], 'trash');
    server.wait(3_600);
    await sweep(server);
    await ask(server, 'POST', '/api/images/purge', { ids: [body.id] });
    await settled();
    expect(told).toEqual([]);
    expect(server.storage.keys()).toEqual([`system/week/purged/${body.id}`]);
  });

  test('is not asked again about an image that it has accepted and others can see', async () => {
    const decisions: ('hold' | 'accept')[] = ['accept', 'hold'];
    const { server, asked } = await setUp(() => decisions[asked() - 1] ?? 'hold');
    const { ticket, key } = await sendFile(server, await makePicture({ format: 'png' }), {
      filename: 'a.png',
    });
    const id = key.split('/')[1] ?? '';
    // Cut off between the image and its row.
    await server.storage.put(imageKey('public', id, 'a.png'), await makePicture({ format: 'png' }), {
      headers: { contentType: 'image/png' },
    });
    expect((await complete(server, ticket)).body).toMatchObject({ state: 'public' });
    expect(asked()).toBe(0);
    expect(placesOf(server)).toEqual(['public/images', 'public/thumbs']);
  });

  test('may say so of a file before it is sent', async () => {
    const server = await createTestServer({ uploadState: 'public' }, undefined, {
      seam: { authorizeUpload: () => ({ decision: 'allow', state: 'held' }) },
    });
    expect((await send(server)).body).toMatchObject({ state: 'held', url: null });
    expect(placesOf(server)).toEqual(['held/images', 'held/thumbs']);
  });
});
