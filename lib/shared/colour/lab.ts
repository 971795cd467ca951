import type { Triple } from './matrix';

/** D50, the white of profiles, as CIE XYZ. */
export const D50: Triple = [0.9642, 1, 0.8249];

const SMALL = 6 / 29;

/** Parts of white, as CIELAB has them: their cube roots, of which lightness and differences are made. */
export function labToRoots([lightness, a, b]: Triple): Triple {
  const y = (lightness + 16) / 116;
  return [y + a / 500, y, y - b / 200];
}

/** The same of CIE XYZ. */
export function xyzToRoots([x, y, z]: Triple): Triple {
  return [root(x / D50[0]), root(y), root(z / D50[2])];
}

/** A part of white by its root. */
export function fromRoot(value: number): number {
  return value > SMALL ? value * value * value : (value - 4 / 29) * 3 * SMALL * SMALL;
}

function root(part: number): number {
  return part > SMALL ** 3 ? Math.cbrt(part) : part / (3 * SMALL ** 2) + 4 / 29;
}
