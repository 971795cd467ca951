import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitInside, turnSize } from '@/lib/browser/prepare/canvas/picture-size';

const side = fc.integer({ min: 1, max: 65_535 });

describe('fitInside', () => {
  it.each([
    [
      { width: 4_000, height: 3_000 },
      { width: 2_048, height: 1_536 },
    ],
    [
      { width: 10_000, height: 1 },
      { width: 2_048, height: 1 },
    ],
    [
      { width: 30, height: 20 },
      { width: 30, height: 20 },
    ],
  ])('%j becomes %j', (size, expected) => {
    expect(fitInside(size, 2_048)).toEqual(expected);
  });

  it('is never empty, never too large and never larger than before', () => {
    fc.assert(
      fc.property(side, side, side, (width, height, longest) => {
        const fitted = fitInside({ width, height }, longest);
        expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
        expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(longest);
        expect(fitted.width).toBeLessThanOrEqual(width);
        expect(fitted.height).toBeLessThanOrEqual(height);
      }),
    );
  });
});

describe('turnSize', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('%i swaps the sides when it lies on its side', (orientation) => {
    const turned = turnSize({ width: 3, height: 2 }, orientation);
    expect(turned).toEqual(orientation >= 5 ? { width: 2, height: 3 } : { width: 3, height: 2 });
  });
});
