import { expect, test } from 'vitest';
import { makeProfile } from '@/testing/media/make-profile';
import { concat, fromAscii, fromUint32 } from '../media/bytes';
import { createProfileTransform } from './create-profile-transform';
import { xyzToRoots } from './lab';
import { apply, D50_TO_SRGB, invert, type Triple } from './matrix';
import { decodeSrgb } from './srgb-curve';

const SIZE = 17;
const half = (value: number) => fromUint32(Math.max(0, Math.min(65_535, Math.round(value)))).subarray(2);
const fixed = (value: number) => fromUint32(Math.round(value * 65_536) >>> 0);

/** CIELAB of colours of sRGB, at the places of a grid. */
const LABS: readonly Triple[] = Array.from({ length: SIZE ** 3 }, (_, place): Triple => {
  const axes = [Math.floor(place / SIZE ** 2), Math.floor(place / SIZE) % SIZE, place % SIZE];
  const [red = 0, green = 0, blue = 0] = axes.map((axis) => decodeSrgb(axis / (SIZE - 1)));
  const [x, y, z] = xyzToRoots(apply(invert(D50_TO_SRGB), [red, green, blue]));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
});

const gridOf = (encode: (lab: Triple) => Uint8Array[]) => concat(LABS.flatMap(encode));
const head = (type: string) => concat([fromAscii(`${type}\0\0\0\0`), Uint8Array.of(3, 3, SIZE, 0)]);
const unit = concat([1, 0, 0, 0, 1, 0, 0, 0, 1].map(fixed));
const ramp = Uint8Array.from({ length: 256 }, (_, value) => value);

/** Eight bits. */
const mft1 = concat([
  ...[head('mft1'), unit, ramp, ramp, ramp],
  gridOf(([l, a, b]) => [Uint8Array.of(Math.round(l * 2.55), Math.round(a + 128), Math.round(b + 128))]),
  ...[ramp, ramp, ramp],
]);
const line = concat([half(0), half(65_535)]);
/** Sixteen bits, of which 0xff00 is 100 of lightness. */
const mft2 = concat([
  ...[head('mft2'), unit, half(2), half(2), line, line, line],
  gridOf(([l, a, b]) => [half(l * 652.8), half((a + 128) * 256), half((b + 128) * 256)]),
  ...[line, line, line],
]);
const identity = fromAscii('curv\0\0\0\0\0\0\0\0');
const curves = concat([identity, identity, identity]);
/** The new form: B curves, matrix, M curves, grid, A curves. */
const mab = (() => {
  const matrix = concat([unit, new Uint8Array(12)]);
  const grid = concat([
    Uint8Array.of(SIZE, SIZE, SIZE, ...new Array<number>(13).fill(0), 2, 0, 0, 0),
    gridOf(([l, a, b]) => [half(l * 655.35), half((a + 128) * 257), half((b + 128) * 257)]),
    new Uint8Array(2),
  ]);
  const at = [32, 32 + 36, 32 + 36 + 48, 32 + 36 + 48 + 36];
  const offsets = [at[0], at[1], at[2], at[3], (at[3] ?? 0) + grid.length].map((value) =>
    fromUint32(value ?? 0),
  );
  return concat([fromAscii('mAB \0\0\0\0\x03\x03\0\0'), ...offsets, curves, matrix, curves, grid, curves]);
})();

/** Colours of sRGB, told by tables: they stay what they are. */
const COLOURS = Uint8Array.from(
  { length: 8 ** 3 * 3 },
  (_, at) => 36 * (Math.floor(Math.floor(at / 3) / 8 ** (at % 3)) % 8),
);

test.each([
  ['of eight bits, which are coarse', mft1, 2 as const, 12],
  ['of sixteen bits', mft2, 2 as const, 3],
  ['of the new form', mab, 2 as const, 3],
])('tables %s are read as the colours that they tell', (_, table, version, tolerance) => {
  const made = makeProfile({ version, tags: { A2B0: table } });
  // Colours by CIELAB.
  made.set(fromAscii('Lab '), 20);
  const pixels = createProfileTransform(made)?.toSrgb({
    data: COLOURS,
    channels: 3,
    hasAlpha: false,
    max: 255,
  });
  const worst = COLOURS.reduce((most, value, at) => {
    const shown = pixels?.[Math.floor(at / 3) * 4 + (at % 3)] ?? 999;
    return Math.max(most, Math.abs(shown - value));
  }, 0);
  expect(worst).toBeLessThanOrEqual(tolerance);
});

test('of version 4 the dark end is stretched to black', () => {
  const made = makeProfile({ version: 4, tags: { A2B0: mft2 } });
  made.set(fromAscii('Lab '), 20);
  const greys = Uint8Array.from([0, 12, 40, 128, 255].flatMap((level) => [level, level, level]));
  const pixels = createProfileTransform(made)?.toSrgb({
    data: greys,
    channels: 3,
    hasAlpha: false,
    max: 255,
  });
  const levels = [0, 1, 2, 3, 4].map((at) => pixels?.[at * 4] ?? -1);
  expect(levels[0]).toBe(0);
  expect(levels[1]).toBeLessThan(5);
  expect(levels[2]).toBeLessThan(40);
  expect(levels.at(-1)).toBe(255);
});
