import { describe, expect, it, vi } from 'vitest';
import type { UploadGrant } from '@/lib/shared/wire';
import { createFakeBucket } from '@/testing/browser/create-fake-bucket';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { sampleGrant } from '@/testing/browser/sample-answers';
import { createSendFile } from './send-file';

const BLOB = new Blob(['bytes'], { type: 'image/png' });

const LARGE = new Blob([new Uint8Array(600_000)]);

function setUp({ grant = sampleGrant(), blob = BLOB }: { grant?: UploadGrant; blob?: Blob } = {}) {
  const clock = createFakeClock();
  const bucket = createFakeBucket();
  const controller = new AbortController();
  const onProgress = vi.fn();
  const sendFile = createSendFile({ createXhr: bucket.createXhr, clock });
  const begin = () => sendFile({ grant, blob, filename: 'ä.png', signal: controller.signal, onProgress });
  const result = begin();
  return { clock, controller, onProgress, bucket, begin, result, send: bucket.sends[0]! };
}

describe('createSendFile', () => {
  it('posts every field of the grant as it is, and the file last', async () => {
    const { send, result } = setUp();
    expect(send).toMatchObject({ method: 'POST', url: 'http://bucket.test/sluice', headers: {} });
    const body = send.body as FormData;
    expect([...body.keys()]).toEqual(['key', 'policy', 'file']);
    expect(body.get('policy')).toBe('cG9saWN5');
    expect(body.get('file')).toMatchObject({ name: 'ä.png', size: 5 });
    send.answer(204);
    await expect(result).resolves.toMatchObject({ status: 204 });
  });

  it('puts the bytes with exactly the headers of the grant, except those a browser writes itself', () => {
    const { method: _m, fields: _f, ...base } = sampleGrant() as Extract<UploadGrant, { method: 'POST' }>;
    const headers = { 'content-type': 'image/png', 'if-none-match': '*', 'Content-Length': '5', Host: 'x' };
    const { send } = setUp({ grant: { ...base, method: 'PUT', headers } });
    expect(send.headers).toEqual({ 'content-type': 'image/png', 'if-none-match': '*' });
    expect(send.body).toBe(BLOB);
  });

  it('reports progress', () => {
    const { send, onProgress } = setUp({ blob: LARGE });
    send.progress(2, 8);
    expect(onProgress).toHaveBeenCalledWith(2, 8);
  });

  it('listens to no small form before the bucket has answered one, so that the browser need not ask first', async () => {
    const { bucket, begin, onProgress, send, result } = setUp();
    send.progress(2, 5);
    expect(onProgress).not.toHaveBeenCalled();
    send.answer(204);
    await result;
    expect(onProgress.mock.calls).toEqual([[5, 5]]);
    void begin();
    bucket.sends[1]?.progress(2, 5);
    expect(onProgress).toHaveBeenLastCalledWith(2, 5);
  });

  it('answers what the bucket says, whatever the status', async () => {
    const { send, result } = setUp();
    send.answer(503, '<Error/>', { etag: '"x"', 'retry-after': '1' });
    await expect(result).resolves.toEqual({ status: 503, body: '<Error/>', retryAfter: '1' });
  });

  it('calls a connection dead after thirty silent seconds, and not while bytes move', async () => {
    const { clock, send, result } = setUp({ blob: LARGE });
    const stalled = expect(result).rejects.toMatchObject({ code: 'stalled', retry: {} });
    await clock.advance(29_000);
    send.progress(1, 8);
    await clock.advance(29_000);
    expect(send.isAborted()).toBe(false);
    await clock.advance(1_000);
    await stalled;
    expect(send.isAborted()).toBe(true);
  });

  it('gives two minutes to a small form nobody listens to', async () => {
    const { clock, send, result } = setUp();
    const stalled = expect(result).rejects.toMatchObject({ code: 'stalled', retry: {} });
    await clock.advance(119_000);
    expect(send.isAborted()).toBe(false);
    await clock.advance(1_000);
    await stalled;
  });

  it('calls a failed connection by its name, and leaves no timer', async () => {
    const { clock, send, result } = setUp();
    send.fail();
    await expect(result).rejects.toMatchObject({ code: 'network', retry: {} });
    expect(clock.pendingTimers()).toBe(0);
  });

  it('stops the request when aborted', async () => {
    const { clock, controller, send, result } = setUp();
    controller.abort(new Error('cancelled'));
    await expect(result).rejects.toThrow('cancelled');
    expect(send.isAborted()).toBe(true);
    expect(clock.pendingTimers()).toBe(0);
  });
});
