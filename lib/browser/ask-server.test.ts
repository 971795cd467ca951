import { describe, expect, test } from 'vitest';
import { foreignAnswerText } from '@/lib/shared/text/en/foreign-answer';
import { askServer, ForeignAnswerError } from './ask-server';

const page = (status: number) =>
  new Response('<!doctype html><title>Sign in</title>', {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
const redirect = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });

function setUp(answers: readonly (Response | Error)[]) {
  const waits: number[] = [];
  const asked: (RequestInit | undefined)[] = [];
  const script = [...answers];
  const ask = (init: RequestInit = {}) =>
    askServer('/api/images', init, {
      fetch: async (_, request) => {
        asked.push(request);
        const next = script.shift() ?? page(200);
        if (next instanceof Error) throw next;
        return next;
      },
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
  return { ask, waits, asked };
}

/** The sentence that a person reads of the answer that nobody of ours wrote. */
async function foreignText(asked: Promise<unknown>): Promise<string> {
  const error = await asked.catch((thrown: unknown) => thrown);
  if (!(error instanceof ForeignAnswerError)) throw error;
  return foreignAnswerText(error.answer);
}

describe('askServer', () => {
  test.each([200, 403, 404, 407, 413, 502, 503])('asks past a page with status %i', async (status) => {
    const { ask, waits } = setUp([page(status), Response.json({ images: [] })]);
    expect(await (await ask()).json()).toEqual({ images: [] });
    expect(waits).toEqual([1_000]);
  });

  test.each([
    [200, /Another page answered in place of the server/],
    [407, /proxy on your network/],
    [413, /limit is lower/],
    [502, /gateway .* \(502\)/],
  ])('says of a page with status %i that stays what stands in the way', async (status, message) => {
    const { ask, waits } = setUp(Array.from({ length: 3 }, () => page(status)));
    expect(await foreignText(ask())).toMatch(message);
    expect(waits).toEqual([1_000, 3_000]);
  });

  test('knows a redirect to another site, which cannot be followed', async () => {
    const lost = new TypeError('Failed to fetch');
    const { ask } = setUp([redirect(), lost, redirect(), lost, redirect(), lost]);
    expect(await foreignText(ask())).toMatch(/Another page answered/);
  });

  test('follows a redirect that stays here', async () => {
    const { ask, asked } = setUp([redirect(), Response.json([])]);
    expect((await ask({ method: 'POST' })).ok).toBe(true);
    expect(asked.map((init) => init?.redirect)).toEqual(['manual', undefined]);
  });

  test('asks for no change again that a gateway gave up on: it may have been made', async () => {
    const { ask, asked } = setUp([page(504)]);
    expect(await foreignText(ask({ method: 'POST' }))).toMatch(/\(504\)/);
    expect(asked).toHaveLength(1);
  });

  test.each([
    Response.json({ error: { code: 'internal' } }, { status: 500 }),
    Response.json({ error: { code: 'body_too_large' } }, { status: 413 }),
    new Response(null, { status: 204 }),
    new Response(null, { status: 401 }),
  ])('hands over what is ours, whatever its status', async (answer) => {
    const { ask, waits } = setUp([answer]);
    expect(await ask()).toBe(answer);
    expect(waits).toEqual([]);
  });
});
