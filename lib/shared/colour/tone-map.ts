/**
 * Fits light of high dynamic range into what a page shows, by the curve of ITU-R BT.2390 (section 5.4.1): what is darker
 * than its knee stays as it is, what is brighter is pressed together below white.
 *
 * Light is counted in whites of 203 candelas, as BT.2408 has it: 1 is a sheet of paper, 49 the brightest that can be coded.
 */

/** In candelas a square metre. */
export const WHITE = 203;
const MAX_CANDELAS = 10_000;

/** SMPTE ST 2084: light in whites of a number from 0 to 1. */
export function decodePq(value: number): number {
  const power = Math.max(0, value) ** (1 / 78.84375);
  const light = (Math.max(0, power - 0.8359375) / (18.8515625 - 18.6875 * power)) ** (1 / 0.1593017578125);
  return (light * MAX_CANDELAS) / WHITE;
}

/** The inverse of `decodePq`. */
export function encodePq(light: number): number {
  const power = ((Math.max(0, light) * WHITE) / MAX_CANDELAS) ** 0.1593017578125;
  return ((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375;
}

/** ITU-R BT.2100: light of the scene, 0 to 1, of a number from 0 to 1. */
export function decodeHlg(value: number): number {
  const [a, b, c] = [0.17883277, 0.28466892, 0.55991073];
  return value <= 0.5 ? Math.max(0, value) ** 2 / 3 : (Math.exp((value - c) / a) + b) / 12;
}

/** Light on the screen for light, where the brightest of the picture is `peak`; nothing is changed up to a peak of 1. */
export function createToneCurve(peak: number): (light: number) => number {
  if (peak <= 1) return (light) => Math.min(1, light);
  const brightest = encodePq(peak);
  const white = encodePq(1) / brightest;
  const knee = 1.5 * white - 0.5;
  return (light) => {
    const value = Math.min(1, encodePq(light) / brightest);
    if (value < knee) return light;
    const t = (value - knee) / (1 - knee);
    const pressed =
      (2 * t ** 3 - 3 * t ** 2 + 1) * knee +
      (t ** 3 - 2 * t ** 2 + t) * (1 - knee) +
      (3 * t ** 2 - 2 * t ** 3) * white;
    return Math.min(1, decodePq(pressed * brightest));
  };
}
