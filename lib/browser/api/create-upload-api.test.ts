import { describe, expect, it } from 'vitest';
import { createUploadApi } from '@/lib/browser/api/create-upload-api';
import { createFakeClock } from '@/lib/browser/testing/create-fake-clock';
import { sampleGrant, sampleImage } from '@/lib/browser/testing/sample-answers';

function apiAnswering(answer: () => Promise<Response>) {
  const clock = createFakeClock();
  const requests: { url: string; init: RequestInit | undefined }[] = [];
  const api = createUploadApi({
    endpoint: '/api/upload',
    clock,
    fetch: (input, init) => {
      requests.push({ url: String(input), init });
      return answer();
    },
  });
  return { api, clock, requests };
}

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
    [502, '<html>Bad gateway</html>', { code: 'unexpected_answer', retry: { retryAfterMs: 7_000 } }],
    [404, '<html>Not found</html>', { code: 'unexpected_answer', retry: undefined }],
    [200, '<html>Sign in to the wireless network</html>', { code: 'unexpected_answer', retry: undefined }],
    [200, { uploads: [] }, { code: 'unexpected_answer', retry: undefined }],
  ])('understands status %i with %j', async (status, body, expected) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const { api } = apiAnswering(async () => new Response(text, { status, headers: { 'retry-after': '7' } }));
    await expect(api.presign([{ filename: 'a.png' }])).rejects.toMatchObject(expected);
  });

  it('calls a failed connection by its name', async () => {
    const { api } = apiAnswering(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(api.complete(['t'])).rejects.toMatchObject({ code: 'network', retry: {} });
  });

  it('does not wait for ever', async () => {
    const clock = createFakeClock();
    const api = createUploadApi({
      endpoint: '',
      clock,
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
