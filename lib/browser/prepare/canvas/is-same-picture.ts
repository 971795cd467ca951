/** Pixels as RGBA, row after row. */
type Pixels = Readonly<{ data: Uint8ClampedArray; width: number; height: number }>;

/** Blocks a side that are compared by their mean colour, which compression and scaling hardly move. */
const BLOCKS = 8;
/** Levels of 256 by which a channel of a block may differ; stripes and noise differ by more. */
const BLOCK_TOLERANCE = 24;
/** The same for the mean over all blocks. */
const MEAN_TOLERANCE = 6;

/** Whether two pictures of one size show the same, but for the loss of compression. */
export function isSamePicture(a: Pixels, b: Pixels): boolean {
  const [blocksOfA, blocksOfB] = [blockMeans(a), blockMeans(b)];
  let sum = 0;
  for (const [at, mean] of blocksOfA.entries()) {
    const difference = Math.abs(mean - (blocksOfB[at] ?? 0));
    if (difference > BLOCK_TOLERANCE) return false;
    sum += difference;
  }
  return sum / blocksOfA.length <= MEAN_TOLERANCE;
}

/** Of each block red, green, blue as they show on black, and alpha. */
function blockMeans({ data, width, height }: Pixels): Float64Array {
  const columns = Math.min(BLOCKS, width);
  const rows = Math.min(BLOCKS, height);
  const means = new Float64Array(columns * rows * 4);
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * rows) / height);
    for (let x = 0; x < width; x += 1) {
      const block = row * columns + Math.floor((x * columns) / width);
      const at = (y * width + x) * 4;
      const alpha = data[at + 3] ?? 0;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = ((data[at + channel] ?? 0) * alpha) / 255;
        means[block * 4 + channel] = (means[block * 4 + channel] ?? 0) + value;
      }
      means[block * 4 + 3] = (means[block * 4 + 3] ?? 0) + alpha;
      counts[block] = (counts[block] ?? 0) + 1;
    }
  }
  return means.map((total, at) => total / (counts[Math.floor(at / 4)] ?? 1));
}
