import { beforeEach, expect, test } from 'vitest';
import type { Album } from '@/lib/shared/albums/album';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { createSluice } from '../create-sluice';

/** In rows these stand as base64url: an address tells them to anyone who decodes it. */
const SECRETS = {
  uploader: 'Aunt Ada',
  tags: ['for-the-lawyer'],
  width: 4_000,
  height: 3_000,
  hasSizes: true,
} as const;

let server: TestServer;

beforeEach(async () => {
  server = await createTestServer();
});

const asAdmin = async (method: string, path: string, json: unknown) =>
  (await server.call(method, path, { headers: { cookie: await server.adminCookie() }, json })).json();

const visit = (path: string) =>
  createSluice({ shortLinks: true }, async () => server.services).GET(
    new Request(new URL(path, 'http://localhost:3000'), { headers: { host: 'localhost:3000' } }),
  );

/** An address, and each part of it decoded. */
function decoded(text: string): string {
  const parts = text.split(/[^A-Za-z0-9_-]+/).map((part) => Buffer.from(part, 'base64url').toString());
  return [text, ...parts].join(' ');
}

async function expectNoSecret(addresses: readonly string[]) {
  expect(addresses).not.toEqual([]);
  for (const address of addresses) {
    expect(decoded(address)).not.toMatch(/Ada|lawyer/);
    const answer = await visit(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(await answer.text()).toBe('thumb');
    expect(decoded([...answer.headers.values()].join(' '))).not.toMatch(/Ada|lawyer/);
  }
}

test('the thumbnails of a shared set tell nobody who sent a photo, nor its tags', async () => {
  const id = await seedImage(server, SECRETS);
  const { url } = (await asAdmin('POST', '/api/links', { ids: [id] })) as { url: string };
  const page = await (await visit(`/api/sets/${url.replace('/s/', '')}/images`)).json();
  const [{ thumbUrl, url: whole }] = page.images;
  await expectNoSecret([thumbUrl, `${whole}&size=thumb`, `${whole}&w=1`]);
  expect((await visit(thumbUrl)).headers.get('cache-control')).toBe('private, max-age=600');
  // The link decides, as it does about the photo.
  await asAdmin('POST', '/api/images/move', { ids: [id], to: 'trash' });
  expect((await visit(thumbUrl)).status).toBe(404);
});

test('a photo of which there is nothing to hide is loaded from the bucket itself', async () => {
  const id = await seedImage(server);
  const { url } = (await asAdmin('POST', '/api/links', { ids: [id] })) as { url: string };
  const page = await (await visit(`/api/sets/${url.replace('/s/', '')}/images`)).json();
  expect(await server.storage.load(page.images[0].thumbUrl)).not.toBeNull();
});

test.each([null, 'https://cdn.example'])('nor do those of a public album (CDN: %s)', async (cdnBaseUrl) => {
  server = await createTestServer({ cdnBaseUrl });
  const album = (await asAdmin('POST', '/api/albums', { title: 'Summer' })) as Album;
  await asAdmin('PATCH', `/api/albums/${album.id}`, { isPublic: true });
  const id = await seedImage(server, { ...SECRETS, state: 'public' });
  await asAdmin('POST', '/api/images/edit', { ids: [id], albums: { add: [album.id] } });
  const { photos } = await (await visit(`/album/${album.id}.json`)).json();
  const [{ pictures }] = photos;
  expect(decoded(JSON.stringify(photos))).not.toMatch(/Ada|lawyer/);
  await expectNoSecret([pictures[0].url]);
  expect((await visit(pictures[0].url)).headers.get('cache-control')).toBe('public, max-age=300');
});

test('a link to one photo tells nothing of it but the picture', async () => {
  const id = await seedImage(server, { taken: { wallMs: Date.UTC(2020, 1, 2), isFileDate: false } });
  const { url } = await server.services.shareTokens.createLink(id, 'photo.jpg', 60);
  const answer = await visit(`${url}&size=thumb`);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, max-age=60']);
});

test('somebody who may see the gallery is led to the bucket', async () => {
  const id = await seedImage(server, SECRETS);
  const headers = { cookie: await server.adminCookie() };
  const answer = await server.call('GET', `/media/${id}/photo.jpg?size=thumb`, { headers });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([302, 'private, max-age=0']);
});
