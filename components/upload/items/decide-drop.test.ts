import { describe, expect, it } from 'vitest';
import { decideDrop } from './decide-drop';

/** Three columns of 100 pixels, seven files. */
const grid = { count: 7, columns: 3, step: 100, width: 300, isReversed: false };

describe('in a grid', () => {
  it.each([
    ['the first half of a picture leads before it', { x: 120, y: 50 }, 1],
    ['the second half leads behind it', { x: 170, y: 50 }, 2],
    ['the end of a row leads behind its last', { x: 299, y: 50 }, 3],
    ['the second row is counted on', { x: 10, y: 150 }, 3],
    ['a row that is not full ends with its last', { x: 290, y: 250 }, 7],
    ['below all of them is the last row', { x: 10, y: 900 }, 6],
    ['above all of them is the first row', { x: -20, y: -40 }, 0],
  ])('%s', (_, point, index) => {
    expect(decideDrop(point, grid).index).toBe(index);
  });

  it('counts from the right where a page is read from there', () => {
    expect(decideDrop({ x: 290, y: 50 }, { ...grid, isReversed: true }).index).toBe(0);
    expect(decideDrop({ x: 10, y: 50 }, { ...grid, isReversed: true }).index).toBe(3);
  });

  it('draws the line at the end of the row that the pointer is in', () => {
    expect(decideDrop({ x: 299, y: 50 }, grid)).toEqual({ index: 3, row: 0, column: 3 });
  });
});

describe('in a list', () => {
  const list = { ...grid, columns: 1, step: 80 };
  it.each([
    ['the upper half of a row leads before it', 90, 1],
    ['the lower half leads behind it', 130, 2],
    ['above all', -50, 0],
    ['below all', 5_000, 7],
  ])('%s', (_, y, index) => {
    expect(decideDrop({ x: 150, y }, list).index).toBe(index);
  });
});
