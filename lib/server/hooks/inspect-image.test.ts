import { describe, expect, test, vi } from 'vitest';
import { createInspectImage } from './inspect-image';

const CONTEXT = {
  image: { id: 'an id' } as never,
  arrivedBytes: Uint8Array.of(1, 2),
  bytes: Uint8Array.of(1),
  identity: null,
  metadata: { order: 7 },
};

const ask = (inspect: (context: never) => unknown) => createInspectImage(inspect as never)(CONTEXT);

test('the host is told all there is to know, and when to stop', async () => {
  const inspect = vi.fn(() => ({ decision: 'accept' }));
  await ask(inspect);
  expect(inspect).toHaveBeenCalledExactlyOnceWith({ ...CONTEXT, signal: expect.any(AbortSignal) });
});

test.each([
  [{ decision: 'accept' }, { kind: 'accepted' }],
  [{ decision: 'hold' }, { kind: 'held', reason: null }],
  [
    { decision: 'hold', reason: 'Look at the corner.' },
    { kind: 'held', reason: 'Look at the corner.' },
  ],
])('%o lets the upload come to its end', async (decision, inspected) => {
  expect(await ask(() => decision)).toEqual(inspected);
  expect(await ask(async () => decision)).toEqual(inspected);
});

test('a refusal carries the sentence of the host', async () => {
  await expect(ask(() => ({ decision: 'refuse', reason: 'No cats.' }))).rejects.toMatchObject({
    code: 'not_accepted',
    details: { reason: 'No cats.' },
  });
});

describe('what is no answer is never an acceptance, and may be tried again', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['true', true],
    ['the word', 'accept'],
    ['another decision', { decision: 'accepted' }],
    ['an inherited decision', { decision: 'toString' }],
    ['a list', ['accept']],
    ['a refusal without a sentence', { decision: 'refuse' }],
    ['a refusal with an empty one', { decision: 'refuse', reason: ' ' }],
    ['a hold with a number for a sentence', { decision: 'hold', reason: 7 }],
  ])('%s', async (_, returned) => {
    await expect(ask(() => returned)).rejects.toMatchObject({ code: 'hook_failed' });
  });

  test('an exception, at once or later', async () => {
    const broken = () => {
      throw new Error('broken');
    };
    await expect(ask(broken)).rejects.toMatchObject({ code: 'hook_failed' });
    await expect(ask(async () => broken())).rejects.toMatchObject({ code: 'hook_failed' });
  });

  test('a function that never ends, of which only so many are begun', async () => {
    vi.useFakeTimers();
    try {
      let begun = 0;
      const inspectImage = createInspectImage(() => {
        begun += 1;
        return new Promise(() => {});
      });
      const failures = Array.from({ length: 30 }, () =>
        inspectImage(CONTEXT).catch((error: unknown) => error),
      );
      await vi.advanceTimersByTimeAsync(60_000);
      for (const failure of await Promise.all(failures))
        expect(failure).toMatchObject({ code: 'hook_failed' });
      expect(begun).toBe(24);
    } finally {
      vi.useRealTimers();
    }
  });
});
