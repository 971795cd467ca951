import { apply, fromColumns, invert, type Matrix, multiply, type Triple } from './matrix';

/** Red, green, blue and white, each as x and y. */
export type Chromaticities = readonly [number, number, number, number, number, number, number, number];

const D65 = [0.3127, 0.329] as const;
const ILLUMINANT_C = [0.31, 0.316] as const;
/** Those of sRGB. */
export const SRGB: Chromaticities = [0.64, 0.33, 0.3, 0.6, 0.15, 0.06, ...D65];

/** By number (ITU-T H.273 table 2). */
const PRIMARIES: ReadonlyMap<number, Chromaticities> = new Map<number, Chromaticities>([
  [1, SRGB],
  [4, [0.67, 0.33, 0.21, 0.71, 0.14, 0.08, ...ILLUMINANT_C]],
  [5, [0.64, 0.33, 0.29, 0.6, 0.15, 0.06, ...D65]],
  [6, [0.63, 0.34, 0.31, 0.595, 0.155, 0.07, ...D65]],
  [7, [0.63, 0.34, 0.31, 0.595, 0.155, 0.07, ...D65]],
  [8, [0.681, 0.319, 0.243, 0.692, 0.145, 0.049, ...ILLUMINANT_C]],
  [9, [0.708, 0.292, 0.17, 0.797, 0.131, 0.046, ...D65]],
  [11, [0.68, 0.32, 0.265, 0.69, 0.15, 0.06, 0.314, 0.351]],
  [12, [0.68, 0.32, 0.265, 0.69, 0.15, 0.06, ...D65]],
  [22, [0.63, 0.34, 0.295, 0.605, 0.155, 0.077, ...D65]],
]);

/** Bradford's cones, in which one white is made of another. */
const CONES: Matrix = [0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296];

/** Light of these primaries to light of sRGB, white to white; null for a number that stands for none. */
export function primariesToSrgb(primaries: number): Matrix | null {
  const from = PRIMARIES.get(primaries);
  return from ? chromaticitiesToSrgb(from) : null;
}

/** The same for primaries that are told by themselves. */
export function chromaticitiesToSrgb(from: Chromaticities): Matrix {
  const adapted = multiply(adaptation(whiteOf(from), whiteOf(SRGB)), toXyz(from));
  return multiply(invert(toXyz(SRGB)), adapted);
}

function toXyz([rx, ry, gx, gy, bx, by, wx, wy]: Chromaticities): Matrix {
  const [red, green, blue] = [xyzOf(rx, ry), xyzOf(gx, gy), xyzOf(bx, by)];
  const amounts = apply(invert(fromColumns(red, green, blue)), xyzOf(wx, wy));
  return fromColumns(scaled(red, amounts[0]), scaled(green, amounts[1]), scaled(blue, amounts[2]));
}

function whiteOf([, , , , , , x, y]: Chromaticities): Triple {
  return xyzOf(x, y);
}

function xyzOf(x: number, y: number): Triple {
  return [x / y, 1, (1 - x - y) / y];
}

function scaled([x, y, z]: Triple, amount: number): Triple {
  return [x * amount, y * amount, z * amount];
}

function adaptation(from: Triple, to: Triple): Matrix {
  const [[l0, m0, s0], [l1, m1, s1]] = [apply(CONES, from), apply(CONES, to)];
  return multiply(invert(CONES), multiply([l1 / l0, 0, 0, 0, m1 / m0, 0, 0, 0, s1 / s0], CONES));
}
