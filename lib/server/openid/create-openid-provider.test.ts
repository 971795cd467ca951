import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createBoundedFetch } from './create-bounded-fetch';
import { createOpenidProvider } from './create-openid-provider';
import { mergeClaims } from './merge-claims';
import { createProviderVisit } from './testing/sign-in-at-provider';
import { startTestProvider, TEST_CLIENT, type TestProvider } from './testing/start-test-provider';

const CALLBACK = 'http://localhost:3000/api/openid/callback';
const ANNA = { email: 'Anna@example.com', email_verified: true, name: 'Anna', groups: ['photo-admins'] };

let real: TestProvider;
beforeAll(async () => {
  real = await startTestProvider({ people: { anna: ANNA }, redirectUris: [CALLBACK] });
});
afterEach(() => real.setFault(null));
afterAll(() => real.close());

function setUp(more: Partial<{ clientSecret: string | null }> = {}, fetchLike: typeof fetch = fetch) {
  const state = { nowMs: Date.now() };
  const provider = createOpenidProvider({
    config: { issuer: real.issuer, ...TEST_CLIENT, scope: 'openid email profile groups', ...more },
    clock: () => new Date(state.nowMs),
    fetch: createBoundedFetch(fetchLike),
  });
  return { state, provider, visit: createProviderVisit(CALLBACK) };
}

test('a person who signs in there comes back with what the provider says of them', async () => {
  const { provider, visit } = setUp();
  const { url, checks } = await provider.begin(CALLBACK);
  const asked = new URL(url).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('response_type')).toBe('code');
  expect([asked.get('state'), asked.get('nonce')]).toEqual([checks.state, checks.nonce]);
  const back = await visit.signIn(url, 'anna');
  const { sub, claims } = await provider.finish(back.search, checks);
  expect({ sub, claims }).toMatchObject({ sub: 'anna', claims: ANNA });
});

describe('an answer does not count', () => {
  const answer = async () => {
    const { provider, visit } = setUp();
    const { url, checks } = await provider.begin(CALLBACK);
    return { provider, checks, back: await visit.signIn(url, 'anna') };
  };
  test.each<[string, (checks: Awaited<ReturnType<typeof answer>>['checks'], back: URL) => unknown]>([
    ['to another nonce', (checks) => ({ ...checks, nonce: 'another' })],
    ['to another state', (checks) => ({ ...checks, state: 'another' })],
    ['to another verifier', (checks) => ({ ...checks, verifier: 'x'.repeat(43) })],
    ['at another address', (checks) => ({ ...checks, redirectUri: 'http://localhost:3000/other' })],
    [
      'of another provider',
      (checks, back) => {
        back.searchParams.set('iss', 'https://evil.example');
        return checks;
      },
    ],
    [
      'without a word of which provider it is from',
      (checks, back) => {
        back.searchParams.delete('iss');
        return checks;
      },
    ],
    [
      'without a code',
      (checks, back) => {
        back.searchParams.delete('code');
        return checks;
      },
    ],
  ])('%s', async (_, change) => {
    const { provider, checks, back } = await answer();
    const changed = change(checks, back) as typeof checks;
    await expect(provider.finish(back.search, changed)).rejects.toMatchObject({ code: 'openid_failed' });
  });

  test('twice', async () => {
    const { provider, checks, back } = await answer();
    await provider.finish(back.search, checks);
    await expect(provider.finish(back.search, checks)).rejects.toMatchObject({ code: 'openid_failed' });
  });
});

/** A fetch that does something to the answer with the tokens before it is read. */
const withTokens =
  (change: (tokens: Readonly<Record<string, string | undefined>>) => object): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    if (!String(input).endsWith('/token')) return response;
    return Response.json(change((await response.json()) as Record<string, string | undefined>));
  };

async function finishWith(fetchLike: typeof fetch) {
  const { provider, visit } = setUp({}, fetchLike);
  const { url, checks } = await provider.begin(CALLBACK);
  return provider.finish((await visit.signIn(url, 'anna')).search, checks);
}

test('clocks that are hours apart are told from everything else', async () => {
  const late = finishWith(
    withTokens((tokens) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7_200_000 });
      return tokens;
    }),
  );
  await expect(late.finally(() => vi.useRealTimers())).rejects.toMatchObject({ code: 'openid_clock' });
});

test.each([
  ['says more', (payload: object) => ({ ...payload, groups: ['admins'] })],
  ['is for another app', (payload: object) => ({ ...payload, aud: 'another' })],
])('an ID token that somebody has changed on the way, so that it %s, is worth nothing', async (_, change) => {
  const changed = finishWith(
    withTokens((tokens) => {
      const [head, payload = '', signature] = (tokens.id_token ?? '').split('.');
      const text = JSON.stringify(change(JSON.parse(Buffer.from(payload, 'base64url').toString())));
      return { ...tokens, id_token: [head, Buffer.from(text).toString('base64url'), signature].join('.') };
    }),
  );
  await expect(changed).rejects.toMatchObject({ code: 'openid_failed' });
});

test('an ID token without a signature is worth nothing', async () => {
  const unsigned = finishWith(
    withTokens((tokens) => {
      const head = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
      return { ...tokens, id_token: `${head}.${(tokens.id_token ?? '').split('.')[1]}.` };
    }),
  );
  await expect(unsigned).rejects.toMatchObject({ code: 'openid_failed' });
});

test('an address of the ID token is never taken for verified because the other answer says so of its own', () => {
  expect(
    mergeClaims(
      { sub: 'a', email: 'mine@evil.example', name: 'token' },
      { email: 'anna@example.com', email_verified: true, name: 'info', groups: ['g'] },
    ),
  ).toEqual({ sub: 'a', email: 'mine@evil.example', name: 'token', groups: ['g'] });
  expect(mergeClaims({ sub: 'a' }, { email: 'anna@example.com', email_verified: true })).toMatchObject({
    email: 'anna@example.com',
    email_verified: true,
  });
});

test('somebody who says no at the provider is not told that something broke', async () => {
  const { provider, visit } = setUp();
  const { url, checks } = await provider.begin(CALLBACK);
  const back = await visit.refuse(url);
  await expect(provider.finish(back.search, checks)).rejects.toMatchObject({ code: 'openid_declined' });
});

test('another secret is refused by the provider, and that is told', async () => {
  const { provider, visit } = setUp({ clientSecret: 'not the secret' });
  const { url, checks } = await provider.begin(CALLBACK);
  const back = await visit.signIn(url, 'anna');
  await expect(provider.finish(back.search, checks)).rejects.toMatchObject({ code: 'openid_failed' });
});

describe('a provider that', () => {
  const status = (code: number) => (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(code).end();
    return true;
  };
  const body = (text: string) => (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    return true;
  };
  test.each([
    [
      'answers nothing at all',
      (_: IncomingMessage, response: ServerResponse) => !!response.destroy(),
      'openid_unreachable',
    ],
    ['is broken', status(503), 'openid_unreachable'],
    ['has no metadata', status(404), 'openid_failed'],
    ['answers no JSON', body('<html>'), 'openid_failed'],
    ['has metadata of another', body('{"issuer":"https://evil.example"}'), 'openid_failed'],
    ['answers without an end', body(`{"issuer":"${'x'.repeat(1_000_001)}"}`), 'openid_failed'],
    [
      'sends elsewhere',
      (_: IncomingMessage, response: ServerResponse) =>
        !!response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'openid_failed',
    ],
  ])('%s is told apart from one that works', async (_, fault, code) => {
    const { provider } = setUp();
    real.setFault(fault);
    await expect(provider.begin(CALLBACK)).rejects.toMatchObject({ code });
  });

  test('is away is asked again after three seconds, once for a whole crowd, and works again', async () => {
    const { state, provider } = setUp();
    real.setFault(status(503));
    const before = real.asked.length;
    const crowd = await Promise.allSettled(Array.from({ length: 50 }, () => provider.begin(CALLBACK)));
    expect(crowd.every(({ status: outcome }) => outcome === 'rejected')).toBe(true);
    await expect(provider.begin(CALLBACK)).rejects.toMatchObject({ code: 'openid_unreachable' });
    expect(real.asked.length - before).toBe(1);
    real.setFault(null);
    state.nowMs += 3_000;
    await expect(provider.begin(CALLBACK)).resolves.toHaveProperty('url');
  });
});

test('metadata is read once an hour', async () => {
  const { state, provider } = setUp();
  const before = real.asked.length;
  for (let time = 0; time < 5; time += 1) await provider.begin(CALLBACK);
  expect(real.asked.length - before).toBe(1);
  state.nowMs += 3_600_000;
  await provider.begin(CALLBACK);
  expect(real.asked.length - before).toBe(2);
});

test('nothing is asked before somebody signs in', async () => {
  const before = real.asked.length;
  setUp();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(real.asked.length).toBe(before);
});

test('the address to sign out at is of the provider, with the way back', async () => {
  const { provider } = setUp();
  const url = new URL((await provider.signOutUrl('http://localhost:3000/sign-in')) ?? '');
  expect(url.origin).toBe(real.issuer);
  expect(url.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:3000/sign-in');
});
