import { describe, expect, it } from 'vitest';
import { type Luma, lumaOf, structuralSimilarity } from './structural-similarity';

const SIDE = 32;
const picture = (at: (x: number, y: number) => number): Luma => ({
  data: Float32Array.from({ length: SIDE * SIDE }, (_, i) => at(i % SIDE, Math.floor(i / SIDE))),
  width: SIDE,
  height: SIDE,
});
const texture = picture((x, y) => 128 + 60 * Math.sin(x * 1.3) * Math.cos(y * 0.9));

describe('structuralSimilarity', () => {
  it('is 1 for equal pictures, and less the more is lost', () => {
    const noisy = (by: number) =>
      picture((x, y) => (texture.data[y * SIDE + x] ?? 0) + by * (((x * 7 + y * 13) % 5) - 2));
    expect(structuralSimilarity(texture, texture, SIDE)).toBe(1);
    const [little, much] = [2, 12].map((by) => structuralSimilarity(texture, noisy(by), SIDE)) as [
      number,
      number,
    ];
    expect(little).toBeLessThan(1);
    expect(much).toBeLessThan(little);
  });

  it('is what the formula of 2004 says: for plain pictures only the means count', () => {
    const [a, b] = [picture(() => 100), picture(() => 120)];
    const steady = 2.55 ** 2;
    const expected = (2 * 100 * 120 + steady) / (100 ** 2 + 120 ** 2 + steady);
    expect(structuralSimilarity(a, b, SIDE)).toBeCloseTo(expected, 10);
  });

  it('is near 0 where no detail is left of a texture', () => {
    const plain = picture(() => 128);
    expect(structuralSimilarity(texture, plain, SIDE)).toBeLessThan(0.2);
  });

  it('looks into no window that lies across two tiles', () => {
    const seams = picture((x, y) => (texture.data[y * SIDE + x] ?? 0) + (x >= 16 ? 40 : 0));
    const other = picture((x, y) => (texture.data[y * SIDE + x] ?? 0) + (x >= 16 ? 0 : 40));
    // Across the seam both differ in structure; beside it only in brightness.
    expect(structuralSimilarity(seams, other, 16)).toBeGreaterThan(structuralSimilarity(seams, other, SIDE));
  });
});

describe('lumaOf', () => {
  it('weighs green most and blue least', () => {
    const data = Uint8ClampedArray.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255]);
    const luma = lumaOf({ data, width: 3, height: 1 }).data;
    expect([...luma].map((value) => Math.round(value))).toEqual([76, 150, 29]);
  });
});
