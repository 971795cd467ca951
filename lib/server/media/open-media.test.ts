import { expect, test, vi } from 'vitest';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';

const open = (server: TestServer, id: string, query = '', headers = {}) =>
  server.call('GET', `/media/${id}/photo.jpg${query}`, { headers });

async function share(server: TestServer, id: string, expiresInSeconds = 60): Promise<string> {
  const response = await server.call('POST', '/api/images/share', {
    json: { id, expiresInSeconds },
    headers: { cookie: await server.adminCookie() },
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { imageUrl: string }).imageUrl;
}

/** A link with its token, also to an image that needs none. */
async function shareOf(server: TestServer, id: string, expiresInSeconds: number): Promise<string> {
  return (await server.services.shareTokens.createLink(id, 'photo.jpg', expiresInSeconds)).url;
}

async function follow(server: TestServer, path: string, headers = {}) {
  const answer = await server.call('GET', path, { headers });
  expect(answer.status).toBe(302);
  const kept = /max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '')?.[1];
  return { location: answer.headers.get('location') ?? '', keptSeconds: Number(kept) };
}

test('a public image opens for everybody, at the CDN where there is one', async () => {
  const server = await createTestServer({ cdnBaseUrl: 'https://cdn.example' });
  const id = await seedImage(server, { state: 'public' });
  const response = await open(server, id);
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe(`https://cdn.example/public/images/${id}/photo.jpg`);
});

test('a private image opens by session or share link, and by nothing else', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  expect((await open(server, id)).status).toBe(404);
  const asAdmin = await open(server, id, '', { cookie: await server.adminCookie() });
  expect(asAdmin.status).toBe(302);
  const shared = await server.call('GET', await share(server, id));
  expect(shared.status).toBe(302);
  const loaded = await server.storage.load(shared.headers.get('location') ?? '');
  expect(Buffer.from(loaded!.bytes).toString()).toBe('image');
  expect(loaded!.headers.contentDisposition).toMatch(/^inline; /);
});

test('a share link opens its own image alone, until it ends', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const other = await seedImage(server);
  const link = await share(server, id, 60);
  const token = link.slice(link.indexOf('?'));
  expect((await open(server, other, token)).status).toBe(403);
  expect((await open(server, id, '?share=nonsense')).status).toBe(403);
  server.wait(30);
  expect((await open(server, id, token)).headers.get('cache-control')).toBe('private, max-age=30');
  server.wait(30);
  expect((await open(server, id, token)).status).toBe(410);
});

test.each([
  ['ends in a minute', 'private', 60, 60],
  ['ends in a second', 'private', 1, 1],
  ['ends in a year', 'private', 31_536_000, 600],
  ['is of a public image', 'public', 31_536_000, 600],
] as const)(
  'the address a share link leads to, which %s, ends with it and after ten minutes at the latest',
  async (_, state, linkSeconds, lifeSeconds) => {
    const server = await createTestServer();
    const id = await seedImage(server, { state });
    const { location, keptSeconds } = await follow(server, await shareOf(server, id, linkSeconds));
    // Nobody is led to an address that has ended.
    expect(keptSeconds).toBeLessThanOrEqual(lifeSeconds);
    server.wait(lifeSeconds - 1);
    expect(await server.storage.load(location)).not.toBeNull();
    server.wait(1.001);
    expect(await server.storage.load(location)).toBeNull();
  },
);

test('an address outlives its link by no fraction of a second', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const link = await share(server, id, 60);
  server.wait(59.4);
  expect((await server.call('GET', link)).status).toBe(410);
});

test.each(['private', 'trash'] as const)(
  'what an admin is led to in %s lives two hours at most, and the way there is not kept',
  async (state) => {
    const server = await createTestServer();
    const id = await seedImage(server, { state });
    const { location, keptSeconds } = await follow(server, `/media/${id}/a.jpg`, {
      cookie: await server.adminCookie(),
    });
    expect(keptSeconds).toBe(0);
    server.wait(3_600);
    expect(await server.storage.load(location)).not.toBeNull();
    server.wait(3_601);
    expect(await server.storage.load(location)).toBeNull();
  },
);

test('what was moved to the trash is there for admins alone, whatever links exist', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'public' });
  const link = await share(server, id);
  const cookie = await server.adminCookie();
  await server.call('POST', '/api/images/move', { json: { ids: [id], to: 'trash' }, headers: { cookie } });
  expect((await open(server, id)).status).toBe(404);
  expect((await server.call('GET', link)).status).toBe(404);
  expect((await open(server, id, '', { cookie })).status).toBe(302);
  const response = await server.call('POST', '/api/images/share', {
    json: { id, expiresInSeconds: 60 },
    headers: { cookie },
  });
  expect(response.status).toBe(404);
});

test('a ticket and a session are no share link', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const session = await server.services.sessions.start(server.services.people.ofLink());
  expect((await open(server, id, `?share=${session}`)).status).toBe(403);
});

test('nothing in the address decides where it leads', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'public' });
  const path = `/media/${id}/${encodeURIComponent('//evil.example')}?url=https://evil.example&next=//evil.example`;
  const location = (await server.call('GET', path)).headers.get('location');
  expect(new URL(location ?? '').origin).toBe('https://memory.invalid');
});

test('a browser reads a small page that runs nothing, a program the wire form', async () => {
  const server = await createTestServer();
  const page = await open(server, '<script>', '', { accept: 'text/html,*/*' });
  expect(page.status).toBe(404);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*sandbox$/);
  expect(await page.text()).not.toContain('<script>');
  const json = await open(server, 'nonsense');
  expect(await json.json()).toMatchObject({ error: { code: 'not_found' } });
});

test('an image is saved under its own name by whoever may open it, and by nobody else', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { name: 'Strand 🏖.jpg' });
  expect((await open(server, id, '?download=1')).status).toBe(404);
  const saved = await server.call('GET', `${await share(server, id)}&download=1`);
  expect(saved.status).toBe(200);
  expect(saved.headers.get('content-type')).toBe('image/jpeg');
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment; .*Strand%20/);
  expect(saved.headers.get('referrer-policy')).toBe('no-referrer');
  expect(await saved.text()).toBe('image');
});

test.each([
  ['IMG_0001.HEIC', 'image/webp', 'IMG_0001.webp'],
  ['evil.jpg.exe', 'image/jpeg', 'evil.jpg.exe.jpg'],
  ['nul', 'image/png', '_nul.png'],
] as const)('%s of %s is saved as %s, also where an earlier version stored it', async (name, type, saved) => {
  const server = await createTestServer();
  const id = await seedImage(server, { name, type, state: 'public' });
  const key = server.storage.keys().find((one) => one.includes('/images/')) ?? '';
  const headers = {
    ...server.storage.headersOf(key)!,
    contentDisposition: `inline; filename="x"; filename*=UTF-8''${name}`,
  };
  await server.storage.copy(key, key, { headers });
  const head = vi.spyOn(server.storage, 'head');
  await open(server, id);
  expect(server.storage.headersOf(key)?.contentDisposition).toMatch(new RegExp(`''${saved}$`));
  const looks = head.mock.calls.length;
  expect((await open(server, id)).status).toBe(302);
  expect(head.mock.calls.length).toBe(looks);
  const download = await open(server, id, '?download=1');
  expect(download.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; .*''${saved}$`));
});

test('a bucket that lets nobody write still shows an image that is called otherwise', async () => {
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    copy: () => Promise.reject(new Error('Read only.')),
  }));
  const id = await seedImage(server, { name: 'IMG.HEIC', state: 'public' });
  const key = server.storage.keys().find((one) => one.includes('/images/')) ?? '';
  await server.storage.put(key, Buffer.from('image'), { headers: { contentType: 'image/jpeg' } });
  expect((await open(server, id)).status).toBe(302);
});

test('who saves images and takes nothing of them fills no memory and keeps nobody else waiting', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'public' });
  const save = (network: number, client = 0) =>
    open(server, id, '?download=1', { 'x-forwarded-for': `2001:db8:${network}:${client}::1` });
  const read = vi.spyOn(server.storage, 'read');
  const slow = Array.from({ length: 20 }, (_, client) => save(1, client));
  const others = [await slow[0], await slow[1], await slow[2], await save(2)];
  expect(read).toHaveBeenCalledTimes(4);
  await others[0]?.body?.cancel();
  expect((await slow[3])?.status).toBe(200);
  expect(read).toHaveBeenCalledTimes(5);
  expect((await server.call('HEAD', `/media/${id}/photo.jpg?download=1`)).body).toBeNull();
  expect(read).toHaveBeenCalledTimes(5);
});

test('who is refused for a token that is worth nothing takes no place among the downloads', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const link = `${await share(server, id)}&download=1`;
  const read = vi.spyOn(server.storage, 'read');
  const authorization = `Bearer sluice_${'a'.repeat(12)}_${'b'.repeat(43)}`;
  for (let at = 0; at < 5; at += 1) {
    expect((await server.call('GET', link, { headers: { authorization } })).status).toBe(401);
  }
  expect(read.mock.calls.filter(([key]) => key.includes('/images/'))).toHaveLength(0);
  expect((await server.call('GET', link)).status).toBe(200);
});

test('nobody is asked who they are for a public image, nor for the download of one', async () => {
  const identify = vi.fn(() => null);
  const server = await createTestServer({}, undefined, { seam: { identify } });
  const id = await seedImage(server, { state: 'public' });
  expect((await open(server, id)).status).toBe(302);
  expect((await open(server, id, '?download=1')).status).toBe(200);
  expect(identify).not.toHaveBeenCalled();
});
