import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type { FakeSend } from '@/testing/browser/create-fake-bucket';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { uniquePng } from '@/testing/browser/sample-files';
import { codeOf } from './testing/code-of';

describe('an uploader whose bucket or server fails', () => {
  it.each([
    ['answers 503 twice', [503, 503, 204], 'done', 3],
    ['answers 500 for ever', Array(9).fill(500), 'storage_unavailable', 6],
    ['cuts the connection twice', ['cut', 'cut', 204], 'done', 3],
    ['cuts every connection', Array(9).fill('cut'), 'network', 6],
    ['answers 429, then yes', [429, 204], 'done', 2],
    ['answers 408, then yes', [408, 204], 'done', 2],
    ['says 400', [400], 'upload_refused', 1],
    ['says 403', [403], 'upload_refused', 1],
    ['says 404', [404], 'upload_refused', 1],
    ['says 412 to a form', [412], 'upload_refused', 1],
    ['falls silent once', ['silence', 204], 'done', 2],
  ] as [string, (number | string)[], string, number][])('%s', async (_, answers, expected, sends) => {
    const script = [...answers];
    const { uploader, bucket, items, finished } = createTestUploader({
      onSend: (send) =>
        queueMicrotask(() => {
          const next = script.shift();
          if (typeof next === 'number') send.answer(next);
          else if (next === 'cut') send.fail();
        }),
    });
    uploader.add([uniquePng()]);
    await finished();
    expect(codeOf(items()[0])).toBe(expected);
    expect(bucket.sends).toHaveLength(sends);
  });

  it('says that it waits for a retry, and waits for the network when there is none', async () => {
    let answer = (send: FakeSend) => send.fail();
    const { uploader, online, clock, item, finished } = createTestUploader({
      onSend: (send) => queueMicrotask(() => answer(send)),
    });
    const [id] = uploader.add([uniquePng()]);
    await clock.until(() => {
      const current = item(id);
      return current?.status === 'uploading' && current.waiting === 'retry';
    });
    online.set(false);
    await clock.until(() => {
      const current = item(id);
      return current?.status === 'uploading' && current.waiting === 'offline';
    });
    await clock.advance(7_200_000);
    expect(item(id)?.status).toBe('uploading');
    answer = (send) => send.answer(204);
    online.set(true);
    await finished();
    expect(item(id)?.status).toBe('done');
  });

  it('asks for a new grant once when the bucket says that it has expired', async () => {
    const expired =
      '<Error><Code>AccessDenied</Code><Message>Invalid according to Policy: Policy expired.</Message></Error>';
    for (const [times, expected] of [
      [1, 'done'],
      [9, 'upload_refused'],
    ] as const) {
      let left = times;
      const { uploader, server, items, finished } = createTestUploader({
        onSend: (send) => queueMicrotask(() => (left-- > 0 ? send.answer(403, expired) : send.answer(204))),
      });
      uploader.add([uniquePng()]);
      await finished();
      expect(codeOf(items()[0])).toBe(expected);
      expect(server.presigned).toHaveLength(2);
    }
  });

  it('never sends with a grant that is about to end', async () => {
    const { uploader, clock, server, bucket, finished } = createTestUploader({
      limits: { ...DEFAULT_LIMITS, grantSeconds: 60 },
      concurrency: { send: 1 },
      onSend: () => {},
    });
    uploader.add([uniquePng(), uniquePng()]);
    await clock.until(() => bucket.open().length === 1 && server.presigned.length === 2);
    for (let i = 0; i < 12; i++) {
      bucket.open()[0]?.progress(i, 99);
      await clock.advance(5_000);
    }
    const answering = setInterval(() => bucket.open()[0]?.answer(204), 0);
    await finished();
    clearInterval(answering);
    expect(server.presigned).toHaveLength(3);
  });

  it('takes "already there" for an answer that was lost, where a grant works once', async () => {
    const script: (number | 'cut')[] = ['cut', 412];
    const put = { method: 'PUT', headers: {}, url: 'http://bucket.test/x', key: 'k', ticket: 't' };
    const { uploader, items, finished } = createTestUploader({
      rules: {
        call: (path) =>
          path === 'presign'
            ? Response.json({ uploads: [{ ...put, expiresAt: '2026-01-01T01:00:00.000Z' }] })
            : undefined,
      },
      onSend: (send) =>
        queueMicrotask(() => {
          const next = script.shift();
          if (typeof next === 'number') send.answer(next);
          else send.fail();
        }),
    });
    uploader.add([uniquePng()]);
    await finished();
    expect(codeOf(items()[0])).toBe('done');
  });

  it.each([
    ['an empty list', () => Response.json({ uploads: [], results: [] })],
    [
      'a grant without a place',
      () => Response.json({ uploads: [{ method: 'POST' }], results: [{ id: 'x' }] }),
    ],
    ['null', () => Response.json(null)],
  ])('takes %s for an unexpected answer, of presign and of complete', async (_, answer) => {
    for (const broken of ['presign', 'complete']) {
      const { uploader, items, finished } = createTestUploader({
        rules: { call: (path) => (path === broken ? answer() : undefined) },
      });
      uploader.add([uniquePng()]);
      await finished();
      expect(codeOf(items()[0])).toBe('unexpected_answer');
    }
  });

  it.each([
    ['cannot be reached', 'network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['answers what may not be read', 'unreadable_answer', async () => new Response(null)],
  ])('names the host of a bucket that %s', async (_, code, reach) => {
    const asked: string[] = [];
    const world = createTestUploader({
      onSend: (send) => queueMicrotask(() => send.fail()),
      fetch: (input, init) => {
        if (String(input).startsWith('/api')) return server.fetch(input, init);
        asked.push(`${String(input)} ${init?.mode}`);
        return reach();
      },
    });
    const { server, uploader, items, finished } = world;
    uploader.add([uniquePng()]);
    await finished();
    expect(items()[0]).toMatchObject({
      failure: {
        code,
        canRetry: true,
        message: expect.stringMatching(/^bucket\.test, where the photos are kept/),
      },
    });
    expect(asked).toEqual(['http://bucket.test no-cors']);
  });

  it('never shows what the bucket or the server wrote', async () => {
    const { uploader, items, finished } = createTestUploader({
      onSend: (send) =>
        queueMicrotask(() => send.answer(403, '<Error><Message>signature s3cr3t</Message></Error>')),
    });
    uploader.add([uniquePng()]);
    await finished();
    expect(JSON.stringify(items())).not.toMatch(/s3cr3t|ticket-1|policy/i);
  });
});
