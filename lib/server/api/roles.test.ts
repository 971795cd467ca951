/**
 * Every endpoint and page with every role, against what is written here and not in the table of routes: a row that lets more people
 * in than before fails.
 */
import { describe, expect, test } from 'vitest';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { ROLES, type Role } from '@/lib/shared/roles';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { openPage } from '../pages/open-page';
import { PAGE_ROUTES, type PagePath } from '../pages/page-routes';
import type { UploadAccess } from '../seam/upload-access';
import { API_ROUTES } from './api-routes';
import { COMPLETE_ROUTES } from './complete-routes';

/** The least role that gets through; `anyone` needs none. */
const LEAST: Readonly<Record<string, Role | 'anyone'>> = {
  'GET /api/health': 'anyone',
  'GET /api/health/ready': 'anyone',
  'GET /api/health/live': 'anyone',
  'POST /api/csp-report': 'anyone',
  'POST /api/upload/presign': 'anyone',
  'POST /api/upload/complete': 'anyone',
  'POST /api/upload/link': 'anyone',
  'GET /api/sweep': 'anyone',
  'GET /api/links': 'admin',
  'POST /api/links': 'admin',
  'PATCH /api/links/:id': 'admin',
  'DELETE /api/links/:id': 'admin',
  'GET /api/sets/:id/images': 'anyone',
  'POST /api/sets/:id/password': 'anyone',
  'POST /api/sets/:id/archive': 'anyone',
  'POST /api/session': 'anyone',
  'GET /api/session': 'anyone',
  'DELETE /api/session': 'anyone',
  'GET /api/sessions': 'uploader',
  'DELETE /api/sessions': 'uploader',
  'DELETE /api/sessions/:id': 'uploader',
  'POST /api/openid': 'anyone',
  'GET /api/openid/callback': 'anyone',
  'GET /api/tokens': 'admin',
  'POST /api/tokens': 'admin',
  'DELETE /api/tokens/:id': 'admin',
  'GET /api/audit': 'admin',
  'GET /api/images': 'viewer',
  'GET /api/images/search': 'viewer',
  'GET /api/images/numbers': 'viewer',
  'POST /api/images/download': 'viewer',
  'POST /api/images/edit': 'editor',
  'GET /api/images/changes': 'viewer',
  'GET /api/images/dates': 'viewer',
  'POST /api/images/dates': 'editor',
  'POST /api/images/texts': 'editor',
  'POST /api/images/move': 'editor',
  'POST /api/images/purge': 'admin',
  'POST /api/images/share': 'admin',
  'GET /api/images/:id': 'viewer',
  'PATCH /api/images/:id': 'editor',
  'POST /api/drop-links': 'admin',
  'PATCH /api/drop-links/:id': 'admin',
  'POST /api/drop/receipts': 'anyone',
  'POST /api/drop/take-back': 'anyone',
  'GET /api/albums': 'viewer',
  'POST /api/albums': 'editor',
  'GET /api/albums/faces': 'viewer',
  'GET /api/albums/:id/images': 'viewer',
  'POST /api/albums/:id/arrange': 'editor',
  'GET /api/albums/:id': 'viewer',
  'PATCH /api/albums/:id': 'editor',
  'DELETE /api/albums/:id': 'editor',
  'POST /api/albums/:id/restore': 'editor',
};

const PAGES: Readonly<Record<string, Role | 'anyone' | 'upload'>> = {
  '/': 'upload',
  '/examples/headless': 'upload',
  '/gallery': 'viewer',
  '/gallery/albums': 'viewer',
  '/gallery/albums/:id': 'viewer',
  '/gallery/audit': 'admin',
  '/gallery/links': 'admin',
  '/gallery/numbers': 'viewer',
  '/gallery/sessions': 'uploader',
  '/gallery/wall': 'viewer',
  '/s/:token': 'anyone',
  '/gallery/guests': 'admin',
  '/gallery/guests/card': 'admin',
  '/drop/:token': 'anyone',
  '/share/:id/:name': 'anyone',
  '/sign-in': 'anyone',
};

const VISITORS = [null, ...ROLES] as const;
type Visitor = (typeof VISITORS)[number];

/** From the least to the most: uploader, viewer, editor, admin. */
const mayPass = (visitor: Visitor, least: Role | 'anyone') =>
  least === 'anyone' || (visitor !== null && ROLES.indexOf(visitor) >= ROLES.indexOf(least));

const asked: string[] = [];

/** A server whose host takes a header's word for who it is. */
function serverOfHost(uploadAccess: UploadAccess = 'public'): Promise<TestServer> {
  return createTestServer({ uploadAccess }, undefined, {
    seam: {
      identify({ url, headers }) {
        asked.push(new URL(url).pathname);
        const role = headers.get('x-role');
        return role === null ? null : ({ id: `the ${role}`, role } as never);
      },
    },
  });
}

const headersOf = (visitor: Visitor): Record<string, string> =>
  visitor === null ? {} : { 'x-role': visitor };

test('every endpoint and every page is walked', () => {
  const routes = [...API_ROUTES, ...COMPLETE_ROUTES].map(({ method, path }) => `${method} ${path}`);
  expect(new Set(Object.keys(LEAST))).toEqual(new Set(routes));
  expect(new Set(Object.keys(PAGES))).toEqual(new Set(Object.keys(PAGE_ROUTES)));
});

describe.each(Object.entries(LEAST))('%s', (title, least) => {
  test.each(VISITORS)('lets in or refuses %s', async (visitor) => {
    const server = await serverOfHost();
    const [method = '', path = ''] = title.split(' ');
    const body = method === 'GET' || method === 'DELETE' ? {} : { json: {} };
    asked.length = 0;
    const answer = await server.call(method, path.replace(':id', 'nonsense'), {
      ...body,
      headers: headersOf(visitor),
    });
    const code = answer.ok ? null : ((await answer.json()) as { error: { code: string } }).error.code;
    const refusals = ['sign_in_required', 'role_required'];
    if (mayPass(visitor, least)) expect(refusals).not.toContain(code);
    else expect(code).toBe(visitor === null ? 'sign_in_required' : 'role_required');
    expect(asked.length, 'identify is asked once, and never where nothing depends on it').toBeLessThanOrEqual(
      1,
    );
    if (least !== 'anyone') expect(asked).toEqual([path.replace(':id', 'nonsense')]);
  });
});

describe.each(Object.entries(PAGES))('the page %s', (path, least) => {
  test.each(VISITORS)('opens or not for %s', async (visitor) => {
    const server = await serverOfHost('editor');
    asked.length = 0;
    const { problem } = await openPage(server.services, path as PagePath, new Headers(headersOf(visitor)));
    const isOpen = mayPass(visitor, least === 'upload' ? 'editor' : least);
    expect(problem).toBe(isOpen ? null : visitor === null ? 'sign_in_required' : 'role_required');
    expect(asked).toEqual([path]);
  });
});

describe.each<[ImageState, Role | 'anyone']>([
  ['public', 'anyone'],
  ['private', 'viewer'],
  ['trash', 'viewer'],
])('the address of a %s image', (state, least) => {
  test.each(VISITORS)('opens or not for %s', async (visitor) => {
    const server = await serverOfHost();
    const id = await seedImage(server, { state });
    asked.length = 0;
    const answer = await server.call('GET', `/media/${id}/photo.jpg`, { headers: headersOf(visitor) });
    // Somebody without the right is not told that there is something.
    expect(answer.status).toBe(mayPass(visitor, least) ? 302 : 404);
    expect(asked.length).toBeLessThanOrEqual(1);
  });
});

test.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('no database');
    },
  ],
  ['names a role that does not exist', () => ({ id: 'u', role: 'root' })],
  ['says yes', () => true],
])('where identify %s nobody gets anything, and everybody may try again', async (_, identify) => {
  const server = await createTestServer({}, undefined, { seam: { identify: identify as never } });
  const id = await seedImage(server, { state: 'private' });
  const cookie = await server.adminCookie();
  for (const path of ['/api/images', `/api/images/${id}`, '/api/session', `/media/${id}/photo.jpg`]) {
    const answer = await server.call('GET', path, { headers: { cookie } });
    expect(answer.status, path).toBe(503);
    expect(answer.headers.get('location')).toBeNull();
  }
  await expect(openPage(server.services, '/gallery', new Headers({ cookie }))).rejects.toMatchObject({
    code: 'hook_failed',
  });
  // An endpoint that asks nobody is answered all the same.
  expect((await server.call('GET', '/api/health/live')).status).toBe(200);
  expect(server.logged.join('')).toContain('identify of the host failed');
});

test('where a host says who somebody is, our own cookie opens nothing', async () => {
  const server = await serverOfHost();
  const headers = { cookie: await server.adminCookie() };
  expect((await server.call('GET', '/api/images', { headers })).status).toBe(401);
});
