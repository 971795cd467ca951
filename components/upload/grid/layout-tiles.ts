/** How pictures stand beside each other; lengths in pixels. */
export type TileLayout = Readonly<{ columns: number; side: number; gap: number }>;

/** Narrower is a phone: its pictures touch its edges. The same as `sm` of the style sheet. */
export const PHONE_BELOW = 640;

/** Three beside each other on any phone that is held upright. */
const PHONE_COLUMNS = 3;
const PHONE_SIDE = 148;
const PHONE_GAP = 2;

const GAP = 8;
const SMALLEST_SIDE = 160;
const LARGEST_SIDE = 220;
/** Between the two: a sixth and a half of the width. */
const SHARE = 6.5;

/** Square pictures for a list so wide: as many beside each other as are large enough to be looked at. */
export function layoutTiles(width: number): TileLayout {
  const isPhone = width < PHONE_BELOW;
  const gap = isPhone ? PHONE_GAP : GAP;
  const least = isPhone ? PHONE_SIDE : Math.min(LARGEST_SIDE, Math.max(SMALLEST_SIDE, width / SHARE));
  const columns = Math.max(PHONE_COLUMNS, Math.floor((width + gap) / (least + gap)));
  return { columns, side: Math.max(1, (width - (columns - 1) * gap) / columns), gap };
}
