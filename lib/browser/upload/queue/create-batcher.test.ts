import { describe, expect, it } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createBatcher, type Outcome } from './create-batcher';

const never = new AbortController().signal;

function setUp(
  run?: (inputs: readonly number[]) => Promise<readonly Outcome<string>[]>,
  windowMs: number | (() => number) = 5,
) {
  const clock = createFakeClock();
  const calls: (readonly number[])[] = [];
  const batcher = createBatcher<number, string>({
    clock,
    windowMs,
    maxItems: 3,
    run: async (inputs) => {
      calls.push(inputs);
      return run ? run(inputs) : inputs.map((n) => ({ ok: true, value: `answer ${n}` }));
    },
  });
  return { clock, calls, batcher };
}

describe('createBatcher', () => {
  it('makes one call of the requests of the same moment, and gives each its own answer', async () => {
    const { clock, calls, batcher } = setUp();
    const answers = [batcher.add(1, never), batcher.add(2, never)];
    await clock.advance(5);
    expect(await Promise.all(answers)).toEqual(['answer 1', 'answer 2']);
    expect(calls).toEqual([[1, 2]]);
  });

  it('waits no longer than the member that waits the shortest', async () => {
    const windows = [100, 5, 100];
    const { clock, calls, batcher } = setUp(undefined, () => windows.shift() ?? 0);
    void batcher.add(1, never);
    await clock.advance(50);
    expect(calls).toEqual([]);
    void batcher.add(2, never);
    await clock.advance(5);
    expect(calls).toEqual([[1, 2]]);
    void batcher.add(3, never);
    await clock.advance(99);
    expect(calls).toHaveLength(1);
    await clock.advance(1);
    expect(calls).toEqual([[1, 2], [3]]);
  });

  it('sends a full batch at once and starts another', async () => {
    const { clock, calls, batcher } = setUp();
    const answers = [1, 2, 3, 4].map((n) => batcher.add(n, never));
    await Promise.all(answers.slice(0, 3));
    expect(calls).toEqual([[1, 2, 3]]);
    await clock.advance(5);
    expect(await answers[3]).toBe('answer 4');
  });

  it('fails only the member that failed', async () => {
    const { clock, batcher } = setUp(async (inputs) =>
      inputs.map((n) => (n === 1 ? { ok: false, error: new Error('refused') } : { ok: true, value: 'fine' })),
    );
    const [first, second] = [batcher.add(1, never), batcher.add(2, never)];
    const refused = expect(first).rejects.toThrow('refused');
    await clock.advance(5);
    await refused;
    await expect(second).resolves.toBe('fine');
  });

  it('fails every member when the call fails, or answers too few', async () => {
    for (const run of [() => Promise.reject(new Error('down')), async () => []]) {
      const { clock, batcher } = setUp(run);
      const refused = expect(batcher.add(1, never)).rejects.toThrow();
      await clock.advance(5);
      await refused;
    }
  });

  it('makes no more calls at once than it may, and takes whoever came meanwhile in the next', async () => {
    const clock = createFakeClock();
    const calls: { inputs: readonly number[]; end: () => void }[] = [];
    const batcher = createBatcher<number, number>({
      clock,
      windowMs: 5,
      maxItems: 3,
      maxCalls: 2,
      run: (inputs) =>
        new Promise((resolve) => {
          calls.push({ inputs, end: () => resolve(inputs.map((value) => ({ ok: true, value }))) });
        }),
    });
    const all = Promise.all(Array.from({ length: 14 }, (_, n) => batcher.add(n, never)));
    await clock.advance(100);
    expect(calls.map(({ inputs }) => inputs.length)).toEqual([3, 3]);
    calls[1]?.end();
    await clock.advance(0);
    expect(calls.map(({ inputs }) => inputs)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 7, 8],
    ]);
    for (let at = 0; at < 5; at++) {
      calls[at]?.end();
      await clock.advance(0);
    }
    await expect(all).resolves.toHaveLength(14);
  });

  it('leaves out a member that was cancelled in time, and makes no call for nobody', async () => {
    const { clock, calls, batcher } = setUp();
    const controller = new AbortController();
    const cancelled = expect(batcher.add(1, controller.signal)).rejects.toThrow('cancelled');
    controller.abort(new Error('cancelled'));
    await cancelled;
    await clock.advance(5);
    expect(calls).toEqual([]);
  });
});
