/** Triples of numbers at evenly spaced places of a cube with three or four dimensions, the last of which changes fastest. */
export type Grid = Readonly<{
  values: Float32Array | Float64Array;
  /** Places of each dimension, at least two. */
  sizes: readonly number[];
}>;

/** How far apart two neighbours are in `values`, by dimension. */
export function strides({ sizes }: Grid): readonly number[] {
  return sizes.map((_, index) => sizes.slice(index + 1).reduce((product, size) => product * size, 3));
}

/**
 * Looks up places between those of the grid: of the cell that a place is in, the corners of the simplex around it are
 * weighed. The function it returns takes numbers from 0 to 1 and writes a triple to `out`.
 */
export function createLookup(grid: Grid): (input: ArrayLike<number>, out: Float64Array) => void {
  const { values, sizes } = grid;
  const steps = strides(grid);
  const dimensions = sizes.length;
  const fractions = new Float64Array(dimensions);
  const order = new Uint8Array(dimensions);
  return (input, out) => {
    let base = 0;
    for (let axis = 0; axis < dimensions; axis += 1) {
      const last = (sizes[axis] ?? 2) - 1;
      const place = Math.min(1, Math.max(0, input[axis] ?? 0)) * last;
      const below = Math.min(Math.floor(place), last - 1);
      const fraction = place - below;
      fractions[axis] = fraction;
      base += below * (steps[axis] ?? 0);
      // From the largest fraction to the smallest.
      let at = axis;
      for (; at > 0 && (fractions[order[at - 1] ?? 0] ?? 0) < fraction; at -= 1)
        order[at] = order[at - 1] ?? 0;
      order[at] = axis;
    }
    let weight = 1 - (fractions[order[0] ?? 0] ?? 0);
    let x = (values[base] ?? 0) * weight;
    let y = (values[base + 1] ?? 0) * weight;
    let z = (values[base + 2] ?? 0) * weight;
    for (let index = 0; index < dimensions; index += 1) {
      const axis = order[index] ?? 0;
      base += steps[axis] ?? 0;
      weight =
        (fractions[axis] ?? 0) - (index + 1 < dimensions ? (fractions[order[index + 1] ?? 0] ?? 0) : 0);
      x += (values[base] ?? 0) * weight;
      y += (values[base + 1] ?? 0) * weight;
      z += (values[base + 2] ?? 0) * weight;
    }
    out[0] = x;
    out[1] = y;
    out[2] = z;
  };
}
