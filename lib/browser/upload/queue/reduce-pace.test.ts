import { describe, expect, it } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { FIRST_SENDS, MAX_SENDS, type Pace, reducePace, startPace } from './reduce-pace';

/** Sends a megabyte each over a connection that carries `capacity(n)` bytes a millisecond with n at once. */
function drive(pace: Pace, rounds: number, capacity: (limit: number) => number, startMs = 0) {
  let current = pace;
  let nowMs = startMs;
  const limits = [];
  for (let round = 0; round < rounds; round++) {
    const { limit } = current;
    const stepMs = 1_000_000 / capacity(limit);
    for (let send = 0; send < limit; send++) {
      nowMs += stepMs;
      current = reducePace(current, { type: 'sent', bytes: 1_000_000, nowMs, isBusy: true });
    }
    limits.push(current.limit);
  }
  return { pace: current, limits, nowMs };
}

describe('reducePace', () => {
  it('starts at three, and sends six at once where each connection carries the same', () => {
    expect(FIRST_SENDS).toBe(3);
    expect(drive(startPace(0), 6, (limit) => limit * 100).limits).toEqual([4, 5, 6, 6, 6, 6]);
  });

  it('stays low where more at once bring nothing', () => {
    const { limits } = drive(startPace(0), 20, () => 100);
    expect(Math.max(...limits)).toBe(4);
  });

  it('notices after a while that the network became better', () => {
    const slow = drive(startPace(0), 10, () => 100);
    const fast = drive(slow.pace, 10, (limit) => limit * 400, slow.nowMs);
    expect(fast.pace.limit).toBe(MAX_SENDS);
  });

  it('halves after a failure, takes failures of the same moment for one, and recovers', () => {
    const fast = drive(startPace(0), 6, (limit) => limit * 100);
    let { pace } = fast;
    for (let i = 0; i < 6; i++) pace = reducePace(pace, { type: 'failed', nowMs: fast.nowMs + i * 100 });
    expect(pace.limit).toBe(3);
    pace = reducePace(pace, { type: 'failed', nowMs: fast.nowMs + 10_000 });
    expect(pace.limit).toBe(1);
    expect(drive(pace, 12, (limit) => limit * 50, fast.nowMs + 10_000).pace.limit).toBe(MAX_SENDS);
  });

  it('learns nothing while nobody waits', () => {
    let pace = startPace(0);
    for (let i = 1; i < 100; i++) {
      pace = reducePace(pace, { type: 'sent', bytes: 1_000, nowMs: i, isBusy: false });
    }
    expect(pace.limit).toBe(FIRST_SENDS);
  });

  it('never leaves one to six, whatever happens', () => {
    const event = fc.oneof(
      fc.record({
        type: fc.constant('sent' as const),
        bytes: fc.nat(10_000_000),
        nowMs: fc.nat(10_000_000),
        isBusy: fc.boolean(),
      }),
      fc.record({ type: fc.constant('failed' as const), nowMs: fc.nat(10_000_000) }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const { limit } = events.reduce(reducePace, startPace(0));
        expect(limit).toBeGreaterThanOrEqual(1);
        expect(limit).toBeLessThanOrEqual(MAX_SENDS);
      }),
    );
  });
});
