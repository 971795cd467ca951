/** Rows of equal height, and where they are; lengths in pixels. */
export type RowsView = Readonly<{
  /** Distance from the window's top to the list's; negative once the list is scrolled past it. */
  listTop: number;
  viewHeight: number;
  rowHeight: number;
  count: number;
}>;

/** Rows above and below the window that are drawn as well, so that scrolling and Tab find them there. */
const MARGIN = 8;

/** Steps in which the range moves: not every pixel of scrolling draws anew. */
const STEP = 4;

/** The rows to draw: `first` to before `end`. */
export function rowsInView({
  listTop,
  viewHeight,
  rowHeight,
  count,
}: RowsView): Readonly<{ first: number; end: number }> {
  const top = Math.floor(-listTop / rowHeight) - MARGIN;
  const bottom = Math.ceil((viewHeight - listTop) / rowHeight) + MARGIN;
  const first = Math.max(0, Math.min(count, Math.floor(top / STEP) * STEP));
  return { first, end: Math.max(first, Math.min(count, Math.ceil(bottom / STEP) * STEP)) };
}
