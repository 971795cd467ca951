import { expect, test } from 'vitest';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { type Account, composeAccounts } from '../accounts/account';
import { createSealer } from '../seal/create-sealer';
import { createEndedSessions } from './create-ended-sessions';
import { SESSION_SECONDS } from './session-cookie';
import { createSessionPeople } from './session-person';
import { createSessions } from './sessions';

function create(adminPassword = 'a password', idleSeconds = 86_400) {
  const state = { nowMs: Date.UTC(2026, 0, 15) };
  const clock = () => new Date(state.nowMs);
  const appSecret = 'a secret of thirty-two characters';
  const accounts = composeAccounts(adminPassword, []);
  const people = createSessionPeople({ appSecret, accounts, openid: null });
  const endedSessions = createEndedSessions({ storage: createMemoryStorage({ clock }), clock });
  const sessions = createSessions({ appSecret, people, clock, idleSeconds, endedSessions });
  const admin = people.ofAccount(accounts[0] as Account);
  return {
    state,
    admin,
    sessions: {
      ...sessions,
      start: () => sessions.start(admin),
      isSignedIn: async (token: string | null) => (await sessions.open(token)) !== null,
    },
  };
}

test('a session that is used and renewed all the time still ends after seven days', async () => {
  const { state, sessions } = create();
  let token = await sessions.start();
  const endMs = state.nowMs + SESSION_SECONDS * 1_000;
  for (; state.nowMs < endMs; state.nowMs += 3_600_000) {
    const open = await sessions.open(token);
    expect(open?.expiresMs).toBe(endMs);
    if (open?.renew) token = await open.renew();
  }
  state.nowMs = endMs - 1;
  expect(await sessions.isSignedIn(token)).toBe(true);
  state.nowMs = endMs;
  expect(await sessions.isSignedIn(token)).toBe(false);
});

test.each([
  {},
  { id: 'x', epoch: 0 },
  { id: 'x', usedMs: 0 },
  { epoch: 0, usedMs: 0 },
  { id: 'x', epoch: null, usedMs: 0 },
  { id: 'x', epoch: 0, usedMs: 0, person: { via: 'password', account: 'admin' } },
  { id: 'x', epoch: 0, usedMs: 0, person: { via: 'password', account: 'admin', proof: 'x' } },
  { id: 'x', epoch: 0, usedMs: 0, person: { via: 'god' } },
])('a token that says %j, as another version may have made it, is no session', async (payload) => {
  const { state, sessions } = create();
  const sealer = createSealer({
    ...{ secret: 'a secret of thirty-two characters', purpose: 'session' },
    clock: () => new Date(state.nowMs),
  });
  const token = await sealer.seal(payload, new Date(state.nowMs + 60_000));
  expect((await sealer.open(token)).kind).toBe('open');
  expect(await sessions.isSignedIn(token)).toBe(false);
});

test('a session that nobody uses ends after the idle time, though its token was seen before', async () => {
  const { state, sessions } = create('a password', 3_600);
  const token = await sessions.start();
  state.nowMs += 3_599_000;
  const renewed = await (await sessions.open(token))?.renew?.();
  state.nowMs += 1_000;
  expect(await sessions.isSignedIn(token)).toBe(false);
  expect(await sessions.isSignedIn(renewed ?? null)).toBe(true);
});

test('a token is renewed only when it says too little of when it was used', async () => {
  const { state, sessions } = create('a password', 3_600);
  const token = await sessions.start();
  state.nowMs += 100_000;
  expect(await sessions.open(token)).not.toHaveProperty('renew');
  state.nowMs += 100_000;
  expect(await sessions.open(token)).toHaveProperty('renew');
});

test('a session that was signed out opens nothing, nor does a token it was renewed to', async () => {
  const { state, sessions } = create();
  const token = await sessions.start();
  state.nowMs += 10_000_000;
  const open = await sessions.open(token);
  const renewed = (await open?.renew?.()) ?? null;
  if (open) await sessions.end(open);
  expect([await sessions.isSignedIn(token), await sessions.isSignedIn(renewed)]).toEqual([false, false]);
  expect(await sessions.isSignedIn(await sessions.start())).toBe(true);
});

test('a token that is nearly one that was seen opens nothing', async () => {
  const { sessions } = create();
  const token = await sessions.start();
  expect(await sessions.isSignedIn(token)).toBe(true);
  const last = token.endsWith('A') ? 'B' : 'A';
  for (const other of [
    token.slice(0, -1),
    `${token}A`,
    token.slice(0, -2) + last + token.at(-1),
    '',
    'x',
    null,
  ]) {
    expect(await sessions.isSignedIn(other)).toBe(false);
  }
  expect(await create('another').sessions.isSignedIn(token)).toBe(false);
});
