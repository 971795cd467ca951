import { alphaTable, type ColourTransform, forLargest, rgbaFor } from './colour-transform';
import type { Matrix } from './matrix';
import type { Curve } from './parse-curve';
import { SRGB_BYTES, SRGB_STEPS } from './srgb-curve';

/** A curve for each of red, green and blue, and what then turns their light into light of sRGB. */
export type Shaper = Readonly<{ curves: readonly [Curve, Curve, Curve]; matrix: Matrix }>;

/** Colours by curves and a matrix, as cameras and screens have them. About 10 ms a megapixel. */
export function createShaper({ curves, matrix }: Shaper): ColourTransform {
  const [a, b, c, d, e, f, g, h, i] = matrix;
  const tablesFor = forLargest((max) => ({
    reds: lightTable(curves[0], max),
    greens: lightTable(curves[1], max),
    blues: lightTable(curves[2], max),
    alphas: alphaTable(max),
  }));
  return {
    inputs: 3,
    toSrgb: (samples, target = rgbaFor(samples)) => {
      const { data, channels, hasAlpha, max } = samples;
      const { reds, greens, blues, alphas } = tablesFor(max);
      for (let from = 0, to = 0; to < target.length; from += channels, to += 4) {
        const red = reds[data[from] ?? 0] ?? 0;
        const green = greens[data[from + 1] ?? 0] ?? 0;
        const blue = blues[data[from + 2] ?? 0] ?? 0;
        const alpha = hasAlpha ? (alphas[data[from + channels - 1] ?? 0] ?? 0) : 255;
        target[to] = toByte(a * red + b * green + c * blue);
        target[to + 1] = toByte(d * red + e * green + f * blue);
        target[to + 2] = toByte(g * red + h * green + i * blue);
        target[to + 3] = alpha;
      }
      return target;
    },
  };
}

/** Grey by a curve. */
export function createGreyShaper(curve: Curve): ColourTransform {
  const tablesFor = forLargest((max) => ({
    levels: Uint8Array.from({ length: max + 1 }, (_, value) => toByte(curve(value / max))),
    alphas: alphaTable(max),
  }));
  return {
    inputs: 1,
    toSrgb: (samples, target = rgbaFor(samples)) => {
      const { data, channels, hasAlpha, max } = samples;
      const { levels, alphas } = tablesFor(max);
      for (let from = 0, to = 0; to < target.length; from += channels, to += 4) {
        const alpha = hasAlpha ? (alphas[data[from + channels - 1] ?? 0] ?? 0) : 255;
        target[to] = target[to + 1] = target[to + 2] = levels[data[from] ?? 0] ?? 0;
        target[to + 3] = alpha;
      }
      return target;
    },
  };
}

/** Light by number. */
function lightTable(curve: Curve, max: number): Float32Array {
  return Float32Array.from({ length: max + 1 }, (_, value) => curve(value / max));
}

/** Light of sRGB as a number of eight bits. */
export function toByte(light: number): number {
  if (light <= 0) return 0;
  return light >= 1 ? 255 : (SRGB_BYTES[(light * SRGB_STEPS + 0.5) | 0] ?? 0);
}
