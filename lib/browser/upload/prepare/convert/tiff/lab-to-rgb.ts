import type { ColourMapper } from './colour-mapper';

type Vector = readonly [x: number, y: number, z: number];
type Matrix = readonly [Vector, Vector, Vector];

/** White of D50, to which Lab refers unless a file says otherwise (Adobe's TIFF Technical Notes), as xy. */
const D50: readonly [x: number, y: number] = [0.345_7, 0.358_5];
const D65: readonly [x: number, y: number] = [0.312_7, 0.329];
/** From XYZ to what Bradford's adaptation takes for the eye's cones, and from linear XYZ of D65 to sRGB. */
const BRADFORD: Matrix = [
  [0.895_1, 0.266_4, -0.161_4],
  [-0.750_2, 1.713_5, 0.036_7],
  [0.038_9, -0.068_5, 1.029_6],
];
const FROM_BRADFORD: Matrix = [
  [0.986_992_9, -0.147_054_3, 0.159_962_7],
  [0.432_305_3, 0.518_360_3, 0.049_291_2],
  [-0.008_528_7, 0.040_042_8, 0.968_486_7],
];
const TO_SRGB: Matrix = [
  [3.240_454_2, -1.537_138_5, -0.498_531_4],
  [-0.969_266, 1.876_010_8, 0.041_556],
  [0.055_643_4, -0.204_025_9, 1.057_225_2],
];

/**
 * CIELAB as TIFF has it: lightness over all of its range, a* and b* from -128 on, with 16 bits in parts of 256. `isSigned`:
 * negative numbers as they are (CIELab, photometric 8), else with 128 added (ICCLab, 9). `white`: what the numbers refer to.
 */
export function labToRgb({
  bits,
  samples,
  isSigned,
  white = D50,
}: Readonly<{
  bits: number;
  samples: number;
  isSigned: boolean;
  white?: readonly [x: number, y: number] | undefined;
}>): ColourMapper {
  const unit = bits === 16 ? 256 : 1;
  const lightest = 2 ** bits - 1;
  const half = 128 * unit;
  const offset = (value: number) =>
    (isSigned ? (value >= half ? value - 2 * half : value) : value - half) / unit;
  const source = xyzOf(white);
  const [from, to] = [apply(BRADFORD, source), apply(BRADFORD, xyzOf(D65))];
  const gains: Vector = [to[0] / from[0], to[1] / from[1], to[2] / from[2]];
  return (row, count, rgba, at) => {
    for (let pixel = 0, sample = 0, target = at; pixel < count; pixel += 1, sample += samples, target += 4) {
      const fy = (((row[sample] ?? 0) / lightest) * 100 + 16) / 116;
      const x = source[0] * inverse(fy + offset(row[sample + 1] ?? 0) / 500);
      const z = source[2] * inverse(fy - offset(row[sample + 2] ?? 0) / 200);
      const [long, middle, short] = apply(BRADFORD, [x, inverse(fy), z]);
      const adapted = apply(FROM_BRADFORD, [long * gains[0], middle * gains[1], short * gains[2]]);
      const [red, green, blue] = apply(TO_SRGB, adapted);
      rgba[target] = encode(red);
      rgba[target + 1] = encode(green);
      rgba[target + 2] = encode(blue);
    }
  };
}

function xyzOf([x, y]: readonly [x: number, y: number]): Vector {
  return [x / y, 1, (1 - x - y) / y];
}

function apply([first, second, third]: Matrix, [x, y, z]: Vector): Vector {
  return [
    first[0] * x + first[1] * y + first[2] * z,
    second[0] * x + second[1] * y + second[2] * z,
    third[0] * x + third[1] * y + third[2] * z,
  ];
}

function inverse(value: number): number {
  return value > 6 / 29 ? value ** 3 : (value - 4 / 29) * 3 * (6 / 29) ** 2;
}

function encode(linear: number): number {
  return 255 * (linear <= 0.003_130_8 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055);
}
