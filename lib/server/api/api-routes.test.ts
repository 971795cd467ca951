/**
 * Every endpoint of the table with everything a stranger may send: one refusal in the wire form, nothing
 * stored.
 */
import { describe, expect, test } from 'vitest';
import { isErrorCode } from '@/lib/shared/errors/error-codes';
import { createTestServer, type TestRequest, type TestServer } from '@/testing/server/create-test-server';
import { API_ROUTES } from './api-routes';
import { COMPLETE_ROUTES } from './complete-routes';

const ROUTES = [...API_ROUTES, ...COMPLETE_ROUTES].map((route) => ({
  ...route,
  title: `${route.method} ${route.path}`,
}));
/** Browsers submit these as a form, so that the answer is saved or shown: `download-images.test.ts`, `shared-sets.test.ts`. */
const FORMS = new Set(['/api/images/download', '/api/sets/:id/password', '/api/sets/:id/archive']);
const WITH_BODY = ROUTES.filter(
  ({ method, path }) => (method === 'POST' || method === 'PATCH') && !FORMS.has(path),
);

async function expectWireError(response: Response): Promise<string> {
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const { error } = (await response.json()) as { error: Record<string, unknown> };
  expect(isErrorCode(error.code)).toBe(true);
  expect(error.message).toMatch(/^[A-Z].*\.$/s);
  expect(error.requestId).toBe(response.headers.get('x-request-id'));
  return String(error.code);
}

const call = (server: TestServer, route: (typeof ROUTES)[number], request?: TestRequest) =>
  server.call(route.method, route.path.replace(':id', 'nonsense'), request);

const json = (text: string): TestRequest => ({
  body: text,
  headers: { 'content-type': 'application/json' },
});

const BAD_BODIES: readonly (readonly [string, TestRequest, string])[] = [
  ['no body', {}, 'not_json'],
  ['text', { body: 'hello', headers: { 'content-type': 'text/plain' } }, 'not_json'],
  ['a form', { body: new URLSearchParams({ a: 'b' }) }, 'not_json'],
  ['nothing under the name of JSON', json(''), 'invalid_request'],
  ['half a document', json('{"files":['), 'invalid_request'],
  ['null', json('null'), 'invalid_request'],
  ['a list', json('[]'), 'invalid_request'],
  ['a number', json('1e999'), 'invalid_request'],
  ['a text', json('"x"'), 'invalid_request'],
  ['an unknown field', json('{"admin":true}'), 'invalid_request'],
  ['a field of every object', json('{"__proto__":{"filename":"a.jpg"}}'), 'invalid_request'],
  ['another field of every object', json('{"constructor":{"prototype":{}}}'), 'invalid_request'],
  ['lists in lists', json('['.repeat(100_000) + ']'.repeat(100_000)), 'invalid_request'],
  ['objects in objects', json(`${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`), 'invalid_request'],
  ['more than is read', json(`"${'x'.repeat(300_000)}"`), 'body_too_large'],
  [
    'every known field with a wrong type',
    json(
      '{"filename":1,"files":1,"ticket":1,"tickets":1,"password":1,"link":1,"ids":1,"to":1,"id":1,"alt":1,"tags":1,"name":1}',
    ),
    'invalid_request',
  ],
];

describe.each(WITH_BODY)('$title', (route) => {
  test.each(BAD_BODIES)('refuses %s', async (_, { headers, ...request }, code) => {
    const server = await createTestServer();
    const cookie = await server.adminCookie();
    const response = await call(server, route, { ...request, headers: { ...headers, cookie } });
    expect(await expectWireError(response)).toBe(code);
    expect(server.storage.keys()).toEqual([]);
  });
});

describe.each(ROUTES.filter(({ method }) => method !== 'GET'))('$title', (route) => {
  test.each([
    { origin: 'https://evil.example', host: 'localhost:3000' },
    { origin: 'null', host: 'localhost:3000' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('refuses what another site asks for (%j), with all the rights there are', async (headers) => {
    const server = await createTestServer();
    const response = await call(server, route, {
      ...json('{}'),
      headers: {
        'content-type': 'application/json',
        ...headers,
        cookie: await server.adminCookie(),
      } as Record<string, string>,
    });
    expect(await expectWireError(response)).toBe('foreign_origin');
  });
});

describe.each(ROUTES.filter(({ access }) => access !== 'anyone' && access !== 'unasked'))(
  '$title',
  (route) => {
    test.each<[string, (server: TestServer) => Promise<Record<string, string>>]>([
      ['nobody', async () => ({})],
      ['a forged session', async () => ({ cookie: 'sluice_session=eyJhbGciOiJub25lIn0....' })],
      ['an empty session', async () => ({ cookie: 'sluice_session=' })],
      [
        'a share token for a session',
        async ({ services }) => {
          const link = await services.shareTokens.createLink('fff00000-0000-8000-8000-000000000000', 'a', 60);
          return { cookie: `sluice_session=${link.url.split('=')[1]}` };
        },
      ],
      [
        'a session of another deployment',
        async () => {
          const other = await createTestServer({ appSecret: 'another secret of tests, long enough' });
          return { cookie: await other.adminCookie() };
        },
      ],
    ])('answers nothing to %s', async (_, headersOf) => {
      const server = await createTestServer();
      const headers = { 'content-type': 'application/json', ...(await headersOf(server)) };
      const request = route.method === 'GET' ? { headers } : { body: '{}', headers };
      expect(await expectWireError(await call(server, route, request))).toBe('sign_in_required');
    });
  },
);

test('the endpoints that ask for a role are all of them but upload, shared sets, session, signing in at a provider, reports, health, the receipts of guests and the sweep, which has a secret of its own', () => {
  const open = ROUTES.filter(({ access }) => access === 'anyone' || access === 'unasked').map(
    ({ path }) => path,
  );
  expect(new Set(open)).toEqual(
    new Set([
      '/api/sweep',
      '/api/drop/receipts',
      '/api/drop/take-back',
      '/api/upload/presign',
      '/api/upload/complete',
      '/api/upload/link',
      '/api/sets/:id/images',
      '/api/sets/:id/password',
      '/api/sets/:id/archive',
      '/api/session',
      '/api/openid',
      '/api/openid/callback',
      '/api/csp-report',
      '/api/health',
      '/api/health/live',
      '/api/health/ready',
    ]),
  );
});

test.each([
  ['GET', '/api/nothing'],
  ['GET', '/api/'],
  ['POST', '/api/upload/presign/'],
  ['POST', '/api/images/move/more'],
  ['GET', '/api/%E0%A4%A'],
])('%s %s is not there, and says so in the wire form', async (method, path) => {
  const server = await createTestServer();
  const headers = { cookie: await server.adminCookie() };
  expect(await expectWireError(await server.call(method, path, { headers }))).toBe('not_found');
});

test.each([
  ['PUT', '/api/session', 'POST, GET, HEAD, DELETE, OPTIONS'],
  ['GET', '/api/upload/presign', 'POST, OPTIONS'],
  ['DELETE', '/api/images/fff00000-0000-8000-8000-000000000000', 'GET, HEAD, PATCH, OPTIONS'],
])('%s %s is refused with the methods that are there: %s', async (method, path, allow) => {
  const server = await createTestServer();
  const response = await server.call(method, path);
  expect(response.headers.get('allow')).toBe(allow);
  expect(await expectWireError(response)).toBe('method_not_allowed');
  const options = await server.call('OPTIONS', path);
  expect(options.status).toBe(204);
  expect(options.headers.get('allow')).toBe(allow);
});

test('under another name than the app is served at, nothing is answered', async () => {
  const server = await createTestServer({ appOrigins: ['https://photos.example'] });
  for (const path of ['/api/session', '/media/fff00000-0000-8000-8000-000000000000/a.jpg']) {
    const foreign = await server.call('GET', path, { headers: { host: 'evil.example' } });
    expect(await expectWireError(foreign)).toBe('wrong_host');
    const own = await server.call('GET', path, { headers: { host: 'photos.example' } });
    expect(own.status).not.toBe(421);
  }
});

describe('POST /api/upload/complete', () => {
  const complete = (server: TestServer, ticket: unknown) =>
    server.call('POST', '/api/upload/complete', { json: { ticket } });

  test.each<[string, (server: TestServer) => Promise<string>]>([
    ['junk', async () => 'junk'],
    ['five empty parts', async () => '....'],
    ['a session', async ({ services }) => services.sessions.start(services.people.ofLink())],
    [
      'a share token',
      async ({ services }) =>
        (await services.shareTokens.createLink('fff00000-0000-8000-8000-000000000000', 'a', 60)).url.split(
          '=',
        )[1] ?? '',
    ],
    [
      'a ticket of another deployment',
      async () => {
        const other = await createTestServer({ appSecret: 'another secret of tests, long enough' });
        const response = await other.call('POST', '/api/upload/presign', { json: { filename: 'a.jpg' } });
        return ((await response.json()) as { ticket: string }).ticket;
      },
    ],
  ])('takes %s for no ticket', async (_, ticketOf) => {
    const server = await createTestServer();
    expect(await expectWireError(await complete(server, await ticketOf(server)))).toBe('ticket_invalid');
    expect(server.storage.keys()).toEqual([]);
  });

  test('refuses an expired ticket, and one whose file never came', async () => {
    const server = await createTestServer();
    const response = await server.call('POST', '/api/upload/presign', { json: { filename: 'a.jpg' } });
    const { ticket } = (await response.json()) as { ticket: string };
    expect(await expectWireError(await complete(server, ticket))).toBe('upload_missing');
    server.wait(3_600);
    expect(await expectWireError(await complete(server, ticket))).toBe('ticket_expired');
  });

  test('refuses 101 tickets and none', async () => {
    const server = await createTestServer();
    for (const tickets of [[], Array.from({ length: 101 }, () => 'x')]) {
      const response = await server.call('POST', '/api/upload/complete', { json: { tickets } });
      expect(await expectWireError(response)).toBe('invalid_request');
    }
  });

  test('answers a batch in order, each by an error of its own', async () => {
    const server = await createTestServer();
    const response = await server.call('POST', '/api/upload/complete', { json: { tickets: ['junk', 7] } });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      results: [
        { error: { code: 'ticket_invalid' } },
        { error: { code: 'invalid_request', details: { field: 'tickets.1' } } },
      ],
    });
  });
});
