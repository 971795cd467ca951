import { beforeEach, describe, expect, test } from 'vitest';
import type { PublicAlbum } from '@/lib/shared/albums/public-album';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { createSluice } from '../create-sluice';

const SIZED = { width: 4_000, height: 3_000, hasSizes: true } as const;

let server: TestServer;

async function asAdmin(method: string, path: string, json?: unknown) {
  const headers = { cookie: await server.adminCookie(), host: 'localhost:3000' };
  return server.call(method, path, { headers, ...(json === undefined ? {} : { json }) });
}

async function makeAlbum(isPublic = true, title = 'Summer'): Promise<string> {
  const { id } = (await (await asAdmin('POST', '/api/albums', { title, text: 'By the sea' })).json()) as {
    id: string;
  };
  if (isPublic) expect((await asAdmin('PATCH', `/api/albums/${id}`, { isPublic })).status).toBe(200);
  return id;
}

async function addPhoto(album: string, state: ImageState, row: Parameters<typeof seedImage>[1] = {}) {
  const id = await seedImage(server, { state, ...row });
  await asAdmin('POST', '/api/images/edit', { ids: [id], albums: { add: [album] } });
  server.wait(1);
  return id;
}

/** As a visitor of the app's own addresses. */
const visit = (path: string, headers: Record<string, string> = {}) =>
  createSluice({ shortLinks: true }, async () => server.services).GET(
    new Request(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000', ...headers } }),
  );

const open = (name: string, headers: Record<string, string> = {}) => visit(`/album/${name}`, headers);

async function read(name: string): Promise<PublicAlbum> {
  const response = await open(name);
  expect(response.status).toBe(200);
  return (await response.json()) as PublicAlbum;
}

const idsIn = ({ photos }: PublicAlbum) => photos.map(({ id }) => id);

beforeEach(async () => {
  server = await createTestServer();
});

describe('a public album', () => {
  test('shows its public photos, in its order, and no others', async () => {
    const album = await makeAlbum();
    const first = await addPhoto(album, 'public');
    const second = await addPhoto(album, 'public');
    const hidden = await addPhoto(album, 'private');
    await seedImage(server, { state: 'public' });
    expect(await read(`${album}.json`)).toMatchObject({
      id: album,
      title: 'Summer',
      text: 'By the sea',
      next: null,
    });
    expect(idsIn(await read(`${album}.json`))).toEqual([first, second]);
    const page = await (await open(album)).text();
    expect(page).toContain('<h1>Summer</h1>');
    expect(page).toContain(`/media/${first}/`);
    expect(page).not.toContain(hidden);
  });

  test.each(['private', 'trash'] as const)(
    'loses a photo that becomes %s, and one that leaves it',
    async (to) => {
      const album = await makeAlbum();
      const [moved, left] = [await addPhoto(album, 'public'), await addPhoto(album, 'public')];
      await asAdmin('POST', '/api/images/move', { ids: [moved], to });
      await asAdmin('POST', '/api/images/edit', { ids: [left], albums: { remove: [album] } });
      expect(idsIn(await read(`${album}.json`))).toEqual([]);
    },
  );

  test.each([
    ['was hidden since', '/api/images/move', () => ({ to: 'private' })],
    ['has left the album since', '/api/images/edit', (album: string) => ({ albums: { remove: [album] } })],
  ])('never shows what an old entry says of a photo that %s', async (_, path, bodyOf) => {
    const album = await makeAlbum();
    const id = await addPhoto(album, 'public');
    const entries = server.storage.entries().filter((key) => key.startsWith(`index/album-${album}/`));
    expect(entries.length).toBeGreaterThan(0);
    await asAdmin('POST', path, { ids: [id], ...bodyOf(album) });
    // As a process would leave it that was cut off.
    for (const key of entries) {
      await server.storage.put(key, new Uint8Array(), { headers: { contentType: 'text/plain' } });
    }
    expect(idsIn(await read(`${album}.json`))).toEqual([]);
    expect(await (await open(album)).text()).not.toContain(id);
  });

  test('ends with a photo’s words and pictures, and tells nothing of who sent it, nor its tags', async () => {
    const album = await makeAlbum();
    await addPhoto(album, 'public', { ...SIZED, alt: 'Boats', tags: ['secret-tag'], uploader: 'Anna' });
    const text = await (await open(`${album}.json`)).text();
    expect(text).not.toMatch(/Anna|secret-tag/);
    const [photo] = (JSON.parse(text) as PublicAlbum).photos;
    expect(photo).toMatchObject({ name: 'photo.jpg', alt: 'Boats', type: 'image/jpeg' });
    const link = `http://localhost:3000/media/${photo?.id}/photo.jpg`;
    expect(photo?.pictures).toEqual([
      { url: `${link}?size=thumb`, width: 640, height: 480 },
      { url: `${link}?w=1280`, width: 1_280, height: 960 },
      { url: `${link}?w=2048`, width: 2_048, height: 1_536 },
      { url: link, width: 4_000, height: 3_000 },
    ]);
    const statuses = (photo?.pictures ?? []).map(
      async ({ url }) => (await visit(url.slice('http://localhost:3000'.length))).status,
    );
    // The address of the thumbnail in the bucket would tell what is not told here.
    expect(await Promise.all(statuses)).toEqual([200, 302, 302, 302]);
  });

  test('has addresses at the CDN where there is one', async () => {
    server = await createTestServer({ cdnBaseUrl: 'https://cdn.example' });
    const album = await makeAlbum();
    const id = await addPhoto(album, 'public', SIZED);
    const [photo] = (await read(`${album}.json`)).photos;
    const paths = photo?.pictures.map(
      ({ url }) => url.replace(/^https:\/\/cdn\.example\/public\//, '').split('/')[0],
    );
    expect(paths).toEqual(['thumbs', 'sizes', 'sizes', 'images']);
    expect(photo?.pictures[1]?.url).toBe(`https://cdn.example/public/sizes/${id}/1280-photo.jpg`);
    expect((await open(album)).headers.get('content-security-policy')).toContain('https://cdn.example');
  });

  test('comes in parts of a hundred, each photo once', async () => {
    const album = await makeAlbum();
    const all: string[] = [];
    for (let count = 0; count < 103; count += 1) {
      all.push(await seedImage(server, { state: 'public' }));
      server.wait(1);
    }
    for (const some of [all.slice(0, 60), all.slice(60)]) {
      await asAdmin('POST', '/api/images/edit', { ids: some, albums: { add: [album] } });
    }
    const first = await read(`${album}.json`);
    expect(first.photos).toHaveLength(100);
    const { pathname, search } = new URL(first.next ?? '');
    expect(pathname).toBe(`/album/${album}.json`);
    const rest = await read(`${album}.json${search}`);
    expect([...idsIn(first), ...idsIn(rest)]).toEqual(all);
    expect(rest.next).toBeNull();
    const page = await (await open(album)).text();
    expect(page).toContain(`/album/${album}${search}`);
    expect((await open(`${album}.json?after=nonsense`)).status).toBe(400);
  });

  test('without photos says so', async () => {
    expect(await (await open(await makeAlbum())).text()).toContain('No photos yet.');
  });

  test('writes words of people as words', async () => {
    const album = await makeAlbum(true, '</title><script>alert(1)</script>');
    await addPhoto(album, 'public', { name: '"><img onerror=x>.jpg', alt: '"onload="x' });
    const page = await (await open(album)).text();
    expect(page).not.toMatch(/<script|<img onerror|"onload=/);
  });
});

describe('an album that is not public', () => {
  test('is told from none by nobody', async () => {
    const hidden = await makeAlbum(false);
    await addPhoto(hidden, 'public');
    const answers = await Promise.all(
      [hidden, 'zzzzzz', `${hidden}.json`, 'zzzzzz.json', 'x'].map(async (name) => {
        const response = await open(name);
        const { error } = (await response.json()) as { error: { code: string } };
        return [response.status, error.code, response.headers.get('cache-control')];
      }),
    );
    expect(new Set(answers.map((answer) => answer.join()))).toEqual(new Set(['404,not_found,no-store']));
  });

  test('is one again at once when somebody hides it', async () => {
    const album = await makeAlbum();
    expect((await open(album)).status).toBe(200);
    await asAdmin('PATCH', `/api/albums/${album}`, { isPublic: false });
    expect((await open(album)).status).toBe(404);
    expect(await (await asAdmin('GET', `/api/albums/${album}`)).json()).not.toHaveProperty('isPublic');
  });

  test('becomes public by editors alone', async () => {
    const album = await makeAlbum(false);
    expect((await server.call('PATCH', `/api/albums/${album}`, { json: { isPublic: true } })).status).toBe(
      401,
    );
    expect((await open(album)).status).toBe(404);
  });
});

describe('caches', () => {
  test('keep page and JSON for minutes, and are told when nothing has changed', async () => {
    const album = await makeAlbum();
    await addPhoto(album, 'public');
    for (const name of [album, `${album}.json`]) {
      const { headers } = await open(name);
      expect(headers.get('cache-control')).toBe(
        'public, max-age=60, s-maxage=120, stale-while-revalidate=120',
      );
      const etag = headers.get('etag') ?? '';
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await open(name, { 'if-none-match': known });
        expect([again.status, await again.text()]).toEqual([304, '']);
        expect(again.headers.get('etag')).toBe(etag);
      }
      expect((await open(name, { 'if-none-match': '"other"' })).status).toBe(200);
      await asAdmin('PATCH', `/api/albums/${album}`, { text: name });
      expect((await open(name, { 'if-none-match': etag })).status).toBe(200);
    }
  });
});

test('a cache keeps none of another name for everybody, where any name is the app’s', async () => {
  const origin = 'http://localhost:3000';
  for (const [appOrigins, vary] of [
    [[], 'x-forwarded-host'],
    [[origin], null],
  ] as const) {
    server = await createTestServer({ appOrigins: [...appOrigins] });
    const album = await makeAlbum();
    await addPhoto(album, 'public');
    for (const name of [album, `${album}.json`]) {
      const answer = await open(name);
      expect(answer.headers.get('vary'), name).toBe(vary);
      expect(await answer.text()).toContain(`${origin}/media/`);
    }
  }
});

describe('other sites', () => {
  const EMBEDS = ['https://club.example', 'http://localhost:8080'];

  test('may read the JSON, refusals included, and nothing else', async () => {
    const album = await makeAlbum();
    const id = await addPhoto(album, 'public');
    const allowed = async (path: string) =>
      (await visit(path, { origin: 'https://other.example' })).headers.get('access-control-allow-origin');
    expect(await allowed(`/album/${album}.json`)).toBe('*');
    expect(await allowed('/album/zzzzzz.json')).toBe('*');
    for (const path of [
      `/album/${album}`,
      '/album/zzzzzz',
      `/media/${id}/photo.jpg`,
      '/api/albums',
      `/api/albums/${album}`,
    ]) {
      expect(await allowed(path), path).toBeNull();
    }
  });

  test('that the host names may frame the page of an album, and nothing else of the site', async () => {
    server = await createTestServer({ albumEmbedOrigins: EMBEDS });
    const album = await makeAlbum();
    const id = await addPhoto(album, 'public');
    const { headers } = await open(album);
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors ${EMBEDS.join(' ')}`);
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const { url } = await server.services.shareTokens.createLink(id, 'photo.jpg', 60);
    for (const path of [
      ...[`/album/${album}.json`, '/album/zzzzzz', `/album/${album}?after=x`, `/media/${id}/photo.jpg`],
      ...[url, `/share/${id}/photo.jpg`, '/s/nonsense', '/api/session', '/api/albums', '/api/images'],
    ]) {
      for (const accept of ['text/html', '*/*']) {
        const answer = await visit(path, { accept });
        expect(answer.headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      }
    }
  });

  test('may not frame it where the host names none', async () => {
    const policy = (await open(await makeAlbum())).headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain('script-src');
  });
});
