/** Narrower and wider images are cropped in the grid, or they would be slivers. As in `@source inline` of globals.css. */
const MIN_PERCENT = 40;
const MAX_PERCENT = 300;
const STEP_PERCENT = 5;

/**
 * The class that gives a tile its proportion, in steps of a twentieth: a class, since the page's security policy allows
 * no style attributes in what the server renders.
 */
export function ratioClass({ width, height }: Readonly<{ width: number; height: number }>): string {
  const percent = Math.round((100 * width) / height / STEP_PERCENT) * STEP_PERCENT;
  return `ratio-${Math.min(MAX_PERCENT, Math.max(MIN_PERCENT, percent))}`;
}
