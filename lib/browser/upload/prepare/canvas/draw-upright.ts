import type { PixelRect } from '../../edit/place-edit';
import type { Size } from './picture-size';

/** The surfaces a picture can be drawn on, in a worker. */
export type Drawing = OffscreenCanvasRenderingContext2D;

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** By EXIF orientation, for a stored picture of these sides: what puts it upright, its corner at 0, 0. */
function uprightMatrix(orientation: number, { width, height }: Size): Matrix {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, height, 0];
    case 7:
      return [0, -1, -1, 0, height, width];
    case 8:
      return [0, -1, 1, 0, 0, width];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

type DrawOptions = Readonly<{ size: Size; orientation: number; top?: number; part?: PixelRect | undefined }>;

/**
 * Draws a picture so that it is upright at `size`, which is the canvas's; of a canvas that is less high it is the part from
 * row `top` on (0 unless told). `part`: only these pixels of the source, as it is stored; default all.
 */
export function drawUpright(
  drawing: Drawing,
  source: CanvasImageSource,
  { size, orientation, top = 0, part }: DrawOptions,
): void {
  // The sides the picture has on the canvas before it is turned.
  const stored = orientation >= 5 ? { width: size.height, height: size.width } : size;
  const [a, b, c, d, e, f] = uprightMatrix(orientation, stored);
  drawing.setTransform(a, b, c, d, e, f - top);
  if (part === undefined) drawing.drawImage(source, 0, 0, stored.width, stored.height);
  else {
    const { x, y, width, height } = part;
    drawing.drawImage(source, x, y, width, height, 0, 0, stored.width, stored.height);
  }
  drawing.setTransform(1, 0, 0, 1, 0, 0);
}
