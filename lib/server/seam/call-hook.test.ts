import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../errors/api-error';
import { callHook, HOOK_TIMEOUT_MS } from './call-hook';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const same = <T>(value: T) => value;

test('a function of the host answers at once or later', async () => {
  await expect(callHook('identify', () => 1, same)).resolves.toBe(1);
  await expect(callHook('identify', async () => 2, same)).resolves.toBe(2);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('no database');
    },
  ],
  ['rejects', () => Promise.reject(new Error('no database'))],
  ['rejects with nothing', () => Promise.reject(undefined)],
])('a function that %s is a failure to be tried again, with its cause for the log', async (_, call) => {
  const error = await callHook('authorizeUpload', call, same).catch(same);
  expect(error).toMatchObject({ code: 'hook_failed' });
  expect((error as Error).cause).toMatchObject({ message: 'authorizeUpload of the host failed.' });
});

test('an error of ours that a host throws gives it no other answer than a failure', async () => {
  const call = () => {
    throw new ApiError('not_found');
  };
  await expect(callHook('identify', call, same)).rejects.toMatchObject({ code: 'hook_failed' });
});

test('a function that never ends is given up at its limit, and told so', async () => {
  let signal: AbortSignal | undefined;
  const call = (given: AbortSignal) => {
    signal = given;
    return new Promise<never>(() => {});
  };
  const answer = callHook('identify', call, same).catch(same);
  await vi.advanceTimersByTimeAsync(HOOK_TIMEOUT_MS.identify - 1);
  expect(signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await answer).toMatchObject({ code: 'hook_failed' });
  expect(signal?.aborted).toBe(true);
});

test('a function that fails after its limit disturbs nobody', async () => {
  const call = async () => {
    await new Promise((go) => {
      setTimeout(go, 30_000);
    });
    throw new Error('too late');
  };
  const answer = callHook('identify', call, same).catch(same);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await answer).toMatchObject({ code: 'hook_failed' });
});

test('what a check says of an answer: a TypeError is a failure of the host, an error of ours is meant', async () => {
  const check = (error: Error) => () => {
    throw error;
  };
  await expect(callHook('inspect', () => 1, check(new TypeError('no verdict')))).rejects.toMatchObject({
    code: 'hook_failed',
  });
  const refusal = new ApiError('not_accepted', { reason: 'No.' });
  await expect(callHook('inspect', () => 1, check(refusal))).rejects.toBe(refusal);
});
