/** Light between 0 and 1 of an sRGB number between 0 and 1 (IEC 61966-2-1); numbers outside continue in the same way, below zero mirrored. */
export function decodeSrgb(value: number): number {
  const size = Math.abs(value);
  const light = size <= 0.04045 ? size / 12.92 : ((size + 0.055) / 1.055) ** 2.4;
  return Math.sign(value) * light;
}

/** The inverse of `decodeSrgb`. */
export function encodeSrgb(light: number): number {
  const size = Math.abs(light);
  const value = size <= 0.0031308 ? size * 12.92 : 1.055 * size ** (1 / 2.4) - 0.055;
  return Math.sign(light) * value;
}

/** Steps of `SRGB_BYTES`: where the curve is steepest, a step is less than half a level. */
export const SRGB_STEPS = 8_192;

/** The sRGB number in eight bits, by light in steps from 0 to 1. */
export const SRGB_BYTES: Uint8Array = Uint8Array.from({ length: SRGB_STEPS + 1 }, (_, step) =>
  Math.round(encodeSrgb(step / SRGB_STEPS) * 255),
);
