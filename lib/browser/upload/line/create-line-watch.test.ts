import { describe, expect, it } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createLineWatch } from './create-line-watch';

function setUp() {
  const clock = createFakeClock();
  return { clock, line: createLineWatch(clock) };
}

describe('createLineWatch', () => {
  it('knows nothing before a file waits', () => {
    const { line } = setUp();
    expect(line.bytesPerSecond()).toBeNull();
    expect(line.isMeasured()).toBe(false);
    expect(line.waitingBytes()).toBe(0);
  });

  it('measures by what was acknowledged, over the time in which files waited', async () => {
    const { clock, line } = setUp();
    const [a, b] = [line.enter(400_000), line.enter(400_000)];
    await clock.advance(1_000);
    a('sent');
    await clock.advance(1_000);
    b('sent');
    expect(line.waitingCount()).toBe(0);
    expect(line.bytesPerSecond()).toBe(400_000);
    await clock.advance(20_000);
    const c = line.enter(1_000_000);
    await clock.advance(1_000);
    c('sent');
    expect(line.bytesPerSecond()).toBe(600_000);
  });

  it('is at most as fast as what it has not managed yet', async () => {
    const { clock, line } = setUp();
    line.enter(300_000);
    line.enter(300_000);
    expect(line.bytesPerSecond()).toBeNull();
    await clock.advance(2_000);
    expect(line.bytesPerSecond()).toBe(300_000);
    expect(line.isMeasured()).toBe(false);
  });

  it('notices that a fast line has become slow before the next file is through', async () => {
    const { clock, line } = setUp();
    const leave = line.enter(1_000_000);
    await clock.advance(100);
    leave('sent');
    expect(line.bytesPerSecond()).toBe(10_000_000);
    line.enter(500_000);
    await clock.advance(5_000);
    expect(line.bytesPerSecond()).toBe(100_000);
  });

  it('learns nothing from a file that was given up, and lets each go once', async () => {
    const { clock, line } = setUp();
    const leave = line.enter(400_000);
    await clock.advance(1_000);
    leave('gone');
    leave('sent');
    expect(line.isMeasured()).toBe(false);
    expect(line.waitingBytes()).toBe(0);
    expect(line.waitingCount()).toBe(0);
  });

  it('forgets a line of more than a minute ago', async () => {
    const { clock, line } = setUp();
    const leave = line.enter(400_000);
    await clock.advance(1_000);
    leave('sent');
    await clock.advance(60_000);
    expect(line.bytesPerSecond()).toBeNull();
  });
});
