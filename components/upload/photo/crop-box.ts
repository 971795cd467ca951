import type { PhotoCrop, QuarterTurns } from '@/lib/browser/upload';

/** The corners of a crop, as it is seen. */
export const CORNERS = ['topLeft', 'topRight', 'bottomRight', 'bottomLeft'] as const;

export type Corner = (typeof CORNERS)[number];

/** The whole picture. */
export const WHOLE: PhotoCrop = { x: 0, y: 0, width: 1, height: 1 };

/** Least of a side, as a fraction of it. */
const MIN_PART = 0.05;

/** The same part of a picture that is turned: both are fractions of what is seen. */
export function turnCrop(crop: PhotoCrop, turns: QuarterTurns): PhotoCrop {
  let turned = crop;
  for (let turn = 0; turn < turns; turn += 1) {
    const { x, y, width, height } = turned;
    turned = { x: 1 - y - height, y: x, width: height, height: width };
  }
  return turned;
}

/** The part of the picture before it was turned. */
export function turnCropBack(crop: PhotoCrop, turns: QuarterTurns): PhotoCrop {
  return turnCrop(crop, ((4 - turns) % 4) as QuarterTurns);
}

/** The same part elsewhere, never beyond an edge. */
export function moveCrop(crop: PhotoCrop, dx: number, dy: number): PhotoCrop {
  const { x, y, width, height } = crop;
  return { ...crop, x: clamp(x + dx, 0, 1 - width), y: clamp(y + dy, 0, 1 - height) };
}

/**
 * The part after one of its corners was moved; the opposite one stays. `ratio`: width to height, both as fractions of the picture's sides;
 * null for any.
 */
export function dragCorner(
  crop: PhotoCrop,
  corner: Corner,
  move: Readonly<{ dx: number; dy: number }>,
  ratio: number | null,
): PhotoCrop {
  const isLeft = corner === 'topLeft' || corner === 'bottomLeft';
  const isTop = corner === 'topLeft' || corner === 'topRight';
  const right = crop.x + crop.width;
  const bottom = crop.y + crop.height;
  // The room between the corner that stays and the edges.
  const roomX = isLeft ? right : 1 - crop.x;
  const roomY = isTop ? bottom : 1 - crop.y;
  let width = clamp(crop.width + (isLeft ? -move.dx : move.dx), MIN_PART, roomX);
  let height = clamp(crop.height + (isTop ? -move.dy : move.dy), MIN_PART, roomY);
  if (ratio !== null) {
    // The longer of the two movements leads.
    const leads = Math.abs(move.dx) >= Math.abs(move.dy) * ratio;
    width = clamp(leads ? width : height * ratio, MIN_PART, Math.min(roomX, roomY * ratio));
    height = width / ratio;
  }
  return { x: isLeft ? right - width : crop.x, y: isTop ? bottom - height : crop.y, width, height };
}

/** The largest part of this ratio that lies in the middle of a part. */
export function fitRatio(crop: PhotoCrop, ratio: number | null): PhotoCrop {
  if (ratio === null) return crop;
  const { x, y, width, height } = crop;
  const fitted =
    width / height > ratio ? { width: height * ratio, height } : { width, height: width / ratio };
  return {
    x: x + (width - fitted.width) / 2,
    y: y + (height - fitted.height) / 2,
    ...fitted,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
