import { describe, expect, it } from 'vitest';
import { poolSize } from './pool-size';

describe('poolSize', () => {
  it.each([
    [{ hardwareConcurrency: 1 }, 1],
    [{ hardwareConcurrency: 2, deviceMemory: 8 }, 2],
    [{ hardwareConcurrency: 16, deviceMemory: 8 }, 4],
    [{ hardwareConcurrency: 8, deviceMemory: 2 }, 2],
    [{ hardwareConcurrency: 8, deviceMemory: 0.5 }, 1],
    [{ hardwareConcurrency: 0 }, 1],
    [{}, 2],
  ])('%j works on %i at once', (machine, workers) => {
    expect(poolSize(machine).workers).toBe(workers);
  });

  it('never decodes a photo of 48 megapixels beside another of 12, and four of 12 together', () => {
    const { maxPixels } = poolSize({ hardwareConcurrency: 8 });
    expect(maxPixels).toBeLessThan(60_000_000);
    expect(maxPixels).toBeGreaterThanOrEqual(4 * 12_600_000);
    expect(poolSize({ deviceMemory: 2 }).maxPixels).toBeLessThan(maxPixels);
  });
});
