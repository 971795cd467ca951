import { beforeEach, describe, expect, test } from 'vitest';
import type { UploadGrant } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { createSluice, type Sluice } from './create-sluice';
import type { Seam } from './seam/seam';

const ORIGIN = 'https://host.example';
let server: TestServer;

function mount(seam: Seam): Sluice {
  let composed: Promise<TestServer> | undefined;
  return createSluice(seam, async (resolved) => {
    composed ??= createTestServer({}, undefined, { seam: resolved });
    server = await composed;
    return server.services;
  });
}

function call({ GET, POST }: Sluice, path: string, json?: unknown): Promise<Response> {
  if (json === undefined) return GET(new Request(`${ORIGIN}${path}`));
  const headers = { 'content-type': 'application/json' };
  return POST(new Request(`${ORIGIN}${path}`, { method: 'POST', headers, body: JSON.stringify(json) }));
}

describe('an app of somebody else, mounted at /api/photos', () => {
  let sluice: Sluice;
  beforeEach(() => {
    sluice = mount({ basePath: '/api/photos', identify: () => ({ id: 'u1', role: 'admin' }) });
  });

  test('takes an upload from presign to its permanent link', async () => {
    const bytes = await makePicture({ format: 'png' });
    const grant = (await (
      await call(sluice, '/api/photos/upload/presign', { filename: 'a.png' })
    ).json()) as UploadGrant;
    await server.storage.send(grant, bytes);
    const image = await (await call(sluice, '/api/photos/upload/complete', { ticket: grant.ticket })).json();
    expect(image.url).toBe(`/api/photos/media/${image.id}/a.png`);
    expect(image.shareUrl).toMatch(/^\/api\/photos\/media\//);
    expect((await call(sluice, image.url)).status).toBe(302);
    const shared = await (
      await call(sluice, '/api/photos/images/share', { id: image.id, expiresInSeconds: 60 })
    ).json();
    expect(shared.url).toMatch(/^\/api\/photos\/share\//);
    const page = await call(sluice, shared.url);
    expect(page.status).toBe(200);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await page.text()).toContain(`<img src="${shared.imageUrl}" alt="a.png" width="64" height="48">`);
  });

  test.each(['/api/images', '/api/photos', '/api/photosx/images', '/media/x/y', '/'])(
    'has nothing at %s',
    async (path) => {
      const answer = await call(sluice, path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { code: 'not_found' } });
    },
  );

  test('refuses a method that an address does not have', async () => {
    expect(
      (await call(sluice, '/api/photos/media/fff00000-0000-8000-8000-000000000000/a.jpg', {})).status,
    ).toBe(404);
    expect((await call(sluice, '/api/photos/upload/presign')).status).toBe(405);
  });
});

test('mounted without a word about where, all of it is below /api', async () => {
  const sluice = mount({});
  const grant = await call(sluice, '/api/upload/presign', { filename: 'photo.jpg' });
  expect(grant.status).toBe(200);
  expect((await call(sluice, '/api/health/live')).status).toBe(200);
  expect(
    (await sluice.getServices()).paths.mediaPath('fff00000-0000-8000-8000-000000000000', 'a.jpg'),
  ).toMatch(/^\/api\/media\//);
});

test('a base path that is none is told at once', () => {
  expect(() => createSluice({ basePath: 'api/' })).toThrow(RangeError);
});

test('a function of the host that asks our own sign-in is answered by it', async () => {
  const sluice = mount({
    identify: async (_, builtIn) => (await builtIn()) ?? { id: 'guest', role: 'viewer' },
  });
  expect((await call(sluice, '/api/images')).status).toBe(200);
  expect((await call(sluice, '/api/audit')).status).toBe(403);
  const headers = { cookie: await server.adminCookie() };
  expect((await sluice.GET(new Request(`${ORIGIN}/api/audit`, { headers }))).status).toBe(200);
});
