import { describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { TEST_CONFIG } from '@/testing/server/test-config';
import { createSealer } from '../seal/create-sealer';
import { deviceOf, exhaust, from, PASSWORD, signIn } from './testing/sign-in-from';

describe('a browser that signed in before', () => {
  test.each([
    ['http', /^sluice_device=ey[^;]+; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Strict$/],
    ['https', /^__Host-sluice_device=ey[^;]+; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Strict; Secure$/],
  ])('is known over %s by a cookie that no script reads', async (proto, expected) => {
    const server = await createTestServer();
    const response = await signIn(server, { password: PASSWORD }, { 'x-forwarded-proto': proto });
    expect(response.headers.getSetCookie()[1]).toMatch(expected);
  });

  test('gets in while somebody behind the same address has to wait, also after signing out', async () => {
    const server = await createTestServer();
    const first = await signIn(server, { password: PASSWORD });
    const session = first.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
    const out = await server.call('DELETE', '/api/session', { headers: { cookie: session } });
    expect(out.headers.getSetCookie()).toHaveLength(1);
    await exhaust(server, from('203.0.113.7'));
    const known = { ...from('203.0.113.7'), cookie: deviceOf(first) };
    expect((await signIn(server, { password: PASSWORD }, from('203.0.113.7'))).status).toBe(429);
    expect((await signIn(server, { password: 'x' }, known)).status).toBe(401);
    expect((await signIn(server, { password: PASSWORD }, known)).status).toBe(204);
  });

  test('is known by a new name after each sign-in, so that an old one which was stolen costs it no attempts', async () => {
    const server = await createTestServer();
    const stolen = deviceOf(await signIn(server, { password: PASSWORD }));
    const mine = deviceOf(await signIn(server, { password: PASSWORD }, { cookie: stolen }));
    // Five by the cookie, then five as anybody.
    expect(await exhaust(server, { ...from('203.0.113.7'), cookie: stolen })).toBe(10);
    const known = { ...from('203.0.113.7'), cookie: mine };
    expect((await signIn(server, { password: PASSWORD }, known)).status).toBe(204);
  });

  test('is signed in by no such cookie', async () => {
    const server = await createTestServer();
    const device = deviceOf(await signIn(server, { password: PASSWORD }));
    const cookie = `${device}; ${device.replace('sluice_device', 'sluice_session')}`;
    expect((await server.call('GET', '/api/images', { headers: { cookie } })).status).toBe(401);
  });

  test('is told to forget it where all are signed out everywhere', async () => {
    const server = await createTestServer();
    const headers = { cookie: await server.adminCookie() };
    const answer = await server.call('DELETE', '/api/sessions', { headers });
    expect(answer.headers.getSetCookie()[1]).toMatch(/^sluice_device=; Path=\/; Max-Age=0; /);
  });
});

describe('a stranger is whoever sends', () => {
  const https = { 'x-forwarded-proto': 'https' };
  test.each<[string, (cookie: string, server: TestServer) => Promise<string>]>([
    [
      'the cookie of another server',
      async () =>
        deviceOf(
          await signIn(
            await createTestServer({ appSecret: 'a secret of others, long enough to count' }),
            { password: PASSWORD },
            https,
          ),
        ),
    ],
    [
      'a cookie of before the password was changed',
      async () =>
        deviceOf(
          await signIn(
            await createTestServer({ adminPassword: 'the password before' }),
            { password: 'the password before' },
            https,
          ),
        ),
    ],
    ['a forged cookie', async (cookie) => `${cookie.slice(0, -8)}AAAAAAAA`],
    [
      'a cookie that another version made',
      async (_, server) => {
        const sealer = createSealer({ secret: TEST_CONFIG.appSecret, purpose: 'device', clock: server.now });
        return `__Host-sluice_device=${await sealer.seal({ id: 'x' }, new Date(server.now().getTime() + 60_000))}`;
      },
    ],
    [
      'a session as a device',
      async (_, server) =>
        `__Host-sluice_device=${await server.services.sessions.start(server.services.people.ofLink())}`,
    ],
    ['an empty cookie', async () => '__Host-sluice_device='],
    // A neighbour under the same domain can set it.
    ['a cookie of no host', async (cookie) => cookie.replace('__Host-', '')],
    [
      'a cookie of a year ago',
      async (cookie, server) => {
        server.wait(31_536_000);
        return cookie;
      },
    ],
    [
      'a cookie of before all were signed out everywhere',
      async (cookie, server) => {
        await server.call('DELETE', '/api/sessions', { headers: { cookie: await server.adminCookie() } });
        return cookie;
      },
    ],
  ])('%s', async (_, make) => {
    const server = await createTestServer();
    const mine = deviceOf(await signIn(server, { password: PASSWORD }, https));
    const cookie = await make(mine, server);
    await exhaust(server, { ...from('203.0.113.7'), ...https });
    const answer = await signIn(server, { password: PASSWORD }, { ...from('203.0.113.7'), ...https, cookie });
    expect(answer.status).toBe(429);
  });
});

test('signing out everywhere on one instance ends sessions and known browsers on another within a minute', async () => {
  const here = await createTestServer();
  const there = await createTestServer({}, () => here.storage);
  const device = deviceOf(await signIn(there, { password: PASSWORD }));
  const cookie = await there.adminCookie();
  const statusOf = async () => (await there.call('GET', '/api/images', { headers: { cookie } })).status;
  expect(await statusOf()).toBe(200);
  await exhaust(there, from('203.0.113.7'));
  await here.call('DELETE', '/api/sessions', { headers: { cookie: await here.adminCookie() } });
  there.wait(60);
  await exhaust(there, from('203.0.113.7'));
  expect(await statusOf()).toBe(401);
  const known = { ...from('203.0.113.7'), cookie: device };
  expect((await signIn(there, { password: PASSWORD }, known)).status).toBe(429);
});
