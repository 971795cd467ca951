import type { Size } from './picture-size';

/** Decodes with `createImageBitmap`, which resizes while it is at it. */
export function decodeBitmap(blob: ImageBitmapSource, full: Size, target: Size): Promise<ImageBitmap> {
  const isSmaller = target.width < full.width || target.height < full.height;
  return createImageBitmap(
    blob,
    isSmaller ? { resizeWidth: target.width, resizeHeight: target.height, resizeQuality: 'high' } : {},
  );
}
