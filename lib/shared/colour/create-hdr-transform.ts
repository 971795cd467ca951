import { alphaTable, type ColourTransform, rgbaFor, type Samples } from './colour-transform';
import { toByte } from './create-shaper';
import type { Matrix } from './matrix';
import type { Curve } from './parse-curve';
import { createToneCurve, WHITE } from './tone-map';

/** How numbers from 0 to 1 become light, whether it is that of the scene, and what turns it into light of sRGB. */
type HdrColours = Readonly<{ decode: Curve; isHlg: boolean; matrix: Matrix }>;

/** A screen for which HLG is looked at, in whites; and how much more contrast than the scene it has. */
const HLG_PEAK = 1_000 / WHITE;
const HLG_GAMMA = 1.2;
/** Parts of light of BT.2020's primaries in brightness. */
const BRIGHTNESS = [0.2627, 0.678, 0.0593] as const;
/** The brightest light that can be coded, in whites. */
const BRIGHTEST = 10_000 / WHITE;
/** Pixels that are looked at for the brightest of them, and the share that may be brighter: glints. */
const MEASURED_PIXELS = 1_000_000;
const GLINTS = 0.0005;
/** Steps by the root of light, in which dark ones are finer. */
const STEPS = 4_096;

/** Colours of high dynamic range, fitted into what a page shows by their brightest light. */
export function createHdrTransform(colours: HdrColours): ColourTransform {
  return {
    inputs: 3,
    isHdr: true,
    toSrgb: (samples, target = rgbaFor(samples)) => {
      const { data, channels, hasAlpha, max } = samples;
      const readLight = createReader(samples, colours);
      const factors = toneFactors(measurePeak(samples, readLight));
      const alphas = alphaTable(max);
      const light = new Float64Array(3);
      for (let from = 0, to = 0; to < target.length; from += channels, to += 4) {
        const alpha = hasAlpha ? (alphas[data[from + channels - 1] ?? 0] ?? 0) : 255;
        const factor = factors[stepOf(readLight(from, light))] ?? 0;
        target[to] = toByte((light[0] ?? 0) * factor);
        target[to + 1] = toByte((light[1] ?? 0) * factor);
        target[to + 2] = toByte((light[2] ?? 0) * factor);
        target[to + 3] = alpha;
      }
      return target;
    },
  };
}

/** Writes light of sRGB, in whites, and returns the most of the three. */
type LightReader = (from: number, light: Float64Array) => number;

function createReader({ data, max }: Samples, { decode, isHlg, matrix }: HdrColours): LightReader {
  const [a, b, c, d, e, f, g, h, i] = matrix;
  const table = Float64Array.from({ length: max + 1 }, (_, value) => decode(value / max));
  return (from, light) => {
    let red = table[data[from] ?? 0] ?? 0;
    let green = table[data[from + 1] ?? 0] ?? 0;
    let blue = table[data[from + 2] ?? 0] ?? 0;
    if (isHlg) {
      const brightness = BRIGHTNESS[0] * red + BRIGHTNESS[1] * green + BRIGHTNESS[2] * blue;
      const factor = brightness > 0 ? HLG_PEAK * brightness ** (HLG_GAMMA - 1) : 0;
      red *= factor;
      green *= factor;
      blue *= factor;
    }
    const x = a * red + b * green + c * blue;
    const y = d * red + e * green + f * blue;
    const z = g * red + h * green + i * blue;
    light[0] = x;
    light[1] = y;
    light[2] = z;
    return Math.max(x, y, z);
  };
}

function stepOf(light: number): number {
  return light <= 0 ? 0 : Math.min(STEPS, Math.round(Math.sqrt(light / BRIGHTEST) * STEPS));
}

function lightOf(step: number): number {
  return (step / STEPS) ** 2 * BRIGHTEST;
}

/** The light of the brightest pixels but for glints. */
function measurePeak({ data, channels }: Samples, readLight: LightReader): number {
  const counts = new Uint32Array(STEPS + 1);
  const light = new Float64Array(3);
  const pixels = data.length / channels;
  const stride = Math.max(1, Math.floor(pixels / MEASURED_PIXELS));
  let measured = 0;
  for (let pixel = 0; pixel < pixels; pixel += stride) {
    const step = stepOf(readLight(pixel * channels, light));
    counts[step] = (counts[step] ?? 0) + 1;
    measured += 1;
  }
  let brighter = 0;
  for (let step = STEPS; step > 0; step -= 1) {
    brighter += counts[step] ?? 0;
    if (brighter > measured * GLINTS) return lightOf(step + 0.5);
  }
  return 0;
}

/** By step, what light is multiplied with: the same for all three, so that no colour changes its hue. */
function toneFactors(peak: number): Float32Array {
  const toneCurve = createToneCurve(peak);
  return Float32Array.from({ length: STEPS + 1 }, (_, step) =>
    step === 0 ? 1 : toneCurve(lightOf(step)) / lightOf(step),
  );
}
