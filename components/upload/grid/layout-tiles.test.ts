import { describe, expect, it } from 'vitest';
import { layoutTiles } from './layout-tiles';

describe('layoutTiles', () => {
  it.each([
    [320, 3],
    [390, 3],
    [430, 3],
    [620, 4],
    [720, 4],
    [1_392, 6],
    [2_512, 11],
  ])('puts on a width of %i pixels %i pictures beside each other', (width, columns) => {
    expect(layoutTiles(width).columns).toBe(columns);
  });

  it('fills the width exactly, whatever it is', () => {
    for (let width = 1; width < 4_000; width += 7) {
      const { columns, side, gap } = layoutTiles(width);
      if (side > 1) expect(columns * side + (columns - 1) * gap).toBeCloseTo(width);
    }
  });
});
