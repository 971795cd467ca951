import { describe, expect, it } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createWeightedGate } from './create-weighted-gate';

const { signal } = new AbortController();

describe('createWeightedGate', () => {
  it('lets in what fits, in order, and what is heavier than all of it alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 4 }),
        async (weights, maxCount) => {
          const gate = createWeightedGate(10, maxCount);
          const inside = new Set<number>();
          const order: number[] = [];
          await Promise.all(
            weights.map((weight, index) =>
              gate.run(weight, signal, async () => {
                inside.add(index);
                order.push(index);
                const total = [...inside].reduce((sum, each) => sum + (weights[each] ?? 0), 0);
                expect(total <= 10 || inside.size === 1).toBe(true);
                expect(inside.size).toBeLessThanOrEqual(maxCount);
                await Promise.resolve();
                inside.delete(index);
              }),
            ),
          );
          expect(order).toEqual(weights.map((_, index) => index));
        },
      ),
    );
  });

  it('lets the next in when one steps aside, one at a time, and counts what is left aright', async () => {
    const gate = createWeightedGate(10, 1);
    const entered: string[] = [];
    const finish: (() => void)[] = [];
    const asides: (() => void)[] = [];
    const enter = (name: string, weight: number) =>
      gate.run(weight, signal, (stepAside) => {
        entered.push(name);
        asides.push(stepAside);
        return new Promise<void>((resolve) => finish.push(resolve));
      });
    const runs = [enter('slow', 99), enter('second', 1), enter('third', 1)];
    await Promise.resolve();
    expect(entered).toEqual(['slow']);
    asides[0]?.();
    asides[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(entered).toEqual(['slow', 'second']);
    // There is one aside already.
    asides[1]?.();
    await Promise.resolve();
    expect(entered).toEqual(['slow', 'second']);
    finish[0]?.();
    await runs[0];
    expect(entered).toEqual(['slow', 'second']);
    finish[1]?.();
    await runs[1];
    expect(entered).toEqual(['slow', 'second', 'third']);
    asides[2]?.();
    finish[2]?.();
    await runs[2];
    await expect(gate.run(1, signal, async () => 'room again')).resolves.toBe('room again');
  });

  it('makes room when a task fails, and when one that waits is aborted', async () => {
    const gate = createWeightedGate(10, 4);
    let fail = (_: Error) => {};
    const first = gate.run(10, signal, () => new Promise((_, reject) => (fail = reject)));
    const abort = new AbortController();
    const heavy = gate.run(10, abort.signal, async () => 'heavy');
    const light = gate.run(1, signal, async () => 'light');
    abort.abort(new Error('cancelled'));
    await expect(heavy).rejects.toThrow('cancelled');
    fail(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    await expect(light).resolves.toBe('light');
    await expect(gate.run(1, abort.signal, async () => 'late')).rejects.toThrow('cancelled');
  });
});
