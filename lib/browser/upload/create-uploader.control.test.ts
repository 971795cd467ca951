import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { createFakeLocks } from '@/testing/browser/create-fake-locks';
import type { FakeServerRules } from '@/testing/browser/create-fake-server';
import { createMemoryDisk } from '@/testing/browser/create-memory-database';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { fileOf, sampleJpeg, uniquePng } from '@/testing/browser/sample-files';
import fc from '@/testing/shared/fast-check';
import type { Compressor } from './prepare/compressor';

const png = uniquePng;

describe('an uploader that is told what to do', () => {
  it('stops a file that is being sent, and starts it again without preparing it twice', async () => {
    const { uploader, clock, bucket, item, finished, server } = createTestUploader({ onSend: () => {} });
    const file = png();
    const read = vi.spyOn(file, 'arrayBuffer');
    const [id = ''] = uploader.add([file]);
    await clock.until(() => bucket.open().length === 1);
    uploader.cancel(id);
    expect(item(id)?.status).toBe('cancelled');
    expect(bucket.sends[0]?.isAborted()).toBe(true);
    await clock.advance(60_000);
    expect(item(id)?.status).toBe('cancelled');
    uploader.retry(id);
    await clock.until(() => bucket.open().length === 1);
    bucket.open()[0]?.answer(204);
    await finished();
    expect(item(id)?.status).toBe('done');
    expect(read).toHaveBeenCalledTimes(1);
    expect(server.completed).toHaveLength(1);
  });

  it('drops a file that waits, without ever touching it', async () => {
    const { uploader, clock, bucket, statuses } = createTestUploader({ onSend: () => {} });
    const ids = uploader.add(Array.from({ length: 40 }, () => png()));
    uploader.cancel(ids[39] ?? '');
    uploader.remove(ids[38] ?? '');
    await clock.advance(1_000);
    expect(statuses()).toHaveLength(39);
    expect(statuses().at(-1)).toBe('cancelled');
    uploader.cancelAll();
    expect(new Set(statuses())).toEqual(new Set(['cancelled']));
    expect(bucket.open()).toHaveLength(0);
    uploader.clearFinished();
    expect(statuses()).toEqual([]);
  });

  it('completes a sent file from where it failed, without sending it again', async () => {
    const rules: FakeServerRules = { complete: () => 'storage_unavailable' };
    const { uploader, bucket, item, finished, storage } = createTestUploader({
      rules,
    });
    const [id = ''] = uploader.add([png()]);
    await finished();
    expect(item(id)).toMatchObject({
      status: 'failed',
      failure: { code: 'storage_unavailable', canRetry: true },
    });
    expect(storage.length).toBe(1);
    delete rules.complete;
    uploader.retryFailed();
    await finished();
    expect(item(id)?.status).toBe('done');
    expect(bucket.sends).toHaveLength(1);
    expect(storage.length).toBe(0);
  });

  it('retries only what may succeed', async () => {
    const { uploader, finished, items, clock } = createTestUploader({
      onSend: (send) => queueMicrotask(send.fail),
    });
    uploader.add([fileOf('', 'empty.jpg'), png()]);
    await finished();
    uploader.retryFailed();
    await clock.advance(0);
    expect(items().map(({ status }) => status === 'failed')).toEqual([true, false]);
  });

  it('sends smaller what is too large at full size, in the next visit too', async () => {
    const limits = { ...DEFAULT_LIMITS, maxBytes: 40_000 };
    const compressor: Compressor = {
      canEncode: async () => true,
      compress: async () => ({ blob: new Blob([sampleJpeg({ scanBytes: 1_000 })], { type: 'image/jpeg' }) }),
    };
    const disk = createMemoryDisk();
    const locks = createFakeLocks();
    const world = () => createTestUploader({ limits, compressor, disk, locks });
    const first = world();
    const photo = fileOf(sampleJpeg({ scanBytes: 90_000 }), 'large.jpg');
    const [id = ''] = first.uploader.add([photo], { keepOriginal: true });
    first.uploader.sendSmaller(id);
    await first.finished();
    expect(first.item(id)).toMatchObject({ status: 'failed', failure: { code: 'original_too_large' } });
    await first.clock.advance(3_000);
    expect(first.item(id)?.isKept).toBe(true);
    first.crash();

    const second = world();
    await second.clock.until(() => second.items()[0]?.status === 'failed');
    second.uploader.sendSmaller('unknown');
    second.uploader.sendSmaller(id);
    second.uploader.pause(id);
    await second.clock.until(() => disk.entries.get(id)?.keepOriginal === false);
    second.uploader.resume(id);
    await second.finished();
    const done = second.item(id);
    expect(done?.status === 'done' ? done.sentBytes : null).toBeLessThan(limits.maxBytes);
    second.uploader.sendSmaller(id);
    expect(second.item(id)?.status).toBe('done');
  });

  it('keeps no ticket of a file that was cancelled while it was verified', async () => {
    const { uploader, clock, item, storage } = createTestUploader({
      rules: { call: (path) => (path === 'complete' ? new Promise<Response>(() => {}) : undefined) },
    });
    const [id = ''] = uploader.add([png()]);
    await clock.until(() => item(id)?.status === 'verifying');
    await clock.advance(20);
    expect(storage.length).toBe(1);
    uploader.cancel(id);
    expect(item(id)?.status).toBe('cancelled');
    expect(storage.length).toBe(0);
  });

  it('leaves what is done or unknown alone', async () => {
    const { uploader, item, finished } = createTestUploader();
    const [id = ''] = uploader.add([png()]);
    await finished();
    for (const act of [uploader.cancel, uploader.retry]) {
      act(id);
      act('unknown');
    }
    expect(item(id)?.status).toBe('done');
    uploader.remove(id);
    uploader.remove('unknown');
    expect(item(id)).toBeUndefined();
  });

  it('ends every file in exactly one state, within its bounds, whatever succeeds, fails or is cancelled', async () => {
    const fate = fc.record({
      bad: fc.boolean(),
      sends: fc.array(fc.constantFrom(204, 204, 204, 500, 403, 'cut' as const), { maxLength: 7 }),
      complete: fc.array(fc.constantFrom('busy', 'not_an_image', 'upload_missing'), { maxLength: 2 }),
      act: fc.constantFrom('none', 'none', 'cancel', 'remove', 'cancel, then retry'),
      atMs: fc.integer({ min: 0, max: 2_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        async (fates, send) => {
          const onCompleted = vi.fn();
          const left = fates.map((each) => ({ sends: [...each.sends], complete: [...each.complete] }));
          const owners = new Map<string, number>();
          const { uploader, clock, bucket, items, item, finished } = createTestUploader({
            concurrency: { prepare: 2, send },
            rules: { complete: (ticket) => left[owners.get(ticket) ?? 0]?.complete.shift() },
            onSend: (sent) =>
              queueMicrotask(() => {
                const form = sent.body as FormData;
                const index = Number((form.get('file') as File).name.split('.')[0]);
                owners.set(String(form.get('key')).split('/')[1] ?? '', index);
                const next = left[index]?.sends.shift() ?? 204;
                if (next === 'cut') sent.fail();
                else sent.answer(next);
              }),
          });
          uploader.on('completed', onCompleted);
          const ids = uploader.add(
            fates.map(({ bad }, i) => (bad ? fileOf('x', `${i}.png`) : png(`${i}.png`))),
          );
          fates.forEach(({ act, atMs }, i) => {
            const id = ids[i] ?? '';
            clock.after(atMs, () => {
              if (act === 'remove') uploader.remove(id);
              else if (act !== 'none') uploader.cancel(id);
              if (act === 'cancel, then retry') uploader.retry(id);
            });
          });
          await clock.advance(2_000);
          await finished();
          const settled = items();
          await clock.advance(600_000);
          expect(items()).toEqual(settled);
          expect(bucket.open()).toHaveLength(0);
          expect(bucket.mostOpen()).toBeLessThanOrEqual(send);
          expect(ids.map((id) => item(id) === undefined)).toEqual(fates.map(({ act }) => act === 'remove'));
          const doneIds = settled.filter(({ status }) => status === 'done').map(({ id }) => id);
          const told = onCompleted.mock.calls.map(([{ id }]) => id);
          expect(new Set(told).size).toBe(told.length);
          expect(told).toEqual(expect.arrayContaining(doneIds));
          uploader.destroy();
          expect(clock.pendingTimers()).toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  });
});
