import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { Block } from '../feed/block';
import { type BlockPlace, type GridMetrics, layoutBlock, placeTiles, waitingFrom } from './layout-block';

const metrics: GridMetrics = { width: 1_000, rowHeight: 200, gap: 10, headingHeight: 40 };
const ALONE: BlockPlace = { isContinued: false, isJoined: false, isOpen: false, isBalanced: false };

const blockOf = (days: readonly number[], percents: readonly number[]): Block => ({
  key: 1,
  ids: days.map((_, at) => createImageId(1_000_000 - at)),
  percents: Uint16Array.from(percents),
  days: Int32Array.from(days),
  images: null,
  isBalanced: false,
});

const anyBlock = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 50, max: 300 })), {
    minLength: 1,
    maxLength: 120,
  })
  .map((tiles) =>
    blockOf(
      tiles.map(([day]) => day).toSorted((one, other) => other - one),
      tiles.map(([, percent]) => percent),
    ),
  );
const anyPlace = fc.record({
  isContinued: fc.boolean(),
  isJoined: fc.boolean(),
  isOpen: fc.constant(false),
  isBalanced: fc.boolean(),
});

describe('layoutBlock', () => {
  it('fills rows to the full width and leaves the last of a day at its least height', () => {
    const { rows, height } = layoutBlock(blockOf([1, 1, 1, 1, 1], [150, 150, 150, 150, 150]), metrics, ALONE);
    expect(rows).toEqual([
      { top: 0, height: 40, first: 0, end: 0, day: 1 },
      { top: 50, height: 980 / 4.5, first: 0, end: 3, day: 0 },
      { top: 60 + 980 / 4.5, height: 200, first: 3, end: 5, day: 0 },
    ]);
    expect(height).toBeCloseTo(270 + 980 / 4.5);
  });

  it('begins a new row under a heading with each day', () => {
    const { rows } = layoutBlock(blockOf([2, 1], [100, 100]), metrics, ALONE);
    expect(rows.map(({ day, first, end }) => [day, first, end])).toEqual([
      [2, 0, 0],
      [0, 0, 1],
      [1, 1, 1],
      [0, 1, 2],
    ]);
  });

  it('has no second heading for a day that goes on', () => {
    const { rows } = layoutBlock(blockOf([2], [100]), metrics, { ...ALONE, isContinued: true });
    expect(rows.map(({ day }) => day)).toEqual([0]);
  });

  it('lets a row that is not full wait where more is to come', () => {
    const block = blockOf([1, 1, 1, 1], [150, 150, 150, 150]);
    const { rows } = layoutBlock(block, metrics, { ...ALONE, isOpen: true });
    expect(rows.at(-1)?.end).toBe(3);
    expect(waitingFrom(block, metrics)).toBe(3);
  });

  it('shows every image once, in order, never wider than the grid', () => {
    fc.assert(
      fc.property(anyBlock, anyPlace, (block, place) => {
        const { rows, height } = layoutBlock(block, metrics, place);
        const tiles = rows.filter(({ day }) => day === 0);
        expect(tiles.flatMap(({ first, end }) => block.ids.slice(first, end))).toEqual(block.ids);
        for (const row of tiles) {
          const right = placeTiles(block, row, metrics.gap).at(-1);
          expect((right?.left ?? 0) + (right?.width ?? 0)).toBeLessThan(metrics.width + 0.01);
        }
        const last = rows.at(-1);
        expect(height).toBeCloseTo((last?.top ?? 0) + (last?.height ?? 0) + metrics.gap);
      }),
    );
  });

  it('leaves no gap inside a day that goes on in the next block, unless it has less than a row', () => {
    const days = Array.from({ length: 30 }, () => 1);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 50, max: 300 }), { minLength: 30, maxLength: 30 }),
        (percents) => {
          const block = blockOf(days, percents);
          const { rows } = layoutBlock(block, metrics, { ...ALONE, isJoined: true, isBalanced: true });
          for (const row of rows.filter(({ day }) => day === 0)) {
            const right = placeTiles(block, row, metrics.gap).at(-1);
            expect((right?.left ?? 0) + (right?.width ?? 0)).toBeCloseTo(metrics.width);
          }
        },
      ),
    );
  });
});
