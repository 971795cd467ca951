/**
 * Turns a filtered row of pixels of at most one byte into what it stands for, in place
 * (https://www.w3.org/TR/png-3/#9Filter-types). `above` is the row before it, zeros for the first.
 */
export function unfilterRow(row: Uint8Array, above: Uint8Array, filter: number): void {
  if (filter === 0) return;
  let left = 0;
  let aboveLeft = 0;
  for (let index = 0; index < row.length; index += 1) {
    const up = above[index] ?? 0;
    left = ((row[index] ?? 0) + predict(filter, left, up, aboveLeft)) & 0xff;
    row[index] = left;
    aboveLeft = up;
  }
}

/** The value that a byte is told apart from, by its neighbours of the same channel. */
export function predict(filter: number, left: number, up: number, aboveLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default: {
      const estimate = left + up - aboveLeft;
      const toLeft = Math.abs(estimate - left);
      const toUp = Math.abs(estimate - up);
      const toAboveLeft = Math.abs(estimate - aboveLeft);
      if (toLeft <= toUp && toLeft <= toAboveLeft) return left;
      return toUp <= toAboveLeft ? up : aboveLeft;
    }
  }
}
