import type { PhotoEdit, QuarterTurns } from './photo-edit';

/** In pixels. */
type Size = Readonly<{ width: number; height: number }>;
export type PixelRect = Size & Readonly<{ x: number; y: number }>;

/** EXIF orientations in the order in which a quarter turn clockwise leads from one to the next; the second row is mirrored. */
const CYCLES: readonly (readonly number[])[] = [
  [1, 6, 3, 8],
  [2, 7, 4, 5],
];

/** The EXIF orientation of a picture that is turned further than its own says. */
export function turnOrientation(orientation: number, turns: QuarterTurns): number {
  const cycle = CYCLES.find((one) => one.includes(orientation)) ?? CYCLES[0] ?? [];
  return cycle[(Math.max(0, cycle.indexOf(orientation)) + turns) % 4] ?? 1;
}

/** The crop in whole pixels of the upright picture; at least one in each direction. */
export function cropInPixels({ crop }: PhotoEdit, { width, height }: Size): PixelRect {
  if (crop === null) return { x: 0, y: 0, width, height };
  const across = span(crop.x, crop.width, width);
  const down = span(crop.y, crop.height, height);
  return { x: across.from, y: down.from, width: across.length, height: down.length };
}

/** Both ends are rounded, so that two crops that meet share no pixel and leave none out. */
function span(start: number, part: number, side: number): { from: number; length: number } {
  const from = Math.min(side - 1, Math.round(start * side));
  return { from, length: Math.max(1, Math.min(side, Math.round((start + part) * side)) - from) };
}

/** A part of an upright picture as it lies in the stored one. `upright` is the size of the whole. */
export function rectAsStored(rect: PixelRect, upright: Size, orientation: number): PixelRect {
  const { x, y, width, height } = rect;
  const right = upright.width - x - width;
  const bottom = upright.height - y - height;
  switch (orientation) {
    case 2:
      return { x: right, y, width, height };
    case 3:
      return { x: right, y: bottom, width, height };
    case 4:
      return { x, y: bottom, width, height };
    case 5:
      return { x: y, y: x, width: height, height: width };
    case 6:
      return { x: y, y: right, width: height, height: width };
    case 7:
      return { x: bottom, y: right, width: height, height: width };
    case 8:
      return { x: bottom, y: x, width: height, height: width };
    default:
      return rect;
  }
}

/** The size of a picture after an edit, in pixels, before it is made smaller. */
export function sizeAfterEdit(edit: PhotoEdit | null, upright: Size): Size {
  if (edit === null) return upright;
  const { width, height } = cropInPixels(edit, upright);
  return edit.turns % 2 === 1 ? { width: height, height: width } : { width, height };
}
