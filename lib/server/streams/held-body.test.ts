import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHeldBody } from './held-body';

const PIECE = 65_536;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function open(pieces: number) {
  let left = pieces;
  const source = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left === 0) return controller.close();
      left -= 1;
      controller.enqueue(new Uint8Array(PIECE));
    },
  });
  const { signal } = new AbortController();
  const { body, ended } = createHeldBody(source, { idleMs: 60_000, signal, clock: () => new Date() });
  let isEnded = false;
  void ended.then(() => {
    isEnded = true;
  });
  return { reader: body.getReader(), isEnded: () => isEnded };
}

/** Takes a piece every so often; returns how many came before the end or the cut. */
async function take({ reader }: ReturnType<typeof open>, everyMs: number): Promise<[number, string]> {
  for (let count = 0; ; count += 1) {
    const answer = await reader.read().catch(() => null);
    if (answer === null) return [count, 'cut'];
    if (answer.done) return [count, 'whole'];
    await vi.advanceTimersByTimeAsync(everyMs);
  }
}

test('a client that takes a piece every second gets all of them', async () => {
  const held = open(300);
  expect(await take(held, 1_000)).toEqual([300, 'whole']);
  expect(held.isEnded()).toBe(true);
});

test('a client that pauses, and was quick before, gets all of them', async () => {
  const held = open(120);
  for (let count = 0; count < 100; count += 1) await held.reader.read();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(await take(held, 1_000)).toEqual([20, 'whole']);
});

test('a client that takes nothing loses its place within a minute', async () => {
  const held = open(3);
  await held.reader.read();
  await vi.advanceTimersByTimeAsync(60_001);
  expect(held.isEnded()).toBe(true);
});

test('one that takes a piece just before its time is over each time loses its place in minutes', async () => {
  const held = open(100_000);
  const [count, end] = await take(held, 50_000);
  expect(end).toBe('cut');
  expect(count).toBeLessThan(5);
  expect(held.isEnded()).toBe(true);
});
