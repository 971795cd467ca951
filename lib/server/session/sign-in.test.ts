import { expect, test } from 'vitest';
import { createTestServer, type TestServer } from '@/lib/server/testing/create-test-server';
import { TEST_CONFIG } from '@/lib/server/testing/test-config';
import { formatPasswordHash, hashPassword } from './password-hash';

const PASSWORD = TEST_CONFIG.adminPassword;

const signIn = (server: TestServer, json: unknown, headers = {}) =>
  server.call('POST', '/api/session', { json, headers });

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code;
}

test('the password opens the gallery until the session is seven days old', async () => {
  const server = await createTestServer();
  const response = await signIn(server, { password: PASSWORD });
  expect(response.status).toBe(204);
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^sluice_session=[^;]+; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/);
  const header = { cookie: `a=b; ${cookie.split(';')[0]}` };
  expect((await server.call('GET', '/api/images', { headers: header })).status).toBe(200);
  server.wait(604_800);
  expect((await server.call('GET', '/api/images', { headers: header })).status).toBe(401);
});

test('over https the cookie is of this host alone', async () => {
  const server = await createTestServer();
  const response = await signIn(server, { password: PASSWORD }, { 'x-forwarded-proto': 'https' });
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(
    /^__Host-sluice_session=[^;]+; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure$/,
  );
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  expect((await server.call('GET', '/api/images', { headers })).status).toBe(200);
});

test('signing out ends the cookie', async () => {
  const server = await createTestServer();
  const response = await server.call('DELETE', '/api/session');
  expect(response.status).toBe(204);
  expect(response.headers.get('set-cookie')).toMatch(/^sluice_session=; Path=\/; Max-Age=0/);
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

const from = (address: string) => ({ 'x-forwarded-for': address });

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

test('whatever any number of others send, the right password from elsewhere opens the gallery', async () => {
  const server = await createTestServer();
  const guesses = Array.from({ length: 40 }, (_, at) =>
    signIn(server, { password: 'x' }, from(`10.${at >> 8}.${at & 255}.1`)),
  );
  const right = signIn(server, { password: PASSWORD }, from('203.0.113.8'));
  expect((await right).status).toBe(204);
  await Promise.all(guesses);
});

test('the passwords of a config that holds a hash', async () => {
  const adminPassword = formatPasswordHash(await hashPassword('correct horse battery'));
  const server = await createTestServer({ adminPassword });
  expect((await signIn(server, { password: 'correct horse battery' })).status).toBe(204);
  expect((await signIn(server, { password: adminPassword })).status).toBe(401);
});

test('right passwords cost nothing', async () => {
  const server = await createTestServer();
  for (let time = 0; time < 20; time += 1) {
    expect((await signIn(server, { password: PASSWORD })).status).toBe(204);
  }
});
