import { describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import type { Account } from '../accounts/account';
import { formatPasswordHash, hashPassword } from './password-hash';
import { deviceOf, exhaust, from, PASSWORD, signIn } from './testing/sign-in-from';

const hash = async (password: string) =>
  formatPasswordHash(await hashPassword(password, { n: 4_096, r: 1, p: 1 }));
const ANNA: Account = { id: 'anna', name: 'Anna', role: 'admin', password: await hash('of anna') };
const BEN: Account = { id: 'ben', name: 'ben', role: 'viewer', password: await hash('of ben') };
const PEOPLE = { adminPassword: null, users: [ANNA, BEN] };

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
async function answerOf(server: TestServer, json: unknown, headers = {}) {
  const response = await signIn(server, json, headers);
  const { error } = response.status === 204 ? { error: null } : await response.json();
  return { status: response.status, error: error && { ...error, requestId: '' } };
}
const whoIs = async (server: TestServer, cookie: string) =>
  (await server.call('GET', '/api/session', { headers: { cookie } })).json();

test('each signs in by name and password, and is who they are', async () => {
  const server = await createTestServer(PEOPLE);
  const anna = cookieOf(await signIn(server, { name: 'anna', password: 'of anna' }));
  const ben = cookieOf(await signIn(server, { name: ' Ben ', password: 'of ben' }));
  expect(await whoIs(server, anna)).toMatchObject({ isSignedIn: true, name: 'Anna', role: 'admin' });
  expect(await whoIs(server, ben)).toMatchObject({ isSignedIn: true, name: 'ben', role: 'viewer' });
});

test('the one password of ADMIN_PASSWORD goes on beside the others, under the name admin', async () => {
  const server = await createTestServer({ users: [ANNA] });
  const admin = cookieOf(await signIn(server, { name: 'admin', password: PASSWORD }));
  expect(await whoIs(server, admin)).toMatchObject({ name: 'admin', role: 'admin' });
  expect((await signIn(server, { name: 'anna', password: PASSWORD })).status).toBe(401);
});

test('an answer tells nothing of which names there are', async () => {
  const server = await createTestServer(PEOPLE);
  const [known, unknown] = [
    await answerOf(server, { name: 'anna', password: 'x' }, from('203.0.113.1')),
    await answerOf(server, { name: 'carl', password: 'x' }, from('203.0.113.2')),
  ];
  expect(known).toMatchObject({ status: 401, error: { code: 'wrong_password' } });
  expect(unknown).toEqual(known);
  // Nor does the number of guesses.
  const tries = async (name: string, address: string) => {
    for (let count = 0; count < 50; count += 1) {
      if ((await signIn(server, { name, password: 'x' }, from(address))).status === 429) return count;
    }
    return Infinity;
  };
  expect(await tries('anna', '198.51.100.1')).toBe(await tries('carl', '192.0.2.1'));
});

test('a name that is missing is asked for, and no password is judged', async () => {
  const server = await createTestServer(PEOPLE);
  for (let time = 0; time < 20; time += 1) {
    expect(await answerOf(server, { password: 'of anna' })).toMatchObject({
      status: 400,
      error: { code: 'invalid_request', details: { field: 'name', problem: 'is missing' } },
    });
  }
});

test.each([
  ['no text', { name: 7, password: 'of anna' }],
  ['no name at all', { name: '', password: 'of anna' }],
  ['longer than any', { name: 'a'.repeat(201), password: 'of anna' }],
])('a name that is %s is refused', async (_, json) => {
  expect((await answerOf(await createTestServer(PEOPLE), json)).status).toBe(400);
});

test('who signs in to their own account again and again guesses no more often at an admin’s', async () => {
  const server = await createTestServer(PEOPLE);
  let judged = 0;
  for (let round = 0; round < 30; round += 1) {
    const guess = await signIn(server, { name: 'anna', password: `guess ${round}` }, from('203.0.113.7'));
    if (guess.status === 401) judged += 1;
    await signIn(server, { name: 'ben', password: 'of ben' }, from('203.0.113.7'));
  }
  expect(judged).toBe(5);
});

describe('a browser that one person signed in with', () => {
  test('passes a crowd at their account, and is a stranger at another’s', async () => {
    const server = await createTestServer(PEOPLE);
    const cookie = deviceOf(await signIn(server, { name: 'ben', password: 'of ben' }));
    for (let count = 0; count < 6; count += 1) {
      await signIn(server, { name: 'carl', password: 'x' }, from('203.0.113.7'));
    }
    const mine = { ...from('203.0.113.7'), cookie };
    expect((await signIn(server, { name: 'anna', password: 'of anna' }, mine)).status).toBe(429);
    expect((await signIn(server, { name: 'carl', password: 'x' }, mine)).status).toBe(429);
    expect((await signIn(server, { name: 'ben', password: 'of ben' }, mine)).status).toBe(204);
  });

  test('guesses at others’ accounts as often as anybody, and not once more by its cookie', async () => {
    const server = await createTestServer(PEOPLE);
    const cookie = deviceOf(await signIn(server, { name: 'ben', password: 'of ben' }));
    const guesses = [];
    for (let count = 0; count < 12; count += 1) {
      guesses.push(
        (await signIn(server, { name: 'anna', password: 'x' }, { ...from('203.0.113.7'), cookie })).status,
      );
    }
    expect(guesses.filter((status) => status === 401)).toHaveLength(5);
  });
});

describe('another password of one person', () => {
  test('ends their sessions and known browsers, and nobody else’s', async () => {
    const before = await createTestServer(PEOPLE);
    const [anna, ben] = [
      await signIn(before, { name: 'anna', password: 'of anna' }),
      await signIn(before, { name: 'ben', password: 'of ben' }),
    ];
    const users = [{ ...ANNA, password: await hash('new') }, BEN];
    const after = await createTestServer({ ...PEOPLE, users }, () => before.storage);
    expect(await whoIs(after, cookieOf(anna))).toMatchObject({ isSignedIn: false });
    expect(await whoIs(after, cookieOf(ben))).toMatchObject({ isSignedIn: true });
    await exhaust(after, from('203.0.113.7'), 'carl');
    const at = (response: Response) => ({ ...from('203.0.113.7'), cookie: deviceOf(response) });
    expect((await signIn(after, { name: 'anna', password: 'new' }, at(anna))).status).toBe(429);
    expect((await signIn(after, { name: 'ben', password: 'of ben' }, at(ben))).status).toBe(204);
  });
});

test('another role holds from the next request on, with the session that there is', async () => {
  const before = await createTestServer(PEOPLE);
  const cookie = cookieOf(await signIn(before, { name: 'anna', password: 'of anna' }));
  const users = [{ ...ANNA, role: 'viewer' as const }, BEN];
  const after = await createTestServer({ ...PEOPLE, users }, () => before.storage);
  expect(await whoIs(after, cookie)).toMatchObject({ role: 'viewer' });
  const purge = { json: { ids: ['fff00000-0000-8000-8000-000000000000'] }, headers: { cookie } };
  expect((await after.call('POST', '/api/images/purge', purge)).status).toBe(403);
});

test('the activity log names who did it', async () => {
  const server = await createTestServer({ ...PEOPLE, users: [ANNA, { ...BEN, role: 'editor' }] });
  await signIn(server, { name: 'anna', password: 'of anna' });
  const cookie = cookieOf(await signIn(server, { name: 'ben', password: 'of ben' }));
  await server.call('DELETE', '/api/session', { headers: { cookie } });
  const headers = { cookie: cookieOf(await signIn(server, { name: 'anna', password: 'of anna' })) };
  const { entries } = await (await server.call('GET', '/api/audit', { headers })).json();
  const told = entries.map(({ action, actor }: { action: string; actor: string }) => `${action} ${actor}`);
  expect(told.toSorted()).toEqual(['sign_in Anna', 'sign_in Anna', 'sign_in ben', 'sign_out ben']);
});
