import { describe, expect, it } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createSpeedMeter } from './create-speed-meter';

describe('createSpeedMeter', () => {
  it('is 0 before anything is sent and after five silent seconds', async () => {
    const clock = createFakeClock();
    const meter = createSpeedMeter(clock);
    expect(meter.bytesPerSecond()).toBe(0);
    meter.add(1_000);
    await clock.advance(5_000);
    expect(meter.bytesPerSecond()).toBe(0);
  });

  it('averages over the last five seconds', async () => {
    const clock = createFakeClock();
    const meter = createSpeedMeter(clock);
    for (let second = 0; second < 20; second++) {
      meter.add(second < 10 ? 5_000 : 1_000);
      await clock.advance(1_000);
    }
    expect(meter.bytesPerSecond()).toBeCloseTo(800, -2);
  });

  it('does not take the first full socket buffer for the speed of the line', () => {
    const meter = createSpeedMeter(createFakeClock());
    meter.add(200_000);
    expect(meter.bytesPerSecond()).toBe(200_000);
  });

  it('ignores what is not progress', () => {
    const meter = createSpeedMeter(createFakeClock());
    meter.add(-5);
    meter.add(0);
    expect(meter.bytesPerSecond()).toBe(0);
  });
});
