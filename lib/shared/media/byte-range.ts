/** Positions in a file, the end not included. */
export type ByteRange = Readonly<{ start: number; end: number }>;

/** What none of the ranges covers, between 0 and `to`, in order. */
export function uncovered(ranges: readonly ByteRange[], to: number): ByteRange[] {
  const gaps: ByteRange[] = [];
  let at = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start > at) gaps.push({ start: at, end: Math.min(start, to) });
    at = Math.max(at, end);
  }
  return at < to ? [...gaps, { start: at, end: to }] : gaps;
}

/** Whether a byte belongs to two of `ranges`, or to one of them and one of `others`. */
export function isOverlapping(ranges: readonly ByteRange[], others: readonly ByteRange[]): boolean {
  const all = [
    ...ranges.map((range) => ({ ...range, isOther: false })),
    ...others.map((range) => ({ ...range, isOther: true })),
  ].filter(({ start, end }) => end > start);
  let reach = 0;
  let reachOfRanges = 0;
  for (const { start, end, isOther } of all.sort((a, b) => a.start - b.start)) {
    if (start < (isOther ? reachOfRanges : reach)) return true;
    reach = Math.max(reach, end);
    if (!isOther) reachOfRanges = Math.max(reachOfRanges, end);
  }
  return false;
}
