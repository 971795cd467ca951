/**
 * Every route with every visitor, and the status each gets. A route that is missing here fails the first test, so that nobody
 * adds one without saying who may call it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { API_ROUTES } from '@/lib/server/api/api-routes';
import { COMPLETE_ROUTES } from '@/lib/server/api/complete-routes';
import { formatPasswordHash, hashPassword } from '@/lib/server/session/password-hash';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { createTestServer, type TestRequest, type TestServer } from '../server/create-test-server';
import { makePicture } from '../server/make-picture';
import { seedImage } from '../server/seed-image';
import { sendFile } from '../server/upload';
import { headersOfVisitor, VISITORS, type VisitorName } from './visitors';

const UNKNOWN = 'f0e0d0c0-0000-4000-8000-000000000000';
/** The id of an album that is none of this gallery's. */
const NO_ALBUM = 'aaaaaa';
/** The hash of a password, which costs what nobody has to wait for. */
const PASSWORD = formatPasswordHash(await hashPassword('a password', { n: 2 ** 12, r: 1, p: 1 }));
const CRON_SECRET = 'a cron secret of tests';

/**
 * The facts a visitor can know: the id of an image, the ticket of an upload that has arrived, a share link of the image, the token of a link to
 * a set with the image in it, that of a link with a password, and the proof that an upload was one's own.
 */
type Known = Readonly<{
  id: string;
  ticket: string;
  share: string;
  set: string;
  locked: string;
  proof: string;
}>;

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
/** Admins in person: a token makes no other, and ends no session. */
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
  'GET /api/sessions': { expected: { ...inPerson(200), foreign: 200 } },
  'DELETE /api/sessions': { expected: inPerson(204) },
  'DELETE /api/sessions, of everybody': {
    path: () => '/api/sessions?whose=everybody',
    expected: inPerson(204),
  },
  'DELETE /api/sessions/:id': { path: () => `/api/sessions/${UNKNOWN}`, expected: inPerson(404) },
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
  'POST /api/drop-links': { request: json({ title: 'a' }), expected: admins(200) },
  'PATCH /api/drop-links/:id': {
    path: () => `/api/drop-links/${UNKNOWN}`,
    request: json({ files: 3 }),
    expected: admins(404),
  },
  // A receipt is the right: without one that this app has made nothing is told, and nothing is deleted.
  'POST /api/drop/receipts': { request: ({ id }) => ({ json: { receipts: [id] } }), expected: ownSite(200) },
  'POST /api/drop/take-back': { request: ({ id }) => ({ json: { receipts: [id] } }), expected: ownSite(200) },
  'GET /api/images': { expected: viewersRead },
  'GET /api/images/search': { path: () => '/api/images/search?q=photo', expected: viewersRead },
  'GET /api/images/numbers': { expected: viewersRead },
  'POST /api/images/download': {
    request: ({ id }) => ({ body: new URLSearchParams({ ids: id }) }),
    expected: viewers(200),
  },
  'GET /api/images/changes': {
    path: ({ id }) => `/api/images/changes?since=${id}`,
    // Nothing has changed.
    expected: { ...viewers(204), foreign: 204 },
  },
  'GET /api/images/dates': { path: ({ id }) => `/api/images/dates?ids=${id}`, expected: viewersRead },
  'POST /api/images/dates': {
    request: ({ id }) => ({ json: { changes: [{ id, to: null }] } }),
    expected: admins(200),
  },
  'POST /api/images/texts': {
    request: ({ id }) => ({ json: { changes: [{ id, to: { alt: 'text' } }] } }),
    expected: admins(200),
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
  'POST /api/upload/link': {
    request: ({ proof }) => ({ json: { proofs: [proof] } }),
    expected: { ...ownSite(200), ended: 410 },
  },
  'POST /api/upload/link, by a share link': {
    request: ({ share }) => ({ json: { proofs: [share.slice(0, 67)] } }),
    expected: ownSite(403),
  },
  'GET /api/albums': { expected: viewersRead },
  'POST /api/albums': { request: json({ title: 'a' }), expected: admins(200) },
  'GET /api/albums/faces': { path: () => `/api/albums/faces?ids=${NO_ALBUM}`, expected: viewersRead },
  'GET /api/albums/:id': {
    path: () => `/api/albums/${NO_ALBUM}`,
    expected: { ...viewers(404), foreign: 404 },
  },
  'GET /api/albums/:id/images': {
    path: () => `/api/albums/${NO_ALBUM}/images`,
    expected: { ...viewers(404), foreign: 404 },
  },
  'PATCH /api/albums/:id': {
    path: () => `/api/albums/${NO_ALBUM}`,
    request: json({ title: 'b' }),
    expected: admins(404),
  },
  'POST /api/albums/:id/arrange': {
    path: () => `/api/albums/${NO_ALBUM}/arrange`,
    request: withId({ behind: null }),
    expected: admins(404),
  },
  'DELETE /api/albums/:id': { path: () => `/api/albums/${NO_ALBUM}`, expected: admins(404) },
  'POST /api/albums/:id/restore': {
    path: () => `/api/albums/${NO_ALBUM}/restore`,
    request: json({}),
    expected: admins(404),
  },
  'GET /api/links': { expected: adminsRead },
  'POST /api/links': {
    request: ({ id }) => ({ json: { ids: [id], expiresInSeconds: 600 } }),
    expected: admins(200),
  },
  'PATCH /api/links/:id': {
    path: () => `/api/links/${UNKNOWN}`,
    request: json({ note: 'a' }),
    expected: admins(404),
  },
  'DELETE /api/links/:id': { path: () => `/api/links/${UNKNOWN}`, expected: admins(404) },
  // The token is the right, as that of a share link.
  'GET /api/sets/:id/images': {
    path: ({ set }) => `/api/sets/${set}/images`,
    expected: { ...everybody(200), ended: 410 },
  },
  'GET /api/sets/:id/images, with a password': {
    path: ({ locked }) => `/api/sets/${locked}/images`,
    expected: { ...everybody(401), ended: 410 },
  },
  'GET /api/sets/:id/images, by a share link': {
    path: ({ share }) => `/api/sets/${share}/images`,
    expected: everybody(403),
  },
  'POST /api/sets/:id/password': {
    path: ({ locked }) => `/api/sets/${locked}/password`,
    request: () => ({ body: new URLSearchParams({ password: 'wrong' }) }),
    expected: { ...ownSite(401), ended: 410 },
  },
  'POST /api/sets/:id/archive': {
    path: ({ set }) => `/api/sets/${set}/archive`,
    request: () => ({ body: new URLSearchParams() }),
    expected: { ...ownSite(200), ended: 410 },
  },
  'POST /api/sets/:id/archive, with a password': {
    path: ({ locked }) => `/api/sets/${locked}/archive`,
    request: () => ({ body: new URLSearchParams() }),
    expected: { ...ownSite(401), ended: 410 },
  },
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
  'GET /media/:id, private, by the link of a set': {
    path: ({ id, set }) => `/media/${id}/photo.jpg?link=${set}`,
    expected: { ...everybody(302), ended: 410 },
  },
  'GET /media/:id, private, by a link with a password': {
    path: ({ id, locked }) => `/media/${id}/photo.jpg?link=${locked}`,
    expected: { ...everybody(401), ended: 410 },
  },
  'GET /media/:id, in the trash, by the link of a set': {
    path: ({ id, set }) => `/media/${id}/photo.jpg?link=${set}`,
    state: 'trash',
    expected: { ...everybody(404), admin: 302, foreign: 302, token: 302, viewer: 302 },
  },
  'GET /media/:id, waiting for approval, by the link of a set': {
    path: ({ id, set }) => `/media/${id}/photo.jpg?link=${set}&download=1`,
    state: 'held',
    expected: { ...everybody(404), admin: 200, foreign: 200, token: 200, viewer: 200 },
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
/** Files that a browser asks for on its own, before anybody signs in: the same for all visitors. */
const FOR_EVERYBODY = ['app-icon/[file]', 'manifest.webmanifest', 'share-target/photos'];
const FILES = [
  ...['album/[id]', 'api/[...path]', 'api/sweep', 'api/upload/complete', 'media/[id]/[name]'],
  ...FOR_EVERYBODY,
];

test('every route says who may call it', () => {
  const named = Object.keys(RIGHTS).filter((title) => title.includes('/api/'));
  expect(new Set(named.map((title) => title.split(',', 1)[0]))).toEqual(new Set(ROUTES));
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)route\.tsx?$/.test(file))
    .map((file) => file.replace(/\/route\.tsx?$/, ''));
  expect(new Set(files)).toEqual(new Set(FILES));
});

test.each(FOR_EVERYBODY)('%s asks nobody who they are, and keeps nothing', (file) => {
  const code = readFileSync(`app/${file}/route.ts`, 'utf8');
  expect(code).not.toMatch(/openPage|identify|storage|cookies\(/);
});

test('a form of shared photos is answered without a look at it', async () => {
  const route = await import('@/app/share-target/photos/route');
  expect([route.POST, route.GET].map((answer) => answer.length)).toEqual([0, 0]);
  expect([route.POST(), route.GET()].map(({ status }) => status)).toEqual([303, 303]);
});

const picture = await makePicture({ format: 'png' });

async function linkOf(
  { services, now }: TestServer,
  id: string,
  passwordHash: string | null,
): Promise<string> {
  const link = await services.links.create({
    kind: 'view',
    opens: { ids: [id] },
    until: new Date(now().getTime() + 600_000).toISOString(),
    ...{ title: '', note: '', to: '', createdBy: 'a test' },
    passwordHash,
  });
  return services.linkTokens.seal(link.id);
}

async function known(server: TestServer, state: ImageState): Promise<Known> {
  const id = await seedImage(server, { state });
  const { ticket } = await sendFile(server, picture, { filename: 'a.png', size: picture.length });
  const { shareTokens, uploadProofs } = server.services;
  const { url } = await shareTokens.createLink(id, 'photo.jpg', 600);
  const [set, locked] = await Promise.all([null, PASSWORD].map((hash) => linkOf(server, id, hash)));
  const proof = uploadProofs.seal(id, new Date(server.now().getTime() + 600_000));
  return { id, ticket, share: url.split('share=')[1] ?? '', set: set ?? '', locked: locked ?? '', proof };
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
