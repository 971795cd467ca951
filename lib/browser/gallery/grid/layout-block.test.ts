import { describe, expect, it } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import fc from '@/testing/shared/fast-check';
import type { Block } from '../feed/block';
import { type BlockPlace, type GridMetrics, layoutBlock, placeTiles, waitingFrom } from './layout-block';

const metrics: GridMetrics = {
  width: 1_000,
  rowHeight: 200,
  gap: 10,
  headingHeight: 40,
  dayWidth: 150,
  dayGap: 20,
};
const ALONE: BlockPlace = { isContinued: false, isJoined: false, isOpen: false, isBalanced: false };

const idsOf = (days: readonly number[]) => days.map((_, at) => createImageId(1_000_000 - at));
const blockOf = (days: readonly number[], percents: readonly number[]): Block => ({
  key: 1,
  ids: idsOf(days),
  places: idsOf(days),
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
    const whole = { left: 0, width: 1_000 };
    expect(rows).toEqual([
      { top: 0, height: 40, first: 0, end: 0, day: 1, ...whole },
      { top: 50, height: 980 / 4.5, first: 0, end: 3, day: 0, ...whole },
      { top: 60 + 980 / 4.5, height: 200, first: 3, end: 5, day: 0, ...whole },
    ]);
    expect(height).toBeCloseTo(270 + 980 / 4.5);
  });

  it('puts short days side by side, each under its heading, as many as fit', () => {
    const { rows, height } = layoutBlock(blockOf([3, 2, 2, 1], [50, 150, 150, 100]), metrics, ALONE);
    expect(rows.map(({ day, first, end, left, width, top }) => [day, first, end, left, width, top])).toEqual([
      // As wide as its heading needs.
      [3, 0, 0, 0, 150, 0],
      [0, 0, 1, 0, 150, 50],
      [2, 1, 1, 170, 610, 0],
      [0, 1, 3, 170, 610, 50],
      [1, 3, 3, 800, 200, 0],
      [0, 3, 4, 800, 200, 50],
    ]);
    expect(height).toBe(260);
  });

  it('begins a new line with a short day that does not fit, and with a long one', () => {
    const percents = [300, 150, 150, 150, 150, 150, 150, 100];
    const { rows } = layoutBlock(blockOf([4, 3, 3, 2, 2, 2, 2, 1], percents), metrics, ALONE);
    const headings = rows.filter(({ day }) => day !== 0);
    expect(headings.map(({ day, left }) => [day, left])).toEqual([
      [4, 0],
      [3, 0],
      [2, 0],
      [1, 0],
    ]);
    expect(new Set(headings.map(({ top }) => top)).size).toBe(4);
  });

  it('does not shorten a day that goes on in a neighbouring block', () => {
    const block = blockOf([2, 1], [100, 100]);
    const tops = (place: BlockPlace) => layoutBlock(block, metrics, place).rows.map(({ top }) => top);
    expect(new Set(tops(ALONE)).size).toBe(2);
    expect(new Set(tops({ ...ALONE, isContinued: true })).size).toBe(3);
    expect(new Set(tops({ ...ALONE, isJoined: true })).size).toBe(4);
  });

  it('lets a line of short days wait where more is to come', () => {
    const block = blockOf([3, 3, 3, 3, 2, 1], [150, 150, 150, 150, 100, 100]);
    const { rows } = layoutBlock(block, metrics, { ...ALONE, isOpen: true });
    expect(rows.at(-1)?.end).toBe(4);
    expect(waitingFrom(block, metrics)).toBe(4);
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
        for (const row of rows) expect(row.left + row.width).toBeLessThan(metrics.width + 0.01);
        const lines = rows.filter(({ day }) => day === 0);
        for (const [at, row] of lines.entries()) {
          const next = lines[at + 1];
          if (next === undefined) continue;
          const isBelow = next.top >= row.top + row.height;
          const isBeside = next.top === row.top && next.left >= row.left + row.width + metrics.dayGap;
          expect(isBelow || isBeside).toBe(true);
        }
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
