import { afterEach, expect, test, vi } from 'vitest';
import { createTimedBody } from './timed-body';

const BYTES = Uint8Array.from({ length: 200_000 }, (_, index) => index);
const never = () => new AbortController().signal;

afterEach(() => vi.useRealTimers());

test('all bytes go out in pieces, and are held no longer', async () => {
  const { body, ended } = createTimedBody(BYTES, 1_000, never());
  expect(new Uint8Array(await new Response(body).arrayBuffer())).toEqual(BYTES);
  await ended;
});

test('nothing goes ahead of a client that takes nothing, and after its time the bytes are let go', async () => {
  vi.useFakeTimers();
  const { body, ended } = createTimedBody(BYTES, 50, never());
  const onEnd = vi.fn();
  void ended.then(onEnd);
  const reader = body.getReader();
  expect((await reader.read()).value).toHaveLength(65_536);
  await vi.advanceTimersByTimeAsync(49);
  expect(onEnd).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onEnd).toHaveBeenCalled();
  await expect(reader.read()).rejects.toThrow('too long');
});

test('a client that has gone holds nothing', async () => {
  const cancelled = createTimedBody(BYTES, 60_000, never());
  await cancelled.body.cancel();
  await cancelled.ended;
  const leaving = new AbortController();
  const left = createTimedBody(BYTES, 60_000, leaving.signal);
  leaving.abort();
  await left.ended;
  await createTimedBody(BYTES, 60_000, AbortSignal.abort()).ended;
});
