import { describe, expect, it, vi } from 'vitest';
import { setupReports } from '@/lib/browser/setup/setup-reports';
import { setupText } from '@/lib/shared/text/en/setup';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { sampleGrant, sampleImage } from '@/testing/browser/sample-answers';
import type { FailureTexts } from '../engine/create-failure-texts';
import { createExplain } from '../failure/explain-error';
import { createUploadApi } from './create-upload-api';

function apiAnswering(
  answer: () => Promise<Response>,
  more: Partial<Pick<Parameters<typeof createUploadApi>[0], 'endpoint' | 'explain'>> = {},
) {
  const clock = createFakeClock();
  const requests: { url: string; init: RequestInit | undefined }[] = [];
  const api = createUploadApi({
    endpoint: '/api/upload',
    clock,
    explain: async (error) => error,
    ...more,
    fetch: (input, init) => {
      requests.push({ url: String(input), init });
      return answer();
    },
  });
  return { api, clock, requests };
}

const unexplained = createExplain(new AbortController().signal);
const explain: FailureTexts['explain'] = async (error, address) => unexplained(error, address);

describe('createUploadApi', () => {
  it('posts files and tickets as JSON to our own origin', async () => {
    const presign = apiAnswering(async () => Response.json({ uploads: [sampleGrant()] }));
    await expect(presign.api.presign([{ filename: 'a.png' }])).resolves.toEqual([
      { ok: true, value: sampleGrant() },
    ]);
    expect(presign.requests[0]).toMatchObject({
      url: '/api/upload/presign',
      init: { method: 'POST', body: '{"files":[{"filename":"a.png"}]}', credentials: 'same-origin' },
    });
    const complete = apiAnswering(async () => Response.json({ results: [sampleImage()] }));
    await complete.api.complete(['t']);
    expect(complete.requests[0]).toMatchObject({
      url: '/api/upload/complete',
      init: { body: '{"tickets":["t"]}' },
    });
  });

  it.each([
    [429, { error: { code: 'rate_limited' } }, { code: 'rate_limited', retry: { retryAfterMs: 7_000 } }],
    [503, { error: { code: 'busy' } }, { code: 'busy', retry: { retryAfterMs: 7_000 } }],
    [401, { error: { code: 'sign_in_required' } }, { code: 'sign_in_required', retry: undefined }],
    [502, '<html>Bad gateway</html>', { code: 'intercepted', retry: { retryAfterMs: 7_000 } }],
    [404, '<html>Not found</html>', { code: 'intercepted', retry: { isPatient: true, retryAfterMs: 7_000 } }],
    [407, '', { code: 'intercepted', details: { status: 407 }, retry: { isPatient: true } }],
    [403, '{"message":"Forbidden"}', { code: 'intercepted', retry: { isPatient: true } }],
    [413, '<html>Too large</html>', { code: 'proxy_limit', details: { status: 413, actualBytes: 32 } }],
    [
      200,
      '<html>Sign in to the wireless network</html>',
      { code: 'intercepted', retry: { isPatient: true } },
    ],
    [200, '', { code: 'intercepted', retry: { isPatient: true } }],
    [200, { uploads: [] }, { code: 'unexpected_answer', retry: undefined }],
  ])('understands status %i with %j', async (status, body, expected) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const { api } = apiAnswering(async () => new Response(text, { status, headers: { 'retry-after': '7' } }));
    await expect(api.presign([{ filename: 'a.png' }])).rejects.toMatchObject(expected);
  });

  it.each([
    ['a page of the app', 404, '<html>Not found</html>'],
    ['another app', 404, '{"message":"Cannot POST"}'],
    ['another app that knows no POST', 405, ''],
    ['our own handlers that are mounted elsewhere', 404, '{"error":{"code":"not_found"}}'],
    ['another app that takes everything', 200, '{"ok":true}'],
  ])('tells whoever builds the page of %s in place of the server', async (_, status, body) => {
    const endpoint = `/api/${crypto.randomUUID()}`;
    const { api } = apiAnswering(async () => new Response(body, { status }), { endpoint, explain });
    await expect(api.presign([{ filename: 'a.png' }])).rejects.toThrow();
    const sentence = setupText.notMounted({ address: `${endpoint}/presign`, status });
    expect(setupReports.sentences()).toContain(sentence);
  });

  it.each([
    [401, '{"error":{"code":"sign_in_required"}}'],
    [403, '<html>Sign in to the wireless network</html>'],
    [502, '<html>Bad gateway</html>'],
    [404, '{"error":{"code":"upload_missing"}}'],
  ])('knows %i with %s for something that passes', async (status, body) => {
    const before = setupReports.sentences();
    const { api } = apiAnswering(async () => new Response(body, { status }), { explain });
    await expect(api.presign([{ filename: 'a.png' }])).rejects.toThrow();
    expect(setupReports.sentences()).toBe(before);
  });

  it('calls a connection that the page’s own policy stops by its name', async () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    const explain = createExplain(new AbortController().signal);
    vi.unstubAllGlobals();
    const stopped = async () => {
      const facts = { effectiveDirective: 'connect-src', blockedURI: 'https://app.test/api/presign' };
      page.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), facts));
      throw new TypeError('Failed to fetch');
    };
    const { api } = apiAnswering(stopped, {
      endpoint: 'https://app.test/api',
      explain: async (error, address) => explain(error, address),
    });
    await expect(api.presign([{ filename: 'a.png' }])).rejects.toMatchObject({
      code: 'forbidden_here',
      details: { host: 'app.test' },
      retry: undefined,
    });
  });

  it('calls a failed connection by its name', async () => {
    const { api } = apiAnswering(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(api.complete(['t'])).rejects.toMatchObject({ code: 'network', retry: {} });
  });

  it('follows a redirect that stays here, and knows one that leads elsewhere', async () => {
    const redirect = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    for (const isOurs of [true, false]) {
      const answers = [
        async () => redirect(),
        async () => {
          if (!isOurs) throw new TypeError('Failed to fetch');
          return Response.json({ results: [sampleImage()] });
        },
      ];
      const { api, requests } = apiAnswering(async () => (answers.shift() ?? (async () => redirect()))());
      const answer = api.complete(['t']);
      if (isOurs) await expect(answer).resolves.toMatchObject([{ ok: true }]);
      else await expect(answer).rejects.toMatchObject({ code: 'intercepted', details: { status: 302 } });
      expect(requests[0]?.init?.redirect).toBe('manual');
    }
  });

  it('asks in halves where a proxy takes no request of this length', async () => {
    const { api, requests } = apiAnswering(async () => {
      const { tickets } = JSON.parse(String(requests.at(-1)?.init?.body));
      if (tickets.length > 2) return new Response('<html>', { status: 413 });
      return Response.json({ results: tickets.map((ticket: string) => sampleImage(ticket)) });
    });
    const answers = await api.complete(['a', 'b', 'c', 'd', 'e']);
    expect(answers.map((answer) => answer.ok && answer.value.id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('does not wait for ever', async () => {
    const clock = createFakeClock();
    const api = createUploadApi({
      endpoint: '',
      clock,
      explain: async (error) => error,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    });
    const stalled = expect(api.presign([{ filename: 'a.png' }])).rejects.toMatchObject({
      code: 'stalled',
      retry: {},
    });
    await clock.advance(30_000);
    await stalled;
    expect(clock.pendingTimers()).toBe(0);
  });
});
