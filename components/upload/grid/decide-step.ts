/** A place in a grid that is filled row by row. */
export type GridPlace = Readonly<{ index: number; count: number; columns: number }>;

/**
 * Decides where a key leads from a place: to the index of another, or the same one at an edge; null for a key that leads nowhere.
 * `isReversed`: the first of a row stands on its right, as in Arabic. `rows`: how many a page of the window shows.
 */
export function decideStep(
  key: string,
  { index, count, columns }: GridPlace,
  { isReversed = false, rows = 1 }: Readonly<{ isReversed?: boolean; rows?: number }> = {},
): number | null {
  const along = isReversed ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return within(index + along, count);
    case 'ArrowLeft':
      return within(index - along, count);
    case 'ArrowDown':
      return down(index, count, columns);
    case 'ArrowUp':
      return index < columns ? index : index - columns;
    case 'PageDown':
      return within(index + columns * rows, count);
    case 'PageUp':
      return within(index - columns * rows, count);
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1, count);
    default:
      return null;
  }
}

/** From above a last row that is shorter it leads to its end. */
function down(index: number, count: number, columns: number): number {
  const isLastRow = Math.floor(index / columns) === Math.floor((count - 1) / columns);
  return isLastRow ? index : within(index + columns, count);
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
