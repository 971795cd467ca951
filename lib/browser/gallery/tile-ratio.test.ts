import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { ratioClass } from './tile-ratio';

test.each([
  [4_000, 3_000, 'ratio-134'],
  [1_000, 1_000, 'ratio-100'],
  [3_000, 4_000, 'ratio-76'],
  [10_000, 1, 'ratio-300'],
  [1, 10_000, 'ratio-50'],
])('a picture of %i by %i is %s', (width, height, expected) => {
  expect(ratioClass({ width, height })).toBe(expected);
});

test('every class it gives is one that the style sheet has', () => {
  const css = readFileSync(new URL('../../../app/globals.css', import.meta.url), 'utf8');
  const [, from, to, step] = /ratio-\{(\d+)\.\.(\d+)\.\.(\d+)\}/.exec(css) ?? [];
  const side = fc.integer({ min: 1, max: 65_535 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const percent = Number(ratioClass({ width, height }).slice('ratio-'.length));
      expect(percent).toBeGreaterThanOrEqual(Number(from));
      expect(percent).toBeLessThanOrEqual(Number(to));
      expect((percent - Number(from)) % Number(step)).toBe(0);
    }),
  );
});
