import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { isPlainInk, joinInks } from './join-inks';

/** The colours that browsers make of inks. */
const shown = (inks: readonly number[]) => {
  const light = 255 - (inks[3] ?? 0);
  return [0, 1, 2].map((at) => Math.round(((255 - (inks[at] ?? 0)) * light) / 255)).concat(255);
};
const pixels = (...colours: number[][]) => Uint8ClampedArray.from(colours.flat());
const level = fc.nat(255);

test('inks are told from what a browser makes of each half of them', () => {
  fc.assert(
    fc.property(fc.tuple(level, level, level, level), ([cyan, magenta, yellow, black]) => {
      const inks = joinInks(
        pixels(shown([cyan, magenta, yellow, 127])),
        pixels(shown([127, 127, 127, black])),
      );
      for (const [at, ink] of [cyan, magenta, yellow, black].entries()) {
        expect(Math.abs((inks[at] ?? 0) - ink)).toBeLessThanOrEqual(1);
      }
      expect(isPlainInk(inks, pixels(shown([cyan, magenta, yellow, black])))).toBe(true);
    }),
  );
});

test('a browser that makes colours of inks by a profile of its own is found out', () => {
  const inks = pixels([255, 0, 0, 0], [0, 0, 0, 255]);
  expect(isPlainInk(inks, pixels(shown([255, 0, 0, 0]), shown([0, 0, 0, 255])))).toBe(true);
  expect(isPlainInk(inks, pixels([0, 158, 224, 255], [35, 31, 32, 255]))).toBe(false);
});
