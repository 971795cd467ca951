import { describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { ApiError } from '../errors/api-error';
import type { Claims } from './decide-admission';
import type { OpenidProvider, OpenidSignIn } from './provider';

const OPENID: OpenidSignIn = {
  config: { issuer: 'https://accounts.example.com', clientId: 'sluice', clientSecret: null, scope: 'openid' },
  rules: [{ kind: 'address', address: 'anna@example.com', text: 'anna@example.com', role: 'editor' }],
  label: null,
  signsOutAtProvider: false,
};
const ANNA: Claims = { email: 'Anna@example.com', email_verified: true };

/** A provider that says what a test wants; the real one has tests of its own. */
async function setUp(more: Partial<Parameters<typeof createTestServer>[0]> = {}) {
  const state: { claims: Claims; error: ApiError | null; finished: unknown[]; begun: string[] } = {
    claims: ANNA,
    error: null,
    finished: [],
    begun: [],
  };
  let count = 0;
  const openid: OpenidProvider = {
    async begin(redirectUri) {
      if (state.error) throw state.error;
      state.begun.push(redirectUri);
      count += 1;
      const checks = { state: `state${count}`, nonce: 'nonce', verifier: 'verifier', redirectUri };
      return { url: `https://accounts.example.com/authorize?state=${checks.state}`, checks };
    },
    async finish(query, checks) {
      if (state.error) throw state.error;
      state.finished.push({ query, checks });
      return { sub: '7', claims: state.claims };
    },
    signOutUrl: async (backTo) => `https://accounts.example.com/end?back=${encodeURIComponent(backTo)}`,
  };
  const made = await createTestServer({ openid: OPENID, ...more });
  Object.assign(made.services, { openid });
  return { server: made, state };
}

const cookiesOf = (response: Response) =>
  Object.fromEntries(
    response.headers.getSetCookie().map((line) => {
      const [pair = ''] = line.split(';', 1);
      return [pair.slice(0, pair.indexOf('=')), { pair, line }];
    }),
  );
const begin = async (server: TestServer, json: unknown = {}, headers = {}) => {
  const response = await server.call('POST', '/api/openid', { json, headers });
  return { response, cookie: cookiesOf(response).sluice_openid?.pair ?? '' };
};
const back = (server: TestServer, query: string, headers: Record<string, string>) =>
  server.call('GET', `/api/openid/callback?${query}`, { headers });
const whoIs = async (server: TestServer, cookie: string | undefined) =>
  (await server.call('GET', '/api/session', { headers: { cookie: cookie ?? '' } })).json();

test('somebody on the list comes in with their role, and the page that was asked for opens', async () => {
  const { server, state } = await setUp();
  const { response, cookie } = await begin(server, { next: '/gallery?state=trash' });
  expect(await response.json()).toEqual({ url: 'https://accounts.example.com/authorize?state=state1' });
  expect(cookiesOf(response).sluice_openid?.line).toMatch(/; Path=\/; Max-Age=900; HttpOnly; SameSite=Lax$/);
  const answer = await back(server, 'code=c&state=state1', { cookie });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/gallery?state=trash']);
  const { sluice_session, sluice_openid } = cookiesOf(answer);
  expect(await whoIs(server, sluice_session?.pair)).toMatchObject({
    name: 'anna@example.com',
    role: 'editor',
  });
  expect(sluice_openid?.line).toMatch(/Max-Age=0/);
  expect(state.finished).toEqual([
    {
      query: '?code=c&state=state1',
      checks: expect.objectContaining({
        state: 'state1',
        nonce: 'nonce',
        verifier: 'verifier',
        redirectUri: 'http://localhost/api/openid/callback',
      }),
    },
  ]);
});

test('over https the cookie is of this host alone, and the way back is the address that is configured', async () => {
  const { server, state } = await setUp({ appOrigins: ['https://photos.example'] });
  const https = { host: 'photos.example', 'x-forwarded-proto': 'https', origin: 'https://photos.example' };
  const { response } = await begin(server, {}, https);
  expect(cookiesOf(response)['__Host-sluice_openid']?.line).toMatch(/; Secure$/);
  expect(state.begun).toEqual(['https://photos.example/api/openid/callback']);
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
])('nobody is sent to %s afterwards', async (next) => {
  const { server } = await setUp();
  const { cookie } = await begin(server, { next });
  const answer = await back(server, 'code=c&state=state1', { cookie });
  expect(answer.headers.get('location')).toBe('/gallery');
});

describe('the page tells why it did not work:', () => {
  test.each<
    [string, (given: Awaited<ReturnType<typeof setUp>>, cookie: string) => Promise<Response>, string]
  >([
    [
      'no cookie of an attempt',
      ({ server }) => back(server, 'code=c&state=state1', {}),
      'openid_attempt_missing',
    ],
    [
      'the answer to another attempt',
      ({ server }, cookie) => back(server, 'code=c&state=state2', { cookie }),
      'openid_attempt_missing',
    ],
    [
      'an answer without a word of which',
      ({ server }, cookie) => back(server, 'code=c', { cookie }),
      'openid_attempt_missing',
    ],
    [
      'an answer with two',
      ({ server }, cookie) => back(server, 'code=c&state=state1&state=state1', { cookie }),
      'openid_attempt_missing',
    ],
    [
      'an attempt that is too old',
      ({ server }, cookie) => {
        server.wait(900);
        return back(server, 'code=c&state=state1', { cookie });
      },
      'openid_attempt_missing',
    ],
    [
      'a forged one',
      ({ server }, cookie) => back(server, 'code=c&state=state1', { cookie: `${cookie.slice(0, -4)}AAAA` }),
      'openid_attempt_missing',
    ],
    [
      'a session as an attempt',
      async ({ server }) =>
        back(server, 'code=c&state=state1', {
          cookie: (await server.adminCookie()).replace('sluice_session', 'sluice_openid'),
        }),
      'openid_attempt_missing',
    ],
    [
      'an attempt that was used',
      async ({ server }, cookie) => {
        await back(server, 'code=c&state=state1', { cookie });
        return back(server, 'code=c&state=state1', { cookie });
      },
      'openid_attempt_used',
    ],
    [
      'somebody who is not on the list',
      ({ server, state }, cookie) => {
        state.claims = { email: 'ben@example.com', email_verified: true };
        return back(server, 'code=c&state=state1', { cookie });
      },
      'openid_not_allowed',
    ],
    [
      'an address that nobody has verified',
      ({ server, state }, cookie) => {
        state.claims = { ...ANNA, email_verified: false };
        return back(server, 'code=c&state=state1', { cookie });
      },
      'openid_not_allowed',
    ],
    ...(['openid_unreachable', 'openid_failed', 'openid_declined', 'openid_clock'] as const).map(
      (code) =>
        [
          code,
          async ({ server, state }: Awaited<ReturnType<typeof setUp>>, cookie: string) => {
            state.error = new ApiError(code, undefined, { cause: new Error('told by <b>them</b>') });
            return back(server, 'code=c&state=state1&error_description=%3Cb%3E', { cookie });
          },
          code,
        ] as [
          string,
          (given: Awaited<ReturnType<typeof setUp>>, cookie: string) => Promise<Response>,
          string,
        ],
    ),
  ])('%s', async (_, act, code) => {
    const given = await setUp();
    const { cookie } = await begin(given.server);
    const answer = await act(given, cookie);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/sign-in?problem=${code}`]);
    expect(cookiesOf(answer)).not.toHaveProperty('sluice_session');
  });
});

test('an answer that somebody else’s page brings along uses no attempt up', async () => {
  const { server } = await setUp();
  const { cookie } = await begin(server);
  const foreign = await back(server, 'code=theirs&state=theirs', { cookie });
  expect(cookiesOf(foreign)).toEqual({});
  expect((await back(server, 'code=c&state=state1', { cookie })).headers.get('location')).toBe('/gallery');
});

test('an attempt is used up on every machine', async () => {
  const { server } = await setUp();
  const there = await setUp();
  Object.assign(there.server.services, { openidAttempts: server.services.openidAttempts });
  const { cookie } = await begin(server);
  const answers = await Promise.all(
    [server, there.server, server].map((one) => back(one, 'code=c&state=state1', { cookie })),
  );
  expect(answers.filter((answer) => answer.headers.get('location') === '/gallery')).toHaveLength(1);
});

test('another site begins no attempt through a visitor', async () => {
  const { server, state } = await setUp();
  const { response } = await begin(server, {}, { origin: 'https://evil.example', host: 'localhost' });
  expect([response.status, response.headers.getSetCookie(), state.begun]).toEqual([403, [], []]);
});

test('signing in ends the session that the browser had, which somebody else may have planted', async () => {
  const { server } = await setUp();
  const planted = await server.adminCookie();
  const { cookie } = await begin(server);
  const answer = await back(server, 'code=c&state=state1', { cookie: `${planted}; ${cookie}` });
  expect(cookiesOf(answer).sluice_session?.pair).not.toBe(planted);
  expect(await whoIs(server, planted)).toMatchObject({ isSignedIn: false });
});

test('a provider that is away is told at the beginning, and a password opens the gallery all the same', async () => {
  const { server, state } = await setUp();
  state.error = new ApiError('openid_unreachable');
  const { response } = await begin(server);
  expect([response.status, (await response.json()).error.code]).toEqual([503, 'openid_unreachable']);
  const signedIn = await server.call('POST', '/api/session', { json: { password: 'correct horse battery' } });
  expect(signedIn.status).toBe(204);
});

test('nobody makes the server run to its provider more than thirty times a minute', async () => {
  const { server } = await setUp();
  const statuses = [];
  for (let time = 0; time < 31; time += 1) statuses.push((await begin(server)).response.status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(30);
  expect(statuses.at(-1)).toBe(429);
});

test('answers that nobody asked for are counted too: each costs the bucket or the provider a request', async () => {
  const { server, state } = await setUp();
  const { cookie } = await begin(server);
  for (let time = 0; time < 30; time += 1) await back(server, 'code=x&state=other', { cookie });
  const answer = await back(server, 'code=x&state=state1', { cookie });
  expect(answer.headers.get('location')).toBe('/sign-in?problem=rate_limited');
  expect(state.finished).toEqual([]);
});

test('where no provider is configured there is nothing', async () => {
  const server = await createTestServer();
  expect((await begin(server)).response.status).toBe(404);
  expect((await back(server, 'code=c&state=s', {})).status).toBe(404);
});

test.each([
  [false, 204, null],
  [true, 200, 'https://accounts.example.com/end?back=http%3A%2F%2Flocalhost%2F'],
])('signing out where it goes on at the provider: %s', async (signsOutAtProvider, status, url) => {
  const { server } = await setUp({ openid: { ...OPENID, signsOutAtProvider } });
  const { cookie } = await begin(server);
  const session = cookiesOf(await back(server, 'code=c&state=state1', { cookie })).sluice_session?.pair ?? '';
  const out = await server.call('DELETE', '/api/session', { headers: { cookie: session } });
  expect(out.status).toBe(status);
  if (url !== null) expect(await out.json()).toEqual({ signOutUrl: url });
  expect(cookiesOf(out).sluice_session?.line).toMatch(/Max-Age=0/);
  expect(await whoIs(server, session)).toMatchObject({ isSignedIn: false });
});

test('signing out works where the provider is away', async () => {
  const { server, state } = await setUp({ openid: { ...OPENID, signsOutAtProvider: true } });
  const { cookie } = await begin(server);
  const session = cookiesOf(await back(server, 'code=c&state=state1', { cookie })).sluice_session?.pair ?? '';
  Object.assign(server.services, {
    openid: {
      ...server.services.openid,
      signOutUrl: async () => Promise.reject(new ApiError('openid_unreachable')),
    },
  });
  expect(state.finished).toHaveLength(1);
  const out = await server.call('DELETE', '/api/session', { headers: { cookie: session } });
  expect(out.status).toBe(204);
});

test('the cookies are small enough for every browser', async () => {
  const { server, state } = await setUp();
  state.claims = {
    ...ANNA,
    name: 'x'.repeat(10_000),
    groups: Array.from({ length: 5_000 }, (_, at) => `group${at}`),
  };
  const { response, cookie } = await begin(server, { next: `/gallery?q=${'x'.repeat(1_900)}` });
  expect(cookiesOf(response).sluice_openid?.line.length).toBeLessThan(4_096);
  const answer = await back(server, 'code=c&state=state1', { cookie });
  expect(cookiesOf(answer).sluice_session?.line.length).toBeLessThan(2_048);
});

test('a code or a state of an answer is in no log', async () => {
  const { server, state } = await setUp();
  const { cookie } = await begin(server);
  state.error = new ApiError('openid_failed', undefined, {
    cause: new Error('GET http://localhost/api/openid/callback?code=secretcode&state=state1 failed'),
  });
  await back(server, 'code=secretcode&state=state1', { cookie });
  expect(server.logged.join('')).toContain('openid_failed');
  expect(server.logged.join('')).not.toMatch(/secretcode|state1/);
});
