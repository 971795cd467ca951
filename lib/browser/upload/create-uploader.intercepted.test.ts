import { describe, expect, it, vi } from 'vitest';
import { setupReports } from '@/lib/browser/setup/setup-reports';
import { setupText } from '@/lib/shared/text/en/setup';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { uniquePng } from '@/testing/browser/sample-files';
import { codeOf } from './testing/code-of';

describe('an uploader with something in between', () => {
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
      world.uploader.add([uniquePng(), uniquePng()]);
      await world.finished();
      expect(world.statuses()).toEqual(['done', 'done']);
    });

    it('is waited for while a person signs in to the network, and said meanwhile', async () => {
      const world = setUp(() => 200);
      world.uploader.add([uniquePng()]);
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
        const [id = ''] = world.uploader.add([uniquePng()]);
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
    uploader.add([uniquePng()]);
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
});
