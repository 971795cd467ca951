/** A grid that is filled row by row; lengths in pixels. A list of rows is one of a single column. */
export type DropGrid = Readonly<{
  count: number;
  columns: number;
  /** From one row or column to the next. */
  step: number;
  width: number;
  /** The first of a row stands on its right, as in Arabic. */
  isReversed: boolean;
}>;

/** Between which files a dragged one would come: before the file at `index`, `count` for the end; and where the line of that is drawn. */
export type DropPlace = Readonly<{ index: number; row: number; column: number }>;

/** Decides where a file that is let go at a point of the grid comes; the point may lie outside of it. */
export function decideDrop(point: Readonly<{ x: number; y: number }>, grid: DropGrid): DropPlace {
  const { count, columns, step, width, isReversed } = grid;
  if (columns === 1) {
    const index = within(Math.round(point.y / step), count);
    return { index, row: index, column: 0 };
  }
  const row = within(Math.floor(point.y / step), Math.max(0, Math.ceil(count / columns) - 1));
  const along = isReversed ? width - point.x : point.x;
  const column = within(Math.round(along / step), Math.min(columns, count - row * columns));
  return { index: row * columns + column, row, column };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
