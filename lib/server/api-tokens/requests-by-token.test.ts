import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/shared/roles';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';

async function withToken(role: Role = 'admin', config = {}) {
  const server = await createTestServer(config);
  const made = await server.services.apiTokens.create({
    name: 'backup',
    role,
    createdBy: 'anna',
    expiresMs: null,
  });
  return { server, ...made, headers: { authorization: `Bearer ${made.token}` } };
}
const presign = (server: TestServer, headers: Record<string, string>) =>
  server.call('POST', '/api/upload/presign', { json: { filename: 'a.png' }, headers });
const list = (server: TestServer, headers: Record<string, string>) =>
  server.call('GET', '/api/images', { headers });
const codeOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string } }).error.code;

test.each([
  ['admin', 200, 200],
  ['viewer', 200, 403],
  ['uploader', 403, 403],
] as const)('a token of the role %s may do what the role may', async (role, listed, moved) => {
  const { server, headers } = await withToken(role);
  expect((await list(server, headers)).status).toBe(listed);
  const move = { json: { ids: ['fff00000-0000-8000-8000-000000000000'], to: 'trash' }, headers };
  expect((await server.call('POST', '/api/images/move', move)).status).toBe(moved);
});

test('a token uploads where only those may who are signed in', async () => {
  const { server, headers } = await withToken('uploader', { uploadAccess: 'signed-in' });
  expect((await presign(server, {})).status).toBe(401);
  expect((await presign(server, headers)).status).toBe(200);
});

test('a token needs no page of ours, and a cookie beside it counts for nothing', async () => {
  const { server, headers } = await withToken('viewer');
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', host: 'localhost:3000' };
  expect((await presign(server, { ...headers, ...foreign })).status).toBe(200);
  const cookie = await server.adminCookie();
  const purge = { json: { ids: ['fff00000-0000-8000-8000-000000000000'] }, headers: { ...headers, cookie } };
  expect((await server.call('POST', '/api/images/purge', purge)).status).toBe(403);
});

describe('a token that is worth nothing', () => {
  const spoiled = (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  test.each<[string, (token: string) => string]>([
    ['misspelt', (token) => `Bearer ${spoiled(token)}`],
    ['cut off', (token) => `Bearer ${token.slice(0, -2)}`],
    ['sent twice', (token) => `Bearer ${token}, Bearer ${token}`],
    ['sent as a name and password', (token) => `Basic ${token}`],
  ])('because it is %s, is refused everywhere, and lets nobody in as somebody else', async (_, headerOf) => {
    const { server, token } = await withToken();
    const authorization = headerOf(token);
    expect(await codeOf(await list(server, { authorization, cookie: await server.adminCookie() }))).toBe(
      'token_invalid',
    );
    // An upload of a script whose token has ended must not become a stranger's.
    expect(await codeOf(await presign(server, { authorization }))).toBe('token_invalid');
  });

  test('does not pass the check of where a request comes from', async () => {
    const { server, token } = await withToken();
    const foreign = {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
      host: 'localhost:3000',
    };
    const headers = {
      authorization: `Bearer ${spoiled(token)}`,
      cookie: await server.adminCookie(),
      ...foreign,
    };
    expect((await presign(server, headers)).status).toBeGreaterThanOrEqual(400);
  });
});

test('a host that asks our own sign-in hears of a bad token as everybody does, and may take a good one', async () => {
  const server = await createTestServer({}, undefined, {
    seam: { identify: async (_, builtIn) => (await builtIn()) ?? { id: 'host', role: 'viewer' } },
  });
  const made = await server.services.apiTokens.create({
    name: 'backup',
    role: 'viewer',
    createdBy: 'anna',
    expiresMs: null,
  });
  const good = await list(server, { authorization: `Bearer ${made.token}` });
  expect(good.status).toBe(200);
  const bad = await list(server, { authorization: `Bearer ${made.token.slice(0, -1)}` });
  expect(await codeOf(bad)).toBe('token_invalid');
});

test.each<[string, (token: string) => [string, Record<string, string>]]>([
  ['a cookie', (token) => ['/api/images', { cookie: `sluice_session=${token}; token=${token}` }]],
  ['the address', (token) => [`/api/images?token=${token}&access_token=${token}`, {}]],
  [
    'another header',
    (token) => ['/api/images', { 'x-api-key': token, 'proxy-authorization': `Bearer ${token}` }],
  ],
])('a token in %s opens nothing', async (_, place) => {
  const { server, token } = await withToken();
  const [path, headers] = place(token);
  expect((await server.call('GET', path, { headers })).status).toBeGreaterThanOrEqual(400);
});

test('where a host knows people by other means, a token of ours lets no page of another site in', async () => {
  const server = await createTestServer({}, undefined, {
    seam: { identify: async () => ({ id: 'x', role: 'admin' }) },
  });
  const authorization = `Bearer sluice_aaaaaaaaaaaa_${'a'.repeat(43)}`;
  const origin = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', host: 'localhost:3000' };
  const move = { ids: ['fff00000-0000-8000-8000-000000000000'], to: 'trash' };
  const ask = (headers: Record<string, string>) =>
    server.call('POST', '/api/images/move', { json: move, headers });
  expect(await codeOf(await ask({ authorization, ...origin }))).toBe('foreign_origin');
  expect((await ask({ authorization })).status).toBe(200);
});

test('a header that is meant for somebody else changes nothing', async () => {
  const server = await createTestServer();
  const headers = { authorization: 'Basic c2x1aWNlOnBhc3N3b3Jk', cookie: await server.adminCookie() };
  expect((await list(server, headers)).status).toBe(200);
});

test('requests by token are counted as any other', async () => {
  const { server, headers } = await withToken('uploader', { uploadsPerMinute: 2 });
  const statuses = [];
  for (let time = 0; time < 3; time += 1) statuses.push((await presign(server, headers)).status);
  expect(statuses).toEqual([200, 200, 429]);
});

test('what a token does is in the activity log by its name, and its text is in no log', async () => {
  const { server, headers, token } = await withToken('admin');
  await server.call('GET', '/api/audit?format=csv', { headers });
  const csv = await (await server.call('GET', '/api/audit?format=csv', { headers })).text();
  expect(csv).toContain('"backup (API token)"');
  server.services.log.error('a failure', new Error(`sent ${token}`));
  expect(server.logged.join('')).not.toContain(token.slice(-20));
});

describe('tokens are made and revoked', () => {
  const create = async (server: TestServer, headers: Record<string, string>, json: unknown) =>
    server.call('POST', '/api/tokens', { json, headers });

  test('by an admin who is signed in, and told once', async () => {
    const server = await createTestServer();
    const headers = { cookie: await server.adminCookie() };
    const made = await (
      await create(server, headers, { name: ' the\nbackup ', role: 'viewer', days: 1 })
    ).json();
    expect(made).toMatchObject({
      name: 'the backup',
      role: 'viewer',
      createdBy: 'admin',
      expiresAt: '2026-01-16T12:00:00.000Z',
    });
    const bearer = { authorization: `Bearer ${made.token}` };
    expect((await list(server, bearer)).status).toBe(200);
    const listed = await (await server.call('GET', '/api/tokens', { headers })).json();
    const { token, ...facts } = made;
    expect(listed).toEqual({ tokens: [facts] });
    expect((await server.call('DELETE', `/api/tokens/${made.id}`, { headers })).status).toBe(204);
    expect((await server.call('DELETE', `/api/tokens/${made.id}`, { headers })).status).toBe(404);
    expect((await list(server, bearer)).status).toBe(401);
    expect(server.logged.join('')).not.toContain(token);
  });

  test('by no token, be it an admin’s, so that a stolen one makes no other', async () => {
    const { server, headers, id } = await withToken('admin');
    expect((await create(server, headers, { name: 'x', role: 'admin' })).status).toBe(403);
    expect((await server.call('GET', '/api/tokens', { headers })).status).toBe(403);
    expect((await server.call('DELETE', `/api/tokens/${id}`, { headers })).status).toBe(403);
  });

  test('by people alone, and so it is with sessions: no token sees one or ends one', async () => {
    const { server, headers } = await withToken('admin');
    const cookie = await server.adminCookie();
    const own = { headers: { cookie } };
    const listed = await (await server.call('GET', '/api/sessions', own)).json();
    const { sessions } = listed as { sessions: { id: string }[] };
    expect(sessions).toHaveLength(1);
    for (const [method, path] of [
      ['GET', '/api/sessions'],
      ['DELETE', '/api/sessions'],
      ['DELETE', '/api/sessions?whose=everybody'],
      ['DELETE', `/api/sessions/${sessions[0]?.id}`],
    ] as const) {
      expect((await server.call(method, path, { headers })).status).toBe(403);
    }
    expect((await list(server, { cookie })).status).toBe(200);
  });

  test.each([
    [{ name: '', role: 'viewer' }],
    [{ name: '\u202E ', role: 'viewer' }],
    [{ name: 'a'.repeat(41), role: 'viewer' }],
    [{ name: 'a', role: 'owner' }],
    [{ name: 'a', role: 'viewer', days: 0 }],
    [{ name: 'a', role: 'viewer', days: 1.5 }],
    [{ name: 'a', role: 'viewer', days: 1e9 }],
    [{ name: 'a', role: 'viewer', createdBy: 'somebody' }],
  ])('not as %j', async (json) => {
    const server = await createTestServer();
    expect((await create(server, { cookie: await server.adminCookie() }, json)).status).toBe(400);
  });
});
