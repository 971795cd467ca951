import { expect, test } from 'vitest';
import { SESSION_SECONDS } from './session-cookie';
import { createSessions } from './sessions';

function create(adminPassword = 'a password') {
  const state = { nowMs: Date.UTC(2026, 0, 15) };
  const clock = () => new Date(state.nowMs);
  const options = { appSecret: 'a secret of thirty-two characters', clock };
  return { state, sessions: createSessions({ ...options, adminPassword }) };
}

const cookie = (token: string) => `sluice_session=${token}`;

test('a session that was seen often ends on the same second as one that was never seen', async () => {
  const { state, sessions } = create();
  const [seen, unseen] = [cookie(await sessions.start()), cookie(await sessions.start())];
  const endMs = state.nowMs + SESSION_SECONDS * 1_000;
  for (; state.nowMs < endMs; state.nowMs += 3_600_000) expect(await sessions.isSignedIn(seen)).toBe(true);
  state.nowMs = endMs - 1;
  expect([await sessions.isSignedIn(seen), await sessions.isSignedIn(unseen)]).toEqual([true, true]);
  state.nowMs = endMs;
  expect([await sessions.isSignedIn(seen), await sessions.isSignedIn(unseen)]).toEqual([false, false]);
});

test('a token that is nearly one that was seen opens nothing', async () => {
  const { sessions } = create();
  const token = await sessions.start();
  expect(await sessions.isSignedIn(cookie(token))).toBe(true);
  const last = token.endsWith('A') ? 'B' : 'A';
  for (const other of [token.slice(0, -1), `${token}A`, token.slice(0, -2) + last + token.at(-1), '', 'x']) {
    expect(await sessions.isSignedIn(cookie(other))).toBe(false);
  }
  expect(await create('another').sessions.isSignedIn(cookie(token))).toBe(false);
});
