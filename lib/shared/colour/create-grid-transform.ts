import { alphaTable, type ColourTransform, forLargest, rgbaFor } from './colour-transform';
import { createLookup, type Grid } from './grid';
import type { Triple } from './matrix';
import { encodeSrgb } from './srgb-curve';

/** Places of a dimension: with three there are 36,000 in all, with four 84,000. */
const SIZES = { 3: 33, 4: 17 };

/**
 * Colours by any function of three or four numbers from 0 to 1, such as a profile's tables: it is asked for a grid of
 * places, and what lies between them is interpolated. `toLight` answers light of sRGB, which may lie outside of 0 to 1.
 */
export function createGridTransform(
  inputs: 3 | 4,
  toLight: (input: readonly number[]) => Triple,
): ColourTransform {
  const lookUp = createLookup(sample(inputs, toLight));
  const alphasFor = forLargest(alphaTable);
  return {
    inputs,
    toSrgb: (samples, target = rgbaFor(samples)) => {
      const { data, channels, hasAlpha, max } = samples;
      const alphas = alphasFor(max);
      const input = new Float64Array(inputs);
      const found = new Float64Array(3);
      for (let from = 0, to = 0; to < target.length; from += channels, to += 4) {
        for (let index = 0; index < inputs; index += 1) input[index] = (data[from + index] ?? 0) / max;
        const alpha = hasAlpha ? (alphas[data[from + channels - 1] ?? 0] ?? 0) : 255;
        lookUp(input, found);
        target[to] = found[0] ?? 0;
        target[to + 1] = found[1] ?? 0;
        target[to + 2] = found[2] ?? 0;
        target[to + 3] = alpha;
      }
      return target;
    },
  };
}

/** Numbers of sRGB in eight bits, not cut off: between a colour that sRGB has and one that it lacks the way is straight. */
function sample(inputs: 3 | 4, toLight: (input: readonly number[]) => Triple): Grid {
  const size = SIZES[inputs];
  const values = new Float32Array(size ** inputs * 3);
  const input = new Array<number>(inputs).fill(0);
  for (let place = 0; place < values.length / 3; place += 1) {
    let rest = place;
    for (let axis = inputs - 1; axis >= 0; axis -= 1) {
      input[axis] = (rest % size) / (size - 1);
      rest = Math.floor(rest / size);
    }
    values.set(
      toLight(input).map((light) => encodeSrgb(light) * 255),
      place * 3,
    );
  }
  return { values, sizes: new Array<number>(inputs).fill(size) };
}
