import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPace } from './watch-pace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PACE = { windowMs: 1_000, minBytes: 100 };

function setUp(target: Writable = new Writable({ write: (_chunk, _encoding, done) => done() })) {
  const source = new PassThrough();
  const onTooSlow = vi.fn();
  source.pipe(target);
  watchPace(source, onTooSlow, PACE);
  return { source, onTooSlow };
}

test('a body that brings less than the least in a window is too slow, and that is said once', async () => {
  const { source, onTooSlow } = setUp();
  source.write(Buffer.alloc(100));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(onTooSlow).not.toHaveBeenCalled();
  source.write(Buffer.alloc(99));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(onTooSlow).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(onTooSlow).toHaveBeenCalledTimes(1);
});

test('a body that has ended is not watched any more', async () => {
  const { source, onTooSlow } = setUp();
  source.end(Buffer.alloc(10));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(onTooSlow).not.toHaveBeenCalled();
});

test('a bucket that takes nothing for a while is no fault of the sender', async () => {
  let take = () => {};
  const slow = new Writable({
    highWaterMark: 50,
    write: (_chunk, _encoding, done) => {
      take = done;
    },
  });
  const { source, onTooSlow } = setUp(slow);
  source.write(Buffer.alloc(60));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(onTooSlow).not.toHaveBeenCalled();
  source.write(Buffer.alloc(60));
  take();
  await vi.advanceTimersByTimeAsync(900);
  take();
  await vi.advanceTimersByTimeAsync(200);
  expect(onTooSlow).not.toHaveBeenCalled();
  // From here on it is the sender's turn.
  await vi.advanceTimersByTimeAsync(2_000);
  expect(onTooSlow).toHaveBeenCalledTimes(1);
});

test('by default a kilobyte a second is enough, and half of that is not', async () => {
  const source = new PassThrough();
  const onTooSlow = vi.fn();
  source.pipe(new Writable({ write: (_chunk, _encoding, done) => done() }));
  watchPace(source, onTooSlow);
  for (let second = 0; second < 120; second += 1) {
    source.write(Buffer.alloc(1_100));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(onTooSlow).not.toHaveBeenCalled();
  for (let second = 0; second < 60; second += 1) {
    source.write(Buffer.alloc(512));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(onTooSlow).toHaveBeenCalledTimes(1);
});
