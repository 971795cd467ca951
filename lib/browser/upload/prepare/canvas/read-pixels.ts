import type { Size } from './picture-size';

/** The pixels of a picture at a size, as RGBA; the picture is closed. */
export function readPixels(source: ImageBitmap, { width, height }: Size): Uint8ClampedArray<ArrayBuffer> {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This worker cannot draw.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  source.close();
  return context.getImageData(0, 0, width, height).data as Uint8ClampedArray<ArrayBuffer>;
}
