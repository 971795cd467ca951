/**
 * Every route with every visitor, and the status each gets. A route that is missing here fails the first test, so that nobody
 * adds one without saying who may call it.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { API_ROUTES } from '@/lib/server/api/api-routes';
import { COMPLETE_ROUTES } from '@/lib/server/api/complete-routes';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { createTestServer, type TestRequest, type TestServer } from '../server/create-test-server';
import { makePicture } from '../server/make-picture';
import { seedImage } from '../server/seed-image';
import { sendFile } from '../server/upload';
import { headersOfVisitor, VISITORS, type VisitorName } from './visitors';

const UNKNOWN = 'f0e0d0c0-0000-4000-8000-000000000000';
const CRON_SECRET = 'a cron secret of tests';

/** The facts a visitor can know: the id of an image, the ticket of an upload that has arrived, and a share link of the image. */
type Known = Readonly<{ id: string; ticket: string; share: string }>;

type Row = Readonly<{
  /** Where the path has more than its pattern. */
  path?: (known: Known) => string;
  request?: (known: Known) => TestRequest;
  /** State of the image; default private. */
  state?: ImageState;
  expected: Readonly<Record<VisitorName, number>>;
}>;

/** Nobody but an admin, and none that another site sent. */
const admins = (status: number) =>
  ({
    nobody: 401,
    uploader: 401,
    share: 401,
    admin: status,
    ended: 401,
    foreign: 403,
    token: status,
    tokenInCookie: 401,
    viewer: 403,
  }) as const;
/** The same of what a viewer may as well. */
const viewers = (status: number) => ({ ...admins(status), viewer: status }) as const;
/** Admins in person: a token makes no other. */
const inPerson = (status: number) => ({ ...admins(status), token: 403 }) as const;
/**
 * Reading alone: a browser sends no session along from another site (SameSite), and shows no answer to it (no CORS), so the
 * origin decides nothing.
 */
const adminsRead = { ...admins(200), foreign: 200 } as const;
const viewersRead = { ...viewers(200), foreign: 200 } as const;
const everybody = (status: number) =>
  ({
    nobody: status,
    uploader: status,
    share: status,
    admin: status,
    ended: status,
    foreign: status,
    token: status,
    tokenInCookie: status,
    viewer: status,
  }) as const;
const ownSite = (status: number) => ({ ...everybody(status), foreign: 403 }) as const;

const json = (body: unknown) => () => ({ json: body });
const withId =
  (more: object = {}) =>
  ({ id }: Known) => ({ json: { ids: [id], ...more } });
const inPlace = ({ id }: Known) => `/api/images/${id}`;

const RIGHTS: Readonly<Record<string, Row>> = {
  'GET /api/health': { expected: everybody(200) },
  'GET /api/health/ready': { expected: everybody(200) },
  'GET /api/health/live': { expected: everybody(200) },
  'POST /api/upload/presign': { request: json({ filename: 'a.png' }), expected: ownSite(200) },
  // The ticket is the right, and anyone who holds it may complete: it names one upload and nothing else.
  'POST /api/upload/complete': {
    request: ({ ticket }) => ({ json: { ticket } }),
    expected: { ...ownSite(200), ended: 410 },
  },
  'POST /api/session': { request: json({ password: 'wrong' }), expected: ownSite(401) },
  'GET /api/session': { expected: everybody(200) },
  'DELETE /api/session': { expected: ownSite(204) },
  'GET /api/sessions': { expected: viewersRead },
  'DELETE /api/sessions': { expected: viewers(204) },
  'DELETE /api/sessions, of everybody': {
    path: () => '/api/sessions?whose=everybody',
    expected: admins(204),
  },
  'DELETE /api/sessions/:id': { path: () => `/api/sessions/${UNKNOWN}`, expected: viewers(404) },
  // No provider is configured; with one, a request of another site begins nothing.
  'POST /api/openid': { request: json({}), expected: ownSite(404) },
  'GET /api/openid/callback': { expected: everybody(404) },
  'GET /api/tokens': { expected: { ...inPerson(200), foreign: 200 } },
  'POST /api/tokens': { request: json({ name: 'a', role: 'admin' }), expected: inPerson(200) },
  'DELETE /api/tokens/:id': { path: () => `/api/tokens/${UNKNOWN}`, expected: inPerson(404) },
  'POST /api/csp-report': {
    request: json({
      'csp-report': { 'effective-directive': 'img-src', 'document-uri': 'http://localhost:3000/' },
    }),
    expected: ownSite(204),
  },
  'GET /api/audit': { expected: adminsRead },
  'GET /api/images': { expected: viewersRead },
  'GET /api/images/search': { path: () => '/api/images/search?q=photo', expected: viewersRead },
  'GET /api/images/numbers': { expected: viewersRead },
  'POST /api/images/download': {
    request: ({ id }) => ({ body: new URLSearchParams({ ids: id }) }),
    expected: viewers(200),
  },
  'POST /api/images/edit': { request: withId({ addTags: ['tag'] }), expected: admins(200) },
  'POST /api/images/move': { request: withId({ to: 'public' }), expected: admins(200) },
  'POST /api/images/purge': { request: withId(), state: 'trash', expected: admins(200) },
  'POST /api/images/share': {
    request: ({ id }) => ({ json: { id, expiresInSeconds: 60 } }),
    expected: admins(200),
  },
  'GET /api/images/:id': { path: inPlace, expected: viewersRead },
  'PATCH /api/images/:id': { path: inPlace, request: json({ alt: 'text' }), expected: admins(200) },
  // It has a secret of its own, which none of them holds.
  'GET /api/sweep': { expected: everybody(401) },
  'GET /media/:id, private': {
    path: ({ id }) => `/media/${id}/photo.jpg`,
    expected: { ...everybody(404), admin: 302, foreign: 302, token: 302, viewer: 302 },
  },
  'GET /media/:id, private, by its link': {
    path: ({ id, share }) => `/media/${id}/photo.jpg?share=${share}`,
    expected: { ...everybody(302), ended: 410 },
  },
  'GET /media/:id, in the trash, by its link': {
    path: ({ id, share }) => `/media/${id}/photo.jpg?share=${share}`,
    state: 'trash',
    expected: { ...everybody(404), admin: 302, foreign: 302, token: 302, viewer: 302 },
  },
  'GET /media/:id, waiting for approval': {
    path: ({ id }) => `/media/${id}/photo.jpg`,
    state: 'held',
    expected: { ...everybody(404), admin: 302, foreign: 302, token: 302, viewer: 302 },
  },
  'GET /media/:id, waiting for approval, by its link': {
    path: ({ id, share }) => `/media/${id}/photo.jpg?share=${share}`,
    state: 'held',
    expected: { ...everybody(404), admin: 302, foreign: 302, token: 302, viewer: 302 },
  },
  'GET /media/:id, waiting for approval, as a download': {
    path: ({ id }) => `/media/${id}/photo.jpg?download=1`,
    state: 'held',
    expected: { ...everybody(404), admin: 200, foreign: 200, token: 200, viewer: 200 },
  },
  'GET /media/:id, private, by a ticket': {
    path: ({ id, ticket }) => `/media/${id}/photo.jpg?share=${ticket}`,
    expected: everybody(403),
  },
  'GET /media/:id, public': {
    path: ({ id }) => `/media/${id}/photo.jpg`,
    state: 'public',
    expected: everybody(302),
  },
};

const ROUTES = [...API_ROUTES, ...COMPLETE_ROUTES].map(({ method, path }) => `${method} ${path}`);
const FILES = ['api/[...path]', 'api/sweep', 'api/upload/complete', 'media/[id]/[name]'];

test('every route says who may call it', () => {
  const named = Object.keys(RIGHTS).filter((title) => title.includes('/api/'));
  expect(new Set(named.map((title) => title.split(',', 1)[0]))).toEqual(new Set(ROUTES));
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)route\.tsx?$/.test(file))
    .map((file) => file.replace(/\/route\.tsx?$/, ''));
  expect(new Set(files)).toEqual(new Set(FILES));
});

const picture = await makePicture({ format: 'png' });

async function known(server: TestServer, state: ImageState): Promise<Known> {
  const id = await seedImage(server, { state });
  const { ticket } = await sendFile(server, picture, { filename: 'a.png', size: picture.length });
  const { url } = await server.services.shareTokens.createLink(id, 'photo.jpg', 600);
  return { id, ticket, share: url.split('share=')[1] ?? '' };
}

describe.each(Object.entries(RIGHTS))('%s', (title, { path, request, state = 'private', expected }) => {
  test.each(VISITORS)('answers %s as it should', async (visitor) => {
    const server = await createTestServer({ cronSecret: CRON_SECRET });
    const facts = await known(server, state);
    const [method = '', pattern = ''] = title.split(',', 1)[0]?.split(' ') ?? [];
    const headers = await headersOfVisitor(server, visitor, facts);
    const before = server.storage.keys();
    const answer = await server.call(method, path?.(facts) ?? pattern, { ...request?.(facts), headers });
    const text = await answer.text();
    expect({ visitor, status: answer.status, text: answer.ok ? '' : text }).toMatchObject({
      status: expected[visitor],
    });
    // No answer may be read from the page of another site.
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    if (answer.status >= 400) {
      expect(server.storage.keys(), 'what is refused changes nothing').toEqual(before);
      expect(text).not.toContain(facts.share);
    }
  });
});

test('the sweep runs for its own secret', async () => {
  const server = await createTestServer({ cronSecret: CRON_SECRET });
  const headers = { authorization: `Bearer ${CRON_SECRET}` };
  expect((await server.call('GET', '/api/sweep', { headers })).status).toBe(200);
});

test('no GET changes anything but the cache of numbers, whoever asks', async () => {
  const server = await createTestServer({ cronSecret: CRON_SECRET });
  const facts = await known(server, 'private');
  const before = server.storage.keys();
  const headers = await headersOfVisitor(server, 'admin', facts);
  for (const [title, { path }] of Object.entries(RIGHTS)) {
    if (!title.startsWith('GET') || title.includes('sweep')) continue;
    const pattern = title.split(',', 1)[0]?.split(' ')[1] ?? '';
    await (await server.call('GET', path?.(facts) ?? pattern, { headers })).text();
  }
  expect(server.storage.keys().filter((key) => !key.startsWith('cache/'))).toEqual(before);
});
