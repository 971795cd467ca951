/** A point in the square of 32 by 32 that the logo is drawn in (`public/icon.svg`). */
export type Point = readonly [x: number, y: number];

/** How far a point is outside of a form, in units of the square; below zero inside. */
export type Form = (x: number, y: number) => number;

/** A line of a width with round ends. */
export function line(points: readonly Point[], width: number): Form {
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (let at = 1; at < points.length; at += 1) {
      const [from, to] = [points[at - 1], points[at]];
      if (from && to) nearest = Math.min(nearest, distanceToSegment(x, y, from, to));
    }
    return nearest - width / 2;
  };
}

/** A rectangle around a centre, with round corners. */
export function rectangle([cx, cy]: Point, [width, height]: Point, radius = 0): Form {
  return (x, y) => {
    const dx = Math.abs(x - cx) - width / 2 + radius;
    const dy = Math.abs(y - cy) - height / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

/** Points of a cubic Bézier curve, without its first. */
export function curve(from: Point, one: Point, two: Point, to: Point): readonly Point[] {
  const steps = 10;
  return Array.from({ length: steps }, (_, step) => {
    const t = (step + 1) / steps;
    const rest = 1 - t;
    const at = (axis: 0 | 1) =>
      rest ** 3 * from[axis] +
      3 * rest * rest * t * one[axis] +
      3 * rest * t * t * two[axis] +
      t ** 3 * to[axis];
    return [at(0), at(1)] as const;
  });
}

function distanceToSegment(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  const [restX, restY] = [x - ax - along * dx, y - ay - along * dy];
  return Math.sqrt(restX * restX + restY * restY);
}
