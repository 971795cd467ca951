import { alphaTable, type ColourTransform, forLargest, rgbaFor } from './colour-transform';
import { toByte } from './create-shaper';
import { createLookup, type Grid } from './grid';
import { fromRoot } from './lab';
import { apply, type Matrix, type Triple } from './matrix';

/** Places of a dimension: with three there are 36,000 in all, with four 84,000. */
const SIZES = { 3: 33, 4: 17 };

/** Colours of a device, as a function of its numbers from 0 to 1. */
type Device = Readonly<{
  inputs: 3 | 4;
  /** Parts of white, as roots (`lab.ts`): what lies between two colours is what CIELAB has between them. */
  toRoots: (input: readonly number[]) => Triple;
  /** Parts of white to light of sRGB, and what is then added. */
  matrix: Matrix;
  offset: Triple;
}>;

/**
 * Colours by any function of three or four numbers, such as a profile's tables: it is asked for a grid of places, and what
 * lies between them is interpolated.
 */
export function createGridTransform({ inputs, toRoots, matrix, offset }: Device): ColourTransform {
  const lookUp = createLookup(sample(inputs, toRoots));
  const alphasFor = forLargest(alphaTable);
  const [a, b, c, d, e, f, g, h, i] = matrix;
  const [addedRed, addedGreen, addedBlue] = offset;
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
        const x = fromRoot(found[0] ?? 0);
        const y = fromRoot(found[1] ?? 0);
        const z = fromRoot(found[2] ?? 0);
        target[to] = toByte(a * x + b * y + c * z + addedRed);
        target[to + 1] = toByte(d * x + e * y + f * z + addedGreen);
        target[to + 2] = toByte(g * x + h * y + i * z + addedBlue);
        target[to + 3] = alpha;
      }
      return target;
    },
  };
}

/** The light of sRGB at one place. */
export function lightAt(
  { toRoots, matrix, offset }: Omit<Device, 'inputs'>,
  input: readonly number[],
): Triple {
  const [x, y, z] = toRoots(input);
  const [red, green, blue] = apply(matrix, [fromRoot(x), fromRoot(y), fromRoot(z)]);
  return [red + offset[0], green + offset[1], blue + offset[2]];
}

function sample(inputs: 3 | 4, toRoots: Device['toRoots']): Grid {
  const size = SIZES[inputs];
  const values = new Float32Array(size ** inputs * 3);
  const input = new Array<number>(inputs).fill(0);
  for (let place = 0; place < values.length / 3; place += 1) {
    let rest = place;
    for (let axis = inputs - 1; axis >= 0; axis -= 1) {
      input[axis] = (rest % size) / (size - 1);
      rest = Math.floor(rest / size);
    }
    values.set(toRoots(input), place * 3);
  }
  return { values, sizes: new Array<number>(inputs).fill(size) };
}
