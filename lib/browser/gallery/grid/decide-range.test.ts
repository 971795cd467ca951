import { describe, expect, it } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { decideRange, MAX_HEIGHT, type RangeInput } from './decide-range';

const VIEW = 900;
const anyPosition = fc.integer({ min: -50_000_000, max: 50_000_000 });
/** The window is somewhere on the list. */
const anyInput: fc.Arbitrary<RangeInput> = fc
  .record({
    base: anyPosition,
    top: anyPosition,
    length: fc.integer({ min: VIEW, max: 60_000_000 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    hasNewer: fc.boolean(),
    hasOlder: fc.boolean(),
  })
  .map(({ base, top, length, at, hasNewer, hasOlder }) => ({
    base,
    top,
    bottom: top + length,
    hasNewer,
    hasOlder,
    viewTop: top + at * (length - VIEW),
  }));

describe('decideRange', () => {
  it('never is higher than browsers can show, and always holds what is seen', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { base, height } = decideRange(input);
        expect(height).toBeLessThanOrEqual(MAX_HEIGHT);
        expect(input.viewTop).toBeGreaterThanOrEqual(base);
        expect(input.viewTop + VIEW).toBeLessThanOrEqual(base + height + 1e-6);
      }),
    );
  });

  it('does not move a second time when nothing else did', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const once = decideRange(input);
        expect(decideRange({ ...input, base: once.base })).toEqual(once);
      }),
    );
  });

  it('begins where the list begins once that is near', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const near = { ...input, hasNewer: false, viewTop: input.top + 1_000 };
        expect(decideRange(near).base).toBe(input.top);
      }),
    );
  });

  it('keeps room above a list that goes on upwards', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const near = { ...input, hasNewer: true, viewTop: input.top };
        expect(input.top - decideRange(near).base).toBeGreaterThanOrEqual(3_000);
      }),
    );
  });
});
