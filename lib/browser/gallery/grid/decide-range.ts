/**
 * Browsers cap an element's height near 16.7 million pixels, and a list need not know how long it is. So the page's
 * scroll range is a window onto positions without bounds: `base` is the position of its top. Moving the base and the
 * scroll position by the same amount changes nothing that can be seen.
 */

/** Highest the grid ever gets, in pixels. */
export const MAX_HEIGHT = 8_000_000;
/** Room kept above a list that continues upwards, so that what is put there moves nothing. */
const ROOM_ABOVE = 10_000;
/** Room for a sign that more is on its way. */
const ROOM_BELOW = 160;
const LEAST_ABOVE = 3_000;
const MOST_ABOVE = 20_000;
/** The part of the range that a person can scroll through before the base moves. */
const FAR = MAX_HEIGHT * 0.75;
const NEAR = MAX_HEIGHT * 0.25;

export type ScrollRange = Readonly<{ base: number; height: number }>;

export type RangeInput = Readonly<{
  base: number;
  /** Ends of the list as far as it is known. */
  top: number;
  bottom: number;
  hasNewer: boolean;
  hasOlder: boolean;
  /** Position seen at the top of the window. */
  viewTop: number;
}>;

/** The range for what is known now. The old base is kept where it can be. */
export function decideRange(input: RangeInput): ScrollRange {
  const base = decideBase(input);
  const { bottom, hasOlder } = input;
  const room = hasOlder ? ROOM_BELOW : 0;
  return { base, height: Math.max(0, Math.min(MAX_HEIGHT, bottom + room - base)) };
}

function decideBase({ base, top, hasNewer, viewTop }: RangeInput): number {
  const above = top - base;
  const isRoomRight = above >= LEAST_ABOVE && above <= MOST_ABOVE;
  const start = hasNewer ? (isRoomRight ? base : top - ROOM_ABOVE) : top;
  const depth = viewTop - base;
  if (viewTop - start <= FAR) return base <= start || depth < NEAR ? start : base;
  return base >= start && depth >= NEAR && depth <= FAR ? base : viewTop - MAX_HEIGHT / 2;
}
