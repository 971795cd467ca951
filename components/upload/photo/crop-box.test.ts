import { expect, it } from 'vitest';
import type { QuarterTurns } from '@/lib/browser/upload';
import fc from '@/testing/shared/fast-check';
import { CORNERS, dragCorner, fitRatio, moveCrop, turnCrop, turnCropBack, WHOLE } from './crop-box';

const part = fc
  .record({
    x: fc.double({ min: 0, max: 0.9, noNaN: true }),
    y: fc.double({ min: 0, max: 0.9, noNaN: true }),
    w: fc.double({ min: 0.06, max: 1, noNaN: true }),
    h: fc.double({ min: 0.06, max: 1, noNaN: true }),
  })
  .map(({ x, y, w, h }) => ({
    x,
    y,
    width: Math.max(0.06, w * (1 - x)),
    height: Math.max(0.06, h * (1 - y)),
  }));
const step = fc.double({ min: -2, max: 2, noNaN: true });
const near = 1e-9;

it('a part of a turned picture is the same part', () => {
  expect(turnCrop({ x: 0.1, y: 0.2, width: 0.3, height: 0.4 }, 1)).toEqual({
    x: expect.closeTo(0.4),
    y: 0.1,
    width: 0.4,
    height: 0.3,
  });
  fc.assert(
    fc.property(part, fc.constantFrom<QuarterTurns>(0, 1, 2, 3), (crop, turns) => {
      const back = turnCropBack(turnCrop(crop, turns), turns);
      for (const key of ['x', 'y', 'width', 'height'] as const) expect(back[key]).toBeCloseTo(crop[key]);
    }),
  );
});

it('however a part is moved and pulled, it stays within the picture and is never nothing', () => {
  const ratios = fc.constantFrom(null, 1, 0.5, 1.7);
  fc.assert(
    fc.property(part, fc.constantFrom(...CORNERS), step, step, ratios, (crop, corner, dx, dy, ratio) => {
      const begun = fitRatio(crop, ratio);
      for (const one of [moveCrop(begun, dx, dy), dragCorner(begun, corner, { dx, dy }, ratio)]) {
        expect(one.x).toBeGreaterThanOrEqual(-near);
        expect(one.y).toBeGreaterThanOrEqual(-near);
        expect(one.x + one.width).toBeLessThanOrEqual(1 + near);
        expect(one.y + one.height).toBeLessThanOrEqual(1 + near);
        expect(one.width).toBeGreaterThan(0.01);
        expect(one.height).toBeGreaterThan(0.01);
        if (ratio !== null) expect(one.width / one.height).toBeCloseTo(ratio);
      }
    }),
  );
});

it('the opposite corner stays where it is', () => {
  const crop = { x: 0.2, y: 0.2, width: 0.5, height: 0.5 };
  const pulled = dragCorner(crop, 'topLeft', { dx: 0.1, dy: -0.1 }, null);
  expect(pulled.x + pulled.width).toBeCloseTo(0.7);
  expect(pulled.y + pulled.height).toBeCloseTo(0.7);
  expect(pulled.x).toBeCloseTo(0.3);
  expect(pulled.y).toBeCloseTo(0.1);
});

it('a ratio takes the largest part in the middle', () => {
  expect(fitRatio(WHOLE, 0.5)).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 });
  expect(fitRatio(WHOLE, 2)).toEqual({ x: 0, y: 0.25, width: 1, height: 0.5 });
  expect(fitRatio(WHOLE, null)).toBe(WHOLE);
});
