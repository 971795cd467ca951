import { drawUpright } from './draw-upright';
import { encodeIndexedPng, ROWS_AT_ONCE } from './encode-indexed-png';
import type { Size } from './picture-size';

/**
 * All pixels of a scan as PNG of one bit each: scaled down, black on white becomes greys, which take more bytes than the whole
 * page did. Null when the picture has more than two colours. `size` is the picture's, upright.
 */
export async function encodeBilevel(
  source: ImageBitmap,
  { size, orientation }: Readonly<{ size: Size; orientation: number }>,
): Promise<Blob | null> {
  const band = new OffscreenCanvas(size.width, Math.min(ROWS_AT_ONCE, size.height));
  const drawing = band.getContext('2d', { willReadFrequently: true });
  if (drawing === null) return null;
  drawing.imageSmoothingEnabled = false;
  const readRows = (top: number, count: number) => {
    drawUpright(drawing, source, { size, orientation, top });
    return drawing.getImageData(0, 0, size.width, count).data;
  };
  return encodeIndexedPng(size, readRows, 2);
}
