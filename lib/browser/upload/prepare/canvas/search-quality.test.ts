import { describe, expect, it, vi } from 'vitest';
import { searchQuality } from './search-quality';

/** An encoder whose pictures get better with the quality, and larger. */
const encoder = vi.fn(async (quality: number) => ({ similarity: quality, bytes: quality * 1_000 }));

describe('searchQuality', () => {
  it.each([0.62, 0.78, 0.8, 0.93])(
    'finds the lowest quality that reaches %d, in six rounds',
    async (target) => {
      encoder.mockClear();
      const found = await searchQuality(target, encoder);
      expect(found?.similarity).toBeGreaterThanOrEqual(target);
      expect(found?.quality).toBeLessThan(target + 0.01);
      expect(found?.bytes).toBe((found?.quality ?? 0) * 1_000);
      expect(encoder).toHaveBeenCalledTimes(6);
    },
  );

  it('is null where no quality reaches it', async () => {
    expect(await searchQuality(0.97, encoder)).toBeNull();
  });

  it('never returns a quality that it has not seen reach the target, even of an encoder with steps back', async () => {
    const unsteady = async (quality: number) => ({
      similarity: quality + 0.02 * Math.sin(quality * 90),
      bytes: 1,
    });
    const found = await searchQuality(0.8, unsteady);
    expect(found?.similarity).toBeGreaterThanOrEqual(0.8);
  });
});
