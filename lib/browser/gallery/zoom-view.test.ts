import { describe, expect, it } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { panBy, WHOLE, type ZoomView, zoomAt } from './zoom-view';

const stage = { width: 800, height: 600 };
const anyPoint = fc.record({
  x: fc.integer({ min: -400, max: 400 }),
  y: fc.integer({ min: -300, max: 300 }),
});

describe('the view of an enlarged photo', () => {
  it('keeps the point under the pointer in place', () => {
    const once = zoomAt(WHOLE, 2, { x: 100, y: -50 }, stage);
    expect(once).toEqual({ scale: 2, x: -100, y: 50 });
    const twice = zoomAt(once, 2, { x: 100, y: -50 }, stage);
    expect(twice).toEqual({ scale: 4, x: -300, y: 150 });
  });

  it('is never smaller than whole, and whole in the middle', () => {
    expect(zoomAt({ scale: 2, x: 200, y: 10 }, 0.01, { x: 3, y: 3 }, stage)).toEqual(WHOLE);
    expect(panBy(WHOLE, { x: 50, y: 50 }, stage)).toEqual(WHOLE);
  });

  it('never leaves the stage, whatever is done', () => {
    const anyStep = fc.oneof(
      fc.record({ factor: fc.double({ min: 0.1, max: 10, noNaN: true }), at: anyPoint }),
      fc.record({ by: anyPoint }),
    );
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const end = steps.reduce<ZoomView>(
          (view, step) =>
            'by' in step ? panBy(view, step.by, stage) : zoomAt(view, step.factor, step.at, stage),
          WHOLE,
        );
        expect(end.scale).toBeGreaterThanOrEqual(1);
        expect(end.scale).toBeLessThanOrEqual(8);
        expect(Math.abs(end.x)).toBeLessThanOrEqual((stage.width * (end.scale - 1)) / 2 + 1e-9);
        expect(Math.abs(end.y)).toBeLessThanOrEqual((stage.height * (end.scale - 1)) / 2 + 1e-9);
      }),
    );
  });
});
