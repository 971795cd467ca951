import { describe, expect, it } from 'vitest';
import type { FakeSend } from '@/testing/browser/create-fake-bucket';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { uniquePng } from '@/testing/browser/sample-files';

const nameOf = (send: FakeSend | undefined) =>
  send?.body instanceof FormData ? (send.body.get('file') as File).name : undefined;

describe('an uploader that is held back', () => {
  it('stops a send, keeps what is prepared, and sends it anew once resumed', async () => {
    const { uploader, bucket, clock, item, finished } = createTestUploader({ onSend: () => {} });
    const [id = ''] = uploader.add([uniquePng()]);
    await clock.until(() => bucket.open().length === 1);
    uploader.pause(id);
    expect(item(id)).toMatchObject({ status: 'queued', isPaused: true });
    expect(bucket.sends[0]?.isAborted()).toBe(true);
    await clock.advance(600_000);
    expect(bucket.sends).toHaveLength(1);
    expect(uploader.getSnapshot().totals).toMatchObject({ queued: 1, paused: 1 });
    uploader.resume(id);
    expect(item(id)).toMatchObject({ isPaused: false });
    await clock.until(() => bucket.open().length === 1);
    bucket.open()[0]?.answer(204);
    await finished();
    expect(item(id)?.status).toBe('done');
  });

  it('holds everything back, what is added meanwhile too, and one of them goes alone', async () => {
    const { uploader, bucket, clock, item, items, finished } = createTestUploader();
    uploader.pauseAll();
    expect(uploader.getSnapshot().isPaused).toBe(true);
    const ids = uploader.add(Array.from({ length: 40 }, (_, i) => uniquePng(`${i}.png`)));
    await clock.advance(10_000);
    expect(bucket.sends).toHaveLength(0);
    uploader.resume(ids[7] ?? '');
    await clock.until(() => item(ids[7])?.status === 'done');
    expect(items().filter(({ isPaused }) => isPaused)).toHaveLength(39);
    uploader.resumeAll();
    await finished();
    expect(new Set(items().map(({ status }) => status))).toEqual(new Set(['done']));
  });

  it('lets a paused file stand in nobody’s way', async () => {
    const { uploader, clock, bucket, statuses } = createTestUploader({
      concurrency: { send: 1, prepare: 1 },
    });
    const ids = uploader.add(Array.from({ length: 30 }, () => uniquePng()));
    for (const id of ids.slice(0, 25)) uploader.pause(id);
    await clock.until(() => statuses().filter((status) => status === 'done').length === 5);
    expect(bucket.sends).toHaveLength(5);
  });

  it('finishes what is being verified', async () => {
    let answer = (_response: Response) => {};
    const { uploader, clock, item } = createTestUploader({
      rules: {
        call: (path) =>
          path === 'complete' ? new Promise<Response>((resolve) => (answer = resolve)) : undefined,
      },
    });
    const [id = ''] = uploader.add([uniquePng()]);
    await clock.until(() => item(id)?.status === 'verifying');
    await clock.advance(100);
    uploader.pauseAll();
    expect(item(id)).toMatchObject({ status: 'verifying', isPaused: false });
    answer(Response.json({ error: { code: 'busy', message: 'm', requestId: 'r' } }, { status: 503 }));
    await clock.advance(1);
    expect(item(id)?.status).toBe('verifying');
  });

  it('cancels, removes and retries paused files like others', async () => {
    const { uploader, clock, item, finished } = createTestUploader();
    uploader.pauseAll();
    const [first = '', second = ''] = uploader.add([uniquePng(), uniquePng()]);
    uploader.cancel(first);
    expect(item(first)).toMatchObject({ status: 'cancelled', isPaused: false });
    uploader.remove(second);
    await clock.advance(100);
    uploader.retry(first);
    await finished();
    expect(item(first)?.status).toBe('done');
  });
});

describe('an uploader that is told what to send next', () => {
  it('takes it out of the line first, and into the next free slot', async () => {
    const { uploader, clock, bucket, finished, item } = createTestUploader({
      concurrency: { send: 1, prepare: 2 },
      onSend: () => {},
    });
    const ids = uploader.add(Array.from({ length: 40 }, (_, i) => uniquePng(`${i}.png`)));
    await clock.until(() => item(ids[6])?.status === 'uploading');
    await clock.advance(1_000);
    uploader.sendNext(ids[6] ?? '');
    uploader.sendNext(ids[39] ?? '');
    bucket.open()[0]?.answer(204);
    await clock.until(() => bucket.sends.length === 2);
    // The last one is not prepared yet; nothing stands idle for it.
    expect(nameOf(bucket.sends[1])).toBe('6.png');
    bucket.open()[0]?.answer(204);
    // Prepared by now, at whatever pace this machine has.
    await clock.until(() => item(ids[39])?.status === 'uploading');
    bucket.open()[0]?.answer(204);
    await clock.until(() => bucket.sends.length === 4);
    expect(bucket.sends.slice(2).map(nameOf)).toContain('39.png');
    const answering = setInterval(() => bucket.open()[0]?.answer(204), 0);
    await finished();
    clearInterval(answering);
  });
});

describe('an uploader that finds its own pace', () => {
  it('sends three at once to begin with, and more when that is worth it', async () => {
    const { uploader, clock, bucket, finished } = createTestUploader({ onSend: () => {} });
    uploader.add(Array.from({ length: 40 }, () => uniquePng()));
    await clock.until(() => bucket.open().length >= 3);
    await clock.advance(1_000);
    expect(bucket.open()).toHaveLength(3);
    const answering = setInterval(() => bucket.open()[0]?.answer(204), 0);
    await finished();
    clearInterval(answering);
    expect(bucket.mostOpen()).toBeGreaterThan(3);
    expect(bucket.mostOpen()).toBeLessThanOrEqual(6);
  });
});
