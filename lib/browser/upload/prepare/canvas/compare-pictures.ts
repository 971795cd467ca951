/** Pixels as RGBA, row after row. */
type Pixels = Readonly<{ data: Uint8ClampedArray; width: number; height: number }>;

/** Blocks a side that are compared by their mean colour, which compression and scaling hardly move. */
const BLOCKS = 8;
/** No block is smaller a side: a codec gives four neighbours one colour, and in a smaller block they would be most of it. */
const MIN_BLOCK = 8;

/** Levels of 256 by which a channel of a block may differ, and the mean over all blocks. */
type Tolerance = Readonly<{ block: number; mean: number }>;

/** Photographs stay within; stripes and noise do not. */
const SAME: Tolerance = { block: 24, mean: 6 };
/** As far as compression takes fine patterns in strong colours, such as green pixels on black: nothing is darker than black. */
const SIMILAR: Tolerance = { block: 96, mean: 32 };

/** `similar`: it may be the same after strong compression, or another. */
export type Likeness = 'same' | 'similar' | 'different';

/** Whether two pictures of one size show the same, but for the loss of compression. */
export function comparePictures(a: Pixels, b: Pixels): Likeness {
  const others = blockMeans(b);
  const differences = blockMeans(a).map((mean, at) => Math.abs(mean - (others[at] ?? 0)));
  const isWithin = ({ block, mean }: Tolerance) =>
    differences.every((difference) => difference <= block) &&
    differences.reduce((sum, difference) => sum + difference, 0) / differences.length <= mean;
  if (isWithin(SAME)) return 'same';
  return isWithin(SIMILAR) ? 'similar' : 'different';
}

/** The most that rounding may take from a channel of a pixel that went through a canvas twice. */
const ROUNDING = 3;

/** Whether two pictures of one size are equal in every pixel, but for rounding. */
export function isSamePixels({ data: a }: Pixels, { data: b }: Pixels): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) {
    const pixel = at - (at % 4);
    const shown = (data: Uint8ClampedArray) =>
      at % 4 === 3 ? (data[at] ?? 0) : ((data[at] ?? 0) * (data[pixel + 3] ?? 0)) / 255;
    if (Math.abs(shown(a) - shown(b)) > ROUNDING) return false;
  }
  return true;
}

/** For each block red, green, blue as they show on black, and alpha. */
function blockMeans({ data, width, height }: Pixels): Float64Array {
  const [columns, rows] = [blocksOf(width), blocksOf(height)];
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

function blocksOf(side: number): number {
  return Math.max(1, Math.min(BLOCKS, Math.floor(side / MIN_BLOCK)));
}
