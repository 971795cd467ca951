import { expect, test } from 'vitest';
import { currentRequestId, keepRequest, runForRequest } from './request-scope';

async function* ids(): AsyncGenerator<string | undefined> {
  for (let step = 0; step < 2; step += 1) {
    yield currentRequestId();
    await Promise.resolve();
  }
}

test('values that are produced after the request was left are produced for it', async () => {
  const kept = runForRequest('request-a', () => keepRequest(ids()));
  expect(await runForRequest('request-b', () => kept.next())).toEqual({ done: false, value: 'request-a' });
  expect(await kept.next()).toEqual({ done: false, value: 'request-a' });
  expect(await kept.next()).toEqual({ done: true, value: undefined });
});

test('outside of a request nothing is named', async () => {
  expect(currentRequestId()).toBeUndefined();
  expect(await keepRequest(ids()).next()).toEqual({ done: false, value: undefined });
});
