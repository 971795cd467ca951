import { describe, expect, test } from 'vitest';
import { StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { TEST_CONFIG } from '@/testing/server/test-config';
import { ApiError } from '../errors/api-error';
import { createSignInLink } from './';
import { formatPasswordHash, hashPassword } from './password-hash';
import { signIn as signInWith } from './sign-in';
import { deviceOf, exhaust, from, PASSWORD, signIn } from './testing/sign-in-from';

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code;
}

test('the password opens the gallery until the session is seven days old', async () => {
  const server = await createTestServer();
  const response = await signIn(server, { password: PASSWORD });
  expect(response.status).toBe(204);
  const cookie = response.headers.getSetCookie()[0] ?? '';
  expect(cookie).toMatch(/^sluice_session=[^;]+; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/);
  const header = { cookie: `a=b; ${cookie.split(';')[0]}` };
  expect((await server.call('GET', '/api/images', { headers: header })).status).toBe(200);
  server.wait(604_800);
  expect((await server.call('GET', '/api/images', { headers: header })).status).toBe(401);
});

test('over https the cookie is of this host alone', async () => {
  const server = await createTestServer();
  const response = await signIn(server, { password: PASSWORD }, { 'x-forwarded-proto': 'https' });
  const cookie = response.headers.getSetCookie()[0] ?? '';
  expect(cookie).toMatch(
    /^__Host-sluice_session=[^;]+; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure$/,
  );
  const headers = { cookie: cookie.split(';')[0] ?? '', 'x-forwarded-proto': 'https' };
  expect((await server.call('GET', '/api/images', { headers })).status).toBe(200);
});

test.each([
  ['http', 'sluice_session', 200],
  ['https', '__Host-sluice_session', 200],
  // Anybody on the way of an unencrypted request, or a neighbour under the same domain, can plant it.
  ['https', 'sluice_session', 401],
  ['http', '__Host-sluice_session', 401],
])('over %s the cookie %s is answered by %i', async (proto, name, status) => {
  const server = await createTestServer();
  const token = await server.services.sessions.start(server.services.people.ofLink());
  const headers = { cookie: `${name}=${token}`, 'x-forwarded-proto': proto };
  expect((await server.call('GET', '/api/images', { headers })).status).toBe(status);
});

test.each(['/api/session', '/api/sessions'])(
  'DELETE %s tells the browser to let go of what it has cached',
  async (path) => {
    const server = await createTestServer();
    const answer = await server.call('DELETE', path, { headers: { cookie: await server.adminCookie() } });
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
  },
);

test('signing out ends the session on the server, and everywhere ends all of them', async () => {
  const server = await createTestServer();
  const [first, second, third] = [
    await server.adminCookie(),
    await server.adminCookie(),
    await server.adminCookie(),
  ];
  const statusOf = async (cookie: string) =>
    (await server.call('GET', '/api/images', { headers: { cookie } })).status;
  expect((await server.call('DELETE', '/api/session', { headers: { cookie: first } })).status).toBe(204);
  expect([await statusOf(first), await statusOf(second)]).toEqual([401, 200]);
  expect((await server.call('DELETE', '/api/sessions', { headers: { cookie: first } })).status).toBe(401);
  expect((await server.call('DELETE', '/api/sessions', { headers: { cookie: second } })).status).toBe(204);
  expect([await statusOf(second), await statusOf(third)]).toEqual([401, 401]);
  server.wait(1);
  expect(await statusOf(await server.adminCookie())).toBe(200);
});

test('a session says whether it holds and until when, and is renewed while it is used', async () => {
  const server = await createTestServer({ sessionIdleSeconds: 3_600 });
  const cookie = await server.adminCookie();
  const ask = async (headers: Record<string, string>) => server.call('GET', '/api/session', { headers });
  expect(await (await ask({})).json()).toEqual({
    isSignedIn: false,
    name: null,
    role: null,
    expiresAt: null,
  });
  const answered = await ask({ cookie });
  expect(await answered.json()).toEqual({
    isSignedIn: true,
    name: 'admin',
    role: 'admin',
    expiresAt: '2026-01-15T13:00:00.000Z',
  });
  expect(answered.headers.has('set-cookie')).toBe(false);
  server.wait(1_800);
  const renewed = (await ask({ cookie })).headers.get('set-cookie') ?? '';
  expect(renewed).toMatch(/^sluice_session=ey/);
  server.wait(1_801);
  expect(await (await ask({ cookie })).json()).toMatchObject({ isSignedIn: false });
  expect(await (await ask({ cookie: renewed.split(';')[0] ?? '' })).json()).toMatchObject({
    isSignedIn: true,
  });
});

test('who signs out while the bucket is away hears that it did not work, and stays signed in', async () => {
  const state: { isAway: boolean } = { isAway: false };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    put: async (...args) => {
      if (state.isAway) throw new StorageError('unavailable', 'away');
      return storage.put(...args);
    },
  }));
  const headers = { cookie: await server.adminCookie() };
  state.isAway = true;
  const response = await server.call('DELETE', '/api/session', { headers });
  expect([response.status, response.headers.has('set-cookie')]).toEqual([503, false]);
});

test('signing in again ends the session before', async () => {
  const server = await createTestServer();
  const before = await server.adminCookie();
  const again = await server.call('POST', '/api/session', {
    json: { password: PASSWORD },
    headers: { cookie: before },
  });
  expect(again.status).toBe(204);
  const cookie = again.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  expect((await server.call('GET', '/api/images', { headers: { cookie: before } })).status).toBe(401);
  expect((await server.call('GET', '/api/images', { headers: { cookie } })).status).toBe(200);
});

test('the cookie is small enough for every browser', async () => {
  const server = await createTestServer();
  const answer = await server.call('POST', '/api/session', {
    json: { password: PASSWORD },
    headers: { 'x-forwarded-proto': 'https' },
  });
  expect((answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '').length).toBeLessThan(1_024);
});

test('signing out ends the cookie', async () => {
  const server = await createTestServer();
  const response = await server.call('DELETE', '/api/session');
  expect(response.status).toBe(204);
  expect(response.headers.get('set-cookie')).toMatch(/^sluice_session=; Path=\/; Max-Age=0/);
});

test('a session that is due to be renewed is not, where it is signed out', async () => {
  const server = await createTestServer({ sessionIdleSeconds: 3_600 });
  const cookie = await server.adminCookie();
  server.wait(1_800);
  const response = await server.call('DELETE', '/api/session', { headers: { cookie } });
  expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^sluice_session=; .*Max-Age=0/)]);
});

test.each(['', ' ', 'wrong', `${PASSWORD} `])('%j is not the password', async (password) => {
  const server = await createTestServer();
  expect((await signIn(server, { password })).status).toBeGreaterThanOrEqual(400);
});

test('where no password is set, none is right', async () => {
  const server = await createTestServer({ adminPassword: null });
  expect(await codeOf(await signIn(server, { password: 'null' }))).toBe('wrong_password');
});

test('another password ends all sessions', async () => {
  const before = await createTestServer();
  const cookie = await before.adminCookie();
  const after = await createTestServer({ adminPassword: 'another password' });
  expect((await after.call('GET', '/api/images', { headers: { cookie } })).status).toBe(401);
});

test('after five wrong passwords a client waits, also for the right one; others do not', async () => {
  const server = await createTestServer();
  const attempts = Array.from({ length: 12 }, () => signIn(server, { password: 'x' }, from('203.0.113.7')));
  const codes = await Promise.all((await Promise.all(attempts)).map(codeOf));
  expect(codes.filter((code) => code === 'wrong_password')).toHaveLength(5);
  const right = await signIn(server, { password: PASSWORD }, from('203.0.113.7'));
  expect(right.status).toBe(429);
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await signIn(server, { password: PASSWORD }, from('203.0.113.8'))).status).toBe(204);
  server.wait(2);
  expect((await signIn(server, { password: PASSWORD }, from('203.0.113.7'))).status).toBe(204);
});

test('a one-time link opens also where somebody has to wait', async () => {
  const server = await createTestServer();
  await exhaust(server, from('203.0.113.7'));
  const link = (await createSignInLink(TEST_CONFIG.appSecret, { clock: server.now })).replace(
    '/sign-in#link=',
    '',
  );
  expect((await signIn(server, { link }, from('203.0.113.7'))).status).toBe(204);
});

describe('while wrong passwords come from thousands of networks at once', () => {
  /** Each from a /16 of its own. */
  const crowd = (server: TestServer, count: number, first = 20) =>
    Array.from({ length: count }, (_, at) =>
      signIn(server, { password: 'x' }, from(`${first + (at >> 8)}.${at & 255}.1.1`)),
    );

  test('the right one from elsewhere opens the gallery', async () => {
    const server = await createTestServer();
    const guesses = crowd(server, 2_000);
    expect((await signIn(server, { password: PASSWORD }, from('203.0.113.8'))).status).toBe(204);
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([401, 503]));
  });

  test('a known browser waits for none of them, whenever it comes', async () => {
    const server = await createTestServer({}, undefined, { passwordCost: { n: 2 ** 12, r: 8, p: 1 } });
    const cookie = deviceOf(await signIn(server, { password: PASSWORD }));
    const before = crowd(server, 60);
    const order: string[] = [];
    for (const guess of before) void guess.then(({ status }) => status === 401 && order.push('guess'));
    const mine = signIn(server, { password: PASSWORD }, { ...from('20.1.1.1'), cookie });
    const after = crowd(server, 60, 40);
    expect((await mine).status).toBe(204);
    expect(order.length).toBeLessThan(15);
    await Promise.all([...before, ...after]);
  });
});

test('the passwords of a config that holds a hash', async () => {
  const adminPassword = formatPasswordHash(
    await hashPassword('correct horse battery', { n: 4_096, r: 1, p: 1 }),
  );
  const server = await createTestServer({ adminPassword });
  expect((await signIn(server, { password: 'correct horse battery' })).status).toBe(204);
  expect((await signIn(server, { password: adminPassword })).status).toBe(401);
});

test('who heard that the server is busy has not used up an attempt', async () => {
  const server = await createTestServer();
  const isRight = () => Promise.reject(new ApiError('busy'));
  const busy = { ...server.services, passwords: { ...server.services.passwords, isRight } };
  const origin = { client: '203.0.113.7', userAgent: null, deviceToken: null };
  for (let time = 0; time < 20; time += 1) {
    await expect(signInWith(busy, origin, { password: PASSWORD })).rejects.toMatchObject({ code: 'busy' });
  }
  expect((await signIn(server, { password: PASSWORD }, from('203.0.113.7'))).status).toBe(204);
  await expect(signInWith(server.services, origin, { password: PASSWORD })).resolves.toHaveProperty('device');
});

test('right passwords cost nothing', async () => {
  const server = await createTestServer();
  for (let time = 0; time < 20; time += 1) {
    expect((await signIn(server, { password: PASSWORD })).status).toBe(204);
  }
});
