import { describe, expect, it } from 'vitest';
import { decideStep } from './decide-step';

describe('decideStep', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, 0],
    ['ArrowLeft', 5, 4],
    ['ArrowRight', 7, 7],
    ['ArrowDown', 0, 3],
    ['ArrowDown', 5, 7],
    ['ArrowDown', 6, 6],
    ['ArrowUp', 1, 1],
    ['ArrowUp', 7, 4],
    ['Home', 7, 0],
    ['End', 1, 7],
    ['PageDown', 1, 7],
    ['PageUp', 7, 1],
  ])('of eight in rows of three, %s leads from %i to %i', (key, from, to) => {
    expect(decideStep(key, { index: from, count: 8, columns: 3 }, { rows: 2 })).toBe(to);
  });

  it('goes the other way along a row that is read from the right', () => {
    const place = { index: 4, count: 8, columns: 3 };
    expect(decideStep('ArrowLeft', place, { isReversed: true })).toBe(5);
    expect(decideStep('ArrowRight', place, { isReversed: true })).toBe(3);
  });

  it('leaves other keys to others', () => {
    expect(decideStep('a', { index: 0, count: 8, columns: 3 })).toBeNull();
  });
});
