import { describe, expect, it } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { rowsInView } from './rows-in-view';

describe('rowsInView', () => {
  it.each([
    ['at the top', { listTop: 200, count: 2_000 }, { first: 0, end: 14 }],
    ['in the middle', { listTop: -50_000, count: 2_000 }, { first: 494, end: 516 }],
    ['at the end', { listTop: -199_000, count: 2_000 }, { first: 1_984, end: 2_000 }],
    ['below the window', { listTop: 9_000, count: 2_000 }, { first: 0, end: 0 }],
    ['above the window', { listTop: -900_000, count: 2_000 }, { first: 2_000, end: 2_000 }],
    ['short', { listTop: 0, count: 3 }, { first: 0, end: 3 }],
  ])('%s', (_, view, expected) => {
    expect(rowsInView({ viewHeight: 1_000, rowHeight: 100, ...view })).toEqual(expected);
  });

  it('draws every row that can be seen, and never many more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300_000, max: 3_000 }),
        fc.integer({ min: 1, max: 3_000 }),
        fc.integer({ min: 0, max: 3_000 }),
        (listTop, viewHeight, count) => {
          const { first, end } = rowsInView({ listTop, viewHeight, rowHeight: 88, count });
          expect(end - first).toBeLessThanOrEqual(viewHeight / 88 + 30);
          for (let row = 0; row < count; row++) {
            const top = listTop + row * 88;
            if (top < viewHeight && top + 88 > 0) expect(row >= first && row < end).toBe(true);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
