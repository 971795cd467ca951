import { describe, expect, test } from 'vitest';
import type { SessionItem } from '@/lib/shared/sign-in';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import type { Account } from '../accounts/account';
import type { Identity } from '../seam/identity';
import { formatPasswordHash, hashPassword } from './password-hash';
import { deviceOf, exhaust, from, signIn } from './testing/sign-in-from';

const hash = async (password: string) =>
  formatPasswordHash(await hashPassword(password, { n: 4_096, r: 1, p: 1 }));
const ANNA: Account = { id: 'anna', name: 'Anna', role: 'admin', password: await hash('of anna') };
const BEN: Account = { id: 'ben', name: 'Ben', role: 'viewer', password: await hash('of ben') };
const PEOPLE = { adminPassword: null, users: [ANNA, BEN] };

const FIREFOX = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
const IPHONE = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
};

async function enter(server: TestServer, name: string, headers: Record<string, string> = {}) {
  const response = await signIn(server, { name, password: `of ${name}` }, headers);
  return { cookie: response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '', device: deviceOf(response) };
}
async function listOf(server: TestServer, cookie: string): Promise<readonly SessionItem[]> {
  const response = await server.call('GET', '/api/sessions', { headers: { cookie } });
  expect(response.status).toBe(200);
  return (await response.json()).sessions;
}
const statusOf = async (server: TestServer, cookie: string) =>
  (await server.call('GET', '/api/sessions', { headers: { cookie } })).status;
const end = (server: TestServer, cookie: string, id: string) =>
  server.call('DELETE', `/api/sessions/${id}`, { headers: { cookie } });

async function setUp() {
  const server = await createTestServer(PEOPLE);
  const anna = await enter(server, 'anna', { ...FIREFOX, ...from('203.0.113.7') });
  server.wait(60);
  const ben = await enter(server, 'ben', { ...IPHONE, ...from('2001:db8:1::7') });
  return { server, anna, ben };
}

test('an admin sees everybody’s sessions, others their own, with when, where and by what they were used', async () => {
  const { server, anna, ben } = await setUp();
  expect(await listOf(server, anna.cookie)).toMatchObject([
    {
      name: 'Ben',
      via: 'password',
      startedAt: '2026-01-15T12:01:00.000Z',
      lastUsedAt: '2026-01-15T12:01:00.000Z',
      browser: 'Safari on iPhone',
      network: '2001:db8:1::/48',
      isOwn: false,
      isCurrent: false,
    },
    { name: 'Anna', browser: 'Firefox on Linux', network: '203.0.113.0/24', isOwn: true, isCurrent: true },
  ]);
  expect((await listOf(server, ben.cookie)).map(({ name }) => name)).toEqual(['Ben']);
});

test('a session that is used tells so, some minutes late', async () => {
  const { server, anna } = await setUp();
  server.wait(3_600);
  await server.call('GET', '/api/images', {
    headers: { cookie: anna.cookie, ...IPHONE, ...from('198.51.100.1') },
  });
  expect((await listOf(server, anna.cookie))[0]).toMatchObject({
    name: 'Anna',
    lastUsedAt: '2026-01-15T13:01:00.000Z',
    browser: 'Safari on iPhone',
    network: '198.51.100.0/24',
  });
});

test('no list tells what opens a session', async () => {
  const { server, anna } = await setUp();
  const text = JSON.stringify(await listOf(server, anna.cookie));
  for (const part of anna.cookie.split(/[=.]/).filter((one) => one.length > 20))
    expect(text).not.toContain(part);
});

describe('one session is ended', () => {
  test('by its person, and others go on', async () => {
    const { server, anna, ben } = await setUp();
    server.wait(1);
    const other = await enter(server, 'ben');
    const [, old] = await listOf(server, other.cookie);
    expect((await end(server, other.cookie, old?.id ?? '')).status).toBe(204);
    expect(await statusOf(server, ben.cookie)).toBe(401);
    expect([await statusOf(server, other.cookie), await statusOf(server, anna.cookie)]).toEqual([200, 200]);
    expect(await listOf(server, other.cookie)).toHaveLength(1);
  });

  test('by an admin, be it whose it is', async () => {
    const { server, anna, ben } = await setUp();
    const [bens] = await listOf(server, anna.cookie);
    expect((await end(server, anna.cookie, bens?.id ?? '')).status).toBe(204);
    expect(await statusOf(server, ben.cookie)).toBe(401);
  });

  test('by nobody else, who is not even told that there is one', async () => {
    const { server, anna, ben } = await setUp();
    const annas = (await listOf(server, anna.cookie)).find(({ name }) => name === 'Anna');
    const refused = await end(server, ben.cookie, annas?.id ?? '');
    const unknown = await end(server, ben.cookie, 'f0e0d0c0-0000-4000-8000-000000000000');
    expect([refused.status, unknown.status]).toEqual([404, 404]);
    expect(await statusOf(server, anna.cookie)).toBe(200);
  });

  test('and where it is the browser’s own, the browser lets go of it', async () => {
    const { server, ben } = await setUp();
    const [mine] = await listOf(server, ben.cookie);
    const answer = await end(server, ben.cookie, mine?.id ?? '');
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^sluice_session=; .*Max-Age=0/)]);
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
  });

  test('on another machine within a minute', async () => {
    const { server, ben } = await setUp();
    const there = await createTestServer(PEOPLE, () => server.storage);
    expect(await statusOf(there, ben.cookie)).toBe(200);
    const [mine] = await listOf(server, ben.cookie);
    await end(server, ben.cookie, mine?.id ?? '');
    there.wait(60);
    expect(await statusOf(there, ben.cookie)).toBe(401);
  });
});

describe('signing out everywhere', () => {
  test('ends the sessions and known browsers of one person, and nobody else’s', async () => {
    const { server, anna, ben } = await setUp();
    const other = await enter(server, 'ben');
    const answer = await server.call('DELETE', '/api/sessions', { headers: { cookie: other.cookie } });
    expect(answer.status).toBe(204);
    expect([await statusOf(server, ben.cookie), await statusOf(server, anna.cookie)]).toEqual([401, 200]);
    expect((await listOf(server, anna.cookie)).map(({ name }) => name)).toEqual(['Anna']);
    await exhaust(server, from('203.0.113.7'), 'carl');
    const at = (cookie: string) => ({ ...from('203.0.113.7'), cookie });
    expect((await signIn(server, { name: 'ben', password: 'of ben' }, at(ben.device))).status).toBe(429);
    expect((await signIn(server, { name: 'anna', password: 'of anna' }, at(anna.device))).status).toBe(204);
  });

  test('is for an admin alone where it is everybody', async () => {
    const { server, anna, ben } = await setUp();
    const all = (cookie: string) =>
      server.call('DELETE', '/api/sessions?whose=everybody', { headers: { cookie } });
    expect((await all(ben.cookie)).status).toBe(403);
    expect(await statusOf(server, anna.cookie)).toBe(200);
    expect((await all(anna.cookie)).status).toBe(204);
    expect([await statusOf(server, ben.cookie), await statusOf(server, anna.cookie)]).toEqual([401, 401]);
    server.wait(1);
    expect(await listOf(server, (await enter(server, 'anna')).cookie)).toHaveLength(1);
  });

  test('asks whose in no other words', async () => {
    const { server, anna } = await setUp();
    const answer = await server.call('DELETE', '/api/sessions?whose=ben', {
      headers: { cookie: anna.cookie },
    });
    expect(answer.status).toBe(400);
  });
});

test('of somebody’s sessions the twenty-first ends the one that was not used for longest, and never another’s', async () => {
  const { server, anna, ben } = await setUp();
  for (let count = 0; count < 20; count += 1) {
    server.wait(1);
    await enter(server, 'ben');
  }
  expect([await statusOf(server, ben.cookie), await statusOf(server, anna.cookie)]).toEqual([401, 200]);
});

describe('somebody whom the host’s own sign-in calls as one of ours', () => {
  const seam = {
    identify: async (request: Request, builtIn: () => Promise<Identity | null>) =>
      request.headers.has('x-own') ? ({ id: 'anna', role: 'viewer' } as const) : builtIn(),
  };
  const headers = { 'x-own': '1' };

  test('sees and ends none of their sessions', async () => {
    const server = await createTestServer(PEOPLE, undefined, { seam: { ...seam, shortLinks: true } });
    const anna = await enter(server, 'anna', from('203.0.113.7'));
    const [own] = await listOf(server, anna.cookie);
    const listed = await server.call('GET', '/api/sessions', { headers });
    expect(await listed.json()).toEqual({ sessions: [] });
    expect((await server.call('DELETE', `/api/sessions/${own?.id}`, { headers })).status).toBe(404);
    expect((await server.call('DELETE', '/api/sessions', { headers })).status).toBe(204);
    server.wait(120);
    expect(await statusOf(server, anna.cookie)).toBe(200);
  });
});
