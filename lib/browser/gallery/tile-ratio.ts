/** Narrower and wider images are cropped in the grid, or they would be slivers. As in `@source inline` of globals.css. */
const MIN_PERCENT = 50;
const MAX_PERCENT = 300;
const STEP_PERCENT = 2;

type Size = Readonly<{ width: number; height: number }>;

/** Width of a tile in percent of its height, in steps of a fiftieth: so fine that nobody sees what is cropped. */
export function tilePercent({ width, height }: Size): number {
  const percent = Math.round((100 * width) / height / STEP_PERCENT) * STEP_PERCENT;
  return Math.min(MAX_PERCENT, Math.max(MIN_PERCENT, percent));
}

/**
 * The class that gives a tile this proportion: a class, since the page's security policy allows no style attributes in
 * what the server renders.
 */
export function ratioClass(size: Size): string {
  return `ratio-${tilePercent(size)}`;
}
