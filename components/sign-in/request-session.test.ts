import { describe, expect, test } from 'vitest';
import { signInText } from '@/lib/shared/text/en/sign-in';
import { requestSession } from './request-session';

type Answer = Response | Error;

const signedIn = () => Response.json({ isSignedIn: true, expiresAt: null });
const done = () => new Response(null, { status: 204 });
const refusal = (status: number, code: string, headers = {}) =>
  Response.json(
    {
      error: { code, message: code === 'internal_error' ? 'Sentence of internal_error.' : 'For developers.' },
    },
    { status, headers },
  );

/** Answers one request after another, and notes what was asked. */
function setUp(...answers: Answer[]) {
  const asked: string[] = [];
  const waitedMs: number[] = [];
  const request = () =>
    requestSession(
      { password: 'x' },
      { ...signInText, loadErrors: async () => (code) => `Sentence of ${code}.` },
      {
        async fetch(_, init) {
          asked.push(init?.method ?? 'GET');
          const answer = answers.shift() ?? new Error('nothing more was expected');
          if (answer instanceof Error) throw answer;
          return answer;
        },
        wait: async (milliseconds) => void waitedMs.push(milliseconds),
      },
    );
  return { request, asked, waitedMs };
}

test('somebody is signed in where the browser sends the new cookie back', async () => {
  const { request, asked } = setUp(done(), signedIn());
  expect(await request()).toBeNull();
  expect(asked).toEqual(['POST', 'GET']);
});

const REACHED = /^The server can’t be reached\./;
const NO_REASON = /^The server gave no reason\./;

describe('where signing in worked and asking for the session', () => {
  test.each<[string, Answer, RegExp]>([
    ['finds no network', new TypeError('Failed to fetch'), REACHED],
    ['fails on the server', refusal(500, 'internal_error'), /^Sentence of internal_error\.$/],
    ['finds the bucket away', refusal(503, 'storage_unavailable'), /^Sentence of storage_unavailable\.$/],
    ['meets the error page of a proxy', new Response('<h1>Bad gateway</h1>', { status: 502 }), NO_REASON],
    ['meets an error without a word', Response.json(null, { status: 500 }), NO_REASON],
    ['meets a page that is no answer of ours', new Response('<h1>Log in to this Wi-Fi</h1>'), REACHED],
    ['shows that the cookie was refused', Response.json({ isSignedIn: false }), /didn’t keep the cookie/],
  ])('%s, a sentence says so', async (_, answer, expected) => {
    expect(await setUp(done(), answer).request()).toMatch(expected);
  });
});

test.each<[string, Answer, RegExp]>([
  ['a wrong password', refusal(401, 'wrong_password'), /^Sentence of wrong_password\.$/],
  ['too many attempts', refusal(429, 'rate_limited', { 'retry-after': '60' }), /rate_limited/],
  ['a network that is away', new TypeError('Failed to fetch'), REACHED],
  ['the error page of a proxy', new Response('<h1>Bad gateway</h1>', { status: 502 }), NO_REASON],
])('%s is said at once, and nothing is asked again', async (_, answer, expected) => {
  const { request, asked } = setUp(answer);
  expect(await request()).toMatch(expected);
  expect(asked).toEqual(['POST']);
});

test('a busy server is asked again after the time it says, three times', async () => {
  const busy = (seconds: string) => refusal(503, 'busy', { 'retry-after': seconds });
  const lucky = setUp(busy('2'), busy('3600'), done(), signedIn());
  expect(await lucky.request()).toBeNull();
  expect(lucky.waitedMs).toEqual([2_000, 10_000]);
  const unlucky = setUp(busy('2'), busy('2'), busy('x'), busy('2'), done());
  expect(await unlucky.request()).toBe('Sentence of busy.');
  expect(unlucky.waitedMs).toEqual([2_000, 2_000, 1_000]);
});
