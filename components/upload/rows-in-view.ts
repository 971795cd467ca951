/** Rows of equal height, and where they are; lengths in pixels. */
export type RowsView = Readonly<{
  /** Distance from the window's top to the list's; negative once the list is scrolled past it. */
  listTop: number;
  viewHeight: number;
  rowHeight: number;
  count: number;
}>;

/** Above and below the window so much is drawn as well, so that scrolling finds it there. */
const MARGIN = 480;

/** Steps in which the range moves: not every pixel of scrolling draws anew. */
const STEP = 240;

/** The rows to draw: `first` to before `end`. */
export function rowsInView({
  listTop,
  viewHeight,
  rowHeight,
  count,
}: RowsView): Readonly<{ first: number; end: number }> {
  const margin = Math.ceil(MARGIN / rowHeight);
  const step = Math.max(1, Math.round(STEP / rowHeight));
  const top = Math.floor(-listTop / rowHeight) - margin;
  const bottom = Math.ceil((viewHeight - listTop) / rowHeight) + margin;
  const first = Math.max(0, Math.min(count, Math.floor(top / step) * step));
  return { first, end: Math.max(first, Math.min(count, Math.ceil(bottom / step) * step)) };
}
