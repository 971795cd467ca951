import { describe, expect, it } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createQueue } from './create-queue';

const never = new AbortController().signal;

describe('createQueue', () => {
  it('starts tasks in order and no more than allowed', async () => {
    const queue = createQueue(2);
    const started: number[] = [];
    const finish: (() => void)[] = [];
    const all = [0, 1, 2, 3].map((n) =>
      queue.add(() => {
        started.push(n);
        return new Promise<void>((resolve) => finish.push(resolve));
      }, never),
    );
    expect(started).toEqual([0, 1]);
    finish[1]?.();
    await all[1];
    expect(started).toEqual([0, 1, 2]);
    finish[0]?.();
    await all[0];
    expect(started).toEqual([0, 1, 2, 3]);
  });

  it('never runs a task that was aborted while it waited', async () => {
    const queue = createQueue(1);
    let finish = () => {};
    const first = queue.add(() => new Promise<void>((resolve) => (finish = resolve)), never);
    const controller = new AbortController();
    let ran = false;
    const second = queue.add(async () => (ran = true), controller.signal);
    controller.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
    finish();
    await first;
    await queue.add(async () => {}, never);
    expect(ran).toBe(false);
  });

  it('keeps the slot of an aborted task until it has wound down', async () => {
    const queue = createQueue(1);
    const controller = new AbortController();
    let finish = () => {};
    const first = queue.add((signal) => {
      expect(signal).toBe(controller.signal);
      return new Promise<void>((resolve) => (finish = resolve));
    }, controller.signal);
    let ran = false;
    const second = queue.add(async () => (ran = true), never);
    controller.abort();
    await Promise.resolve();
    expect(ran).toBe(false);
    finish();
    await Promise.all([first, second]);
    expect(ran).toBe(true);
  });

  it('goes on after a task that throws before its first promise', async () => {
    const queue = createQueue(1);
    await expect(
      queue.add(() => {
        throw new Error('at once');
      }, never),
    ).rejects.toThrow('at once');
    await expect(queue.add(async () => 'next', never)).resolves.toBe('next');
  });

  it('runs one at a time when asked for less than one', async () => {
    await expect(createQueue(0).add(async () => 1, never)).resolves.toBe(1);
  });

  it('settles every task exactly once and never exceeds its bound, whatever succeeds, fails or is cancelled', async () => {
    const task = fc.record({
      delay: fc.integer({ min: 0, max: 3 }),
      fails: fc.boolean(),
      cancelAfter: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(task, { maxLength: 25 }),
        async (limit, tasks) => {
          const queue = createQueue(limit);
          let running = 0;
          let most = 0;
          const results = await Promise.allSettled(
            tasks.map(({ delay, fails, cancelAfter }) => {
              const controller = new AbortController();
              if (cancelAfter !== null) void turns(cancelAfter).then(() => controller.abort());
              return queue.add(async (signal) => {
                most = Math.max(most, ++running);
                await turns(delay);
                running--;
                signal.throwIfAborted();
                if (fails) throw new Error('failed');
              }, controller.signal);
            }),
          );
          expect(results).toHaveLength(tasks.length);
          expect(running).toBe(0);
          expect(most).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 60 },
    );
  });
});

async function turns(count: number) {
  for (let i = 0; i < count; i++) await Promise.resolve();
}
