import type { Triple } from './matrix';

/** D50, the white of profiles, as CIE XYZ. */
export const D50: Triple = [0.9642, 1, 0.8249];

const SMALL = 6 / 29;

/** CIELAB under D50 to CIE XYZ. */
export function labToXyz([lightness, a, b]: Triple): Triple {
  const y = (lightness + 16) / 116;
  return [D50[0] * uncube(y + a / 500), D50[1] * uncube(y), D50[2] * uncube(y - b / 200)];
}

function uncube(value: number): number {
  return value > SMALL ? value ** 3 : (value - 4 / 29) * 3 * SMALL ** 2;
}
