/** The brightness of each pixel, 0 to 255, row after row. */
export type Luma = Readonly<{ data: Float32Array; width: number; height: number }>;

/** Side of the windows whose statistics are compared, and the distance from one to the next, in pixels. */
const WINDOW = 8;
const STEP = 4;
/** Steady the quotient where a window is plain: of 255 levels, one and three in a hundred, squared. */
const STEADY_MEAN = (0.01 * 255) ** 2;
const STEADY_VARIANCE = (0.03 * 255) ** 2;

/** Brightness by BT.601, of RGBA. */
export function lumaOf({ data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>): Luma {
  const luma = new Float32Array(width * height);
  for (let pixel = 0, at = 0; pixel < luma.length; pixel += 1, at += 4) {
    luma[pixel] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return { data: luma, width, height };
}

/**
 * The mean structural similarity (SSIM, Wang et al. 2004) of two pictures of one size: 1 where they are equal. `tile` is the side of
 * the squares that the pictures are put together from, in pixels and at least 8: no window lies across two of them.
 */
export function structuralSimilarity(one: Luma, other: Luma, tile: number): number {
  let sum = 0;
  let windows = 0;
  for (let y = 0; y + WINDOW <= one.height; y += STEP) {
    if ((y % tile) + WINDOW > tile) continue;
    for (let x = 0; x + WINDOW <= one.width; x += STEP) {
      if ((x % tile) + WINDOW > tile) continue;
      sum += similarityOfWindow(one, other, y * one.width + x);
      windows += 1;
    }
  }
  return windows === 0 ? 1 : sum / windows;
}

function similarityOfWindow({ data: a, width }: Luma, { data: b }: Luma, start: number): number {
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0];
  for (let row = 0; row < WINDOW; row += 1) {
    for (let at = start + row * width, end = at + WINDOW; at < end; at += 1) {
      const [x, y] = [a[at] ?? 0, b[at] ?? 0];
      sumA += x;
      sumB += y;
      squareA += x * x;
      squareB += y * y;
      product += x * y;
    }
  }
  const count = WINDOW * WINDOW;
  const [meanA, meanB] = [sumA / count, sumB / count];
  const variances = (squareA + squareB) / count - meanA * meanA - meanB * meanB;
  const covariance = product / count - meanA * meanB;
  return (
    ((2 * meanA * meanB + STEADY_MEAN) * (2 * covariance + STEADY_VARIANCE)) /
    ((meanA * meanA + meanB * meanB + STEADY_MEAN) * (variances + STEADY_VARIANCE))
  );
}
