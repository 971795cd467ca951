import type { JpegDecoder } from './decode-tiff';

/** A decoder of the browser's own; all strips of a picture are drawn on one canvas. */
export function createJpegDecoder(): JpegDecoder {
  const canvas = new OffscreenCanvas(1, 1);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (drawing === null) throw new Error('This worker cannot draw.');
  const context = drawing;
  return async (bytes) => {
    const blob = new Blob([bytes], { type: 'image/jpeg' });
    const picture = await createImageBitmap(blob, { colorSpaceConversion: 'none' });
    const { width, height } = picture;
    canvas.width = width;
    canvas.height = height;
    context.drawImage(picture, 0, 0);
    picture.close();
    return { width, height, rgba: context.getImageData(0, 0, width, height).data };
  };
}
