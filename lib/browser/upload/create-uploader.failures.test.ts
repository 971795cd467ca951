import { describe, expect, it, vi } from 'vitest';
import { setupReports } from '@/lib/browser/setup/setup-reports';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { setupText } from '@/lib/shared/text/en/setup';
import type { FakeSend } from '@/testing/browser/create-fake-bucket';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { uniquePng } from '@/testing/browser/sample-files';
import type { UploadItem } from './upload-state';

const png = uniquePng;
const codeOf = (item: UploadItem | undefined) =>
  item?.status === 'failed' ? item.failure.code : item?.status;

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
    uploader.add([png()]);
    await finished();
    expect(codeOf(items()[0])).toBe(expected);
    expect(bucket.sends).toHaveLength(sends);
  });

  it('says that it waits for a retry, and waits for the network when there is none', async () => {
    let answer = (send: FakeSend) => send.fail();
    const { uploader, online, clock, item, finished } = createTestUploader({
      onSend: (send) => queueMicrotask(() => answer(send)),
    });
    const [id] = uploader.add([png()]);
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
      uploader.add([png()]);
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
    uploader.add([png(), png()]);
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
    uploader.add([png()]);
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
      uploader.add([png()]);
      await finished();
      expect(codeOf(items()[0])).toBe('unexpected_answer');
    }
  });

  describe.each(['presign', 'bucket', 'complete'])('a page of a proxy in place of %s', (where) => {
    const SIGN_IN = '<!doctype html><title>Sign in to the hotel</title>';

    /** Answers by `page` as long as it is there. */
    function setUp(page: (() => number) | null) {
      const world = createTestUploader({
        rules: {
          call: (path) =>
            path === where && world.page ? new Response(SIGN_IN, { status: world.page() }) : undefined,
        },
        onSend: (send) =>
          queueMicrotask(() =>
            where === 'bucket' && world.page ? send.answer(world.page(), SIGN_IN) : send.answer(204),
          ),
      }) as ReturnType<typeof createTestUploader> & { page: (() => number) | null };
      world.page = page;
      return world;
    }

    it.each([200, 403, 404, 407, 413, 500, 502, 503, 511])('passes with status %i', async (status) => {
      let left = 3;
      const world = setUp(() => {
        if (--left === 0) world.page = null;
        return status;
      });
      world.uploader.add([png(), png()]);
      await world.finished();
      expect(world.statuses()).toEqual(['done', 'done']);
    });

    it('is waited for while a person signs in to the network, and said meanwhile', async () => {
      const world = setUp(() => 200);
      world.uploader.add([png()]);
      await world.clock.until(() => {
        const [item] = world.items();
        return item !== undefined && 'problem' in item && item.problem !== undefined;
      });
      expect(JSON.stringify(world.items())).toContain('Another page answered in place of');
      await world.clock.advance(200_000);
      expect(codeOf(world.items()[0])).not.toBe('intercepted');
      world.page = null;
      await world.finished();
      expect(world.statuses()).toEqual(['done']);
      expect(JSON.stringify(world.items())).not.toContain('Another page');
    });

    it.each([
      [200, 'intercepted', /sign in/],
      [407, 'intercepted', /proxy on your network/],
      [413, 'proxy_limit', /proxy.* limit/],
      [502, 'intercepted', /gateway.*502/],
    ] as const)(
      'that stays is told by its own sentence, and may be retried: %i',
      async (status, code, text) => {
        const world = setUp(() => status);
        const [id = ''] = world.uploader.add([png()]);
        await world.finished();
        expect(world.item(id)).toMatchObject({
          status: 'failed',
          failure: { code, canRetry: true, message: expect.stringMatching(text) },
        });
        if (where === 'bucket') {
          expect(world.item(id)).toMatchObject({
            failure: { message: expect.stringContaining('bucket.test') },
          });
        }
        world.page = null;
        world.uploader.retry(id);
        await world.finished();
        expect(world.statuses()).toEqual(['done']);
      },
    );
  });

  it('tries nothing again that the policy of its page stops, and says so', async () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    const stop = (blockedURI: string) =>
      page.dispatchEvent(
        Object.assign(new Event('securitypolicyviolation'), {
          effectiveDirective: 'connect-src',
          blockedURI,
        }),
      );
    const { uploader, bucket, items, finished } = createTestUploader({
      onSend: (send) =>
        queueMicrotask(() => {
          stop('https://statistics.example/');
          stop(send.url);
          send.fail();
        }),
    });
    uploader.add([png()]);
    await finished();
    expect(items()[0]).toMatchObject({
      status: 'failed',
      failure: { code: 'forbidden_here', details: { host: 'bucket.test' } },
    });
    expect(bucket.sends).toHaveLength(1);
    await expect
      .poll(() => setupReports.sentences())
      .toContain(setupText.noSending({ source: 'http://bucket.test' }));
    vi.unstubAllGlobals();
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
    uploader.add([png()]);
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

  it.each(['ticket_invalid', 'ticket_expired'])(
    'sends anew by itself what the server no longer takes: %s',
    async (code) => {
      const { uploader, bucket, server, items, finished, storage } = createTestUploader({
        rules: { complete: (ticket) => (ticket === 'ticket-1' ? code : undefined) },
      });
      uploader.add([png()]);
      await finished();
      expect(codeOf(items()[0])).toBe('done');
      expect([bucket.sends.length, server.completed]).toEqual([2, ['ticket-2']]);
      expect(storage.length).toBe(0);
    },
  );

  it('fails only the file that the server refuses', async () => {
    const { uploader, items, finished } = createTestUploader({
      rules: {
        presign: ({ filename }) => (filename === 'a.png' ? 'file_too_large' : undefined),
        complete: (ticket) => (ticket === 'ticket-1' ? 'not_an_image' : undefined),
      },
    });
    uploader.add([png('a.png'), png('b.png'), png('c.png')]);
    await finished();
    expect(items().map(codeOf)).toEqual(['file_too_large', 'not_an_image', 'done']);
  });

  it('is never done before the server says so, and asks again while it is busy', async () => {
    let busy = 3;
    const { uploader, bucket, items, finished } = createTestUploader({
      rules: { complete: () => (busy-- > 0 ? 'busy' : undefined) },
    });
    uploader.add([png()]);
    await finished();
    expect(codeOf(items()[0])).toBe('done');
    expect(bucket.sends).toHaveLength(1);
  });

  it.each([
    [1, 'done', 2],
    [2, 'upload_missing', 2],
  ])('sends again once when what was sent is not there (%i times)', async (times, expected, sends) => {
    let left = times;
    const { uploader, bucket, items, finished, storage } = createTestUploader({
      rules: { complete: () => (left-- > 0 ? 'upload_missing' : undefined) },
    });
    uploader.add([png()]);
    await finished();
    expect(codeOf(items()[0])).toBe(expected);
    expect(bucket.sends).toHaveLength(sends);
    expect(storage.length).toBe(0);
  });

  it('never shows what the bucket or the server wrote', async () => {
    const { uploader, items, finished } = createTestUploader({
      onSend: (send) =>
        queueMicrotask(() => send.answer(403, '<Error><Message>signature s3cr3t</Message></Error>')),
    });
    uploader.add([png()]);
    await finished();
    expect(JSON.stringify(items())).not.toMatch(/s3cr3t|ticket-1|policy/i);
  });
});
