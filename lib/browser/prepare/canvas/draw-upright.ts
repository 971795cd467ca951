import type { Size } from '@/lib/browser/prepare/canvas/picture-size';

/** What a picture can be drawn on, in a worker. */
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

/** Draws a picture so that it is upright and fills the canvas; `size` is the canvas's. */
export function drawUpright(
  drawing: Drawing,
  source: CanvasImageSource,
  { size, orientation }: Readonly<{ size: Size; orientation: number }>,
): void {
  // The sides the picture has on the canvas before it is turned.
  const stored = orientation >= 5 ? { width: size.height, height: size.width } : size;
  drawing.setTransform(...uprightMatrix(orientation, stored));
  drawing.drawImage(source, 0, 0, stored.width, stored.height);
  drawing.setTransform(1, 0, 0, 1, 0, 0);
}
